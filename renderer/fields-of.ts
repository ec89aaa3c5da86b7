import type { Problem } from './components/ErrorSummary/ErrorSummary.tsx'
import { problemAt } from './send.ts'

/**
 * What each field of a form is given: its name, what is typed, what is wrong with it and how it is changed. `name` is what the contract
 * calls it, where the draft has another word for it.
 */
export function fieldsOf<D extends object>(
  draft: D,
  change: (change: Partial<D>) => void,
  problems: readonly Problem[],
) {
  return <K extends keyof D & string>(key: K, name: string = key) => ({
    name,
    value: draft[key],
    error: problemAt(problems, name),
    onChange: (value: D[K]) => change({ [key]: value } as unknown as Partial<D>),
  })
}

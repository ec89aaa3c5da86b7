import { useState } from 'react'
import { contract, type Name, type Output } from '../preload/contract/index.ts'
import { readDate, type DateParts } from './components/DateField/date.ts'
import type { Problem } from './components/ErrorSummary/ErrorSummary.tsx'
import { fieldCodes, problemsOf, send, type Labels } from './send.ts'
import { dateMessage } from './text/words.ts'
import { useDraft } from './use-draft.ts'

type Form<N extends Name> = {
  readonly name: N
  /** What the draft is about. */
  readonly key: string
  readonly labels: Labels
  readonly onDone: (value: Output<N>) => void | Promise<void>
}

/** A form that records one step: its draft, what is wrong with it all at once, and the way to send it. */
export function useStepForm<N extends Name, D extends object>(form: Form<N>, initial: D) {
  const { draft, change, keptAt, discard } = useDraft<D>(form.key, initial)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)

  /** `dates`: the dates and times as typed, by field, because what cannot be read has words of its own. */
  async function submit(input: object, unread: readonly Problem[] = []): Promise<void> {
    const fields = fieldCodes(contract[form.name].input, input)
    const odd = unread.map(({ field }) => field?.replace(/-time$/, ''))
    const codes = Object.fromEntries(Object.entries(fields).filter(([field]) => !odd.includes(field)))
    const found = Object.keys(codes).length === 0 ? [] : problemsOf({ code: 'malformed', fields: codes }, form.labels)
    const all = inOrder([...found, ...unread], form.labels)
    setProblems(all)
    if (all.length > 0) return
    setBusy(true)
    const sent = await send(form.name, input, form.labels)
    setBusy(false)
    if (!sent.ok) return setProblems(sent.problems)
    await discard()
    await form.onDone(sent.value)
  }

  return { draft, change, keptAt, problems, busy, submit, discard }
}

/** A typed date as the contract wants it, and what is wrong with it if it cannot be read. */
export function dateIn(typed: DateParts, field: string, label: string): { date: string; problems: readonly Problem[] } {
  const read = readDate(typed)
  if (read.ok) return { date: read.date, problems: [] }
  return { date: '', problems: [{ field, message: dateMessage(read.problem, typed, label) }] }
}

function inOrder(problems: readonly Problem[], labels: Labels): readonly Problem[] {
  const order = Object.keys(labels)
  const at = ({ field = '' }: Problem) => order.indexOf(field.replace(/-time$/, ''))
  return problems.toSorted((a, b) => at(a) - at(b))
}

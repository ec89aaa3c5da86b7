import type { Checks } from '../third-parties/PackChecks.tsx'
import { gathered } from './gathered.ts'

export type Leftover = Checks['leftovers'][number]
type Kept = {
  readonly why: string
  readonly by: string
  readonly at: string
  readonly leftovers: readonly Leftover[]
}

/** What may stay, together where one hand gave one reason for it, with the last moment it was given. */
export function keptIn({ leftovers }: Pick<Checks, 'leftovers'>): readonly Kept[] {
  const kept = leftovers.flatMap((leftover) => (leftover.kept === null ? [] : [{ ...leftover.kept, leftover }]))
  return gathered(kept, ({ why, by }) => JSON.stringify([why, by])).map((same) => ({
    why: same[0].why,
    by: same[0].by,
    at:
      same
        .map(({ at }) => at)
        .toSorted()
        .at(-1) ?? same[0].at,
    leftovers: same.map(({ leftover }) => leftover),
  }))
}

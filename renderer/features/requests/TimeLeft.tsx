import { Tag } from '../../components/Tag/Tag.tsx'
import { asDate } from '../../text/format.ts'
import { clockWords } from './clock-words.ts'
import { DaysLeft } from './DaysLeft.tsx'

interface TimeLeftProps {
  readonly clock: { readonly waitsSince: string | null; readonly daysLeft: number }
}

/** How long there is to answer; while we wait for the family nothing is counted. */
export function TimeLeft({ clock: { waitsSince, daysLeft } }: TimeLeftProps) {
  if (waitsSince === null) return <DaysLeft days={daysLeft} />
  return <Tag tone="neutral">{clockWords.waits}</Tag>
}

/** The day it is due as a table says it; while the clock stands still there is none. */
export function dueOrStill({
  waitsSince,
  dueOn,
}: {
  readonly waitsSince: string | null
  readonly dueOn: string
}): string {
  return waitsSince === null ? asDate(dueOn) : clockWords.still
}

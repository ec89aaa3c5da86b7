import type { Output } from '../../../preload/contract/index.ts'
import { words } from './words.ts'

type Counts = Output<'readToday'>['counts']

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']

/** 'Nine things need you, the most urgent first.' */
export function thingsDue(counts: Counts): string {
  const total = counts.reduce((sum, count) => sum + count.total, 0)
  if (total === 0) return words.nothing
  if (total === 1) return words.one
  const more = counts.some((count) => count.more)
  return words.things(more ? `More than ${String(total)}` : (small[total] ?? String(total)))
}

/** '12', or 'more than 100' where counting stopped. */
export function howMany({ total, more }: Counts[number]): string {
  return more ? `more than ${String(total)}` : String(total)
}

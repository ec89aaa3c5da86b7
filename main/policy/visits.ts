import { Temporal } from 'temporal-polyfill'
import type { VisitEnd } from '../../preload/contract/visits.ts'
import type { Reason } from '../../preload/contract/reasons.ts'

/** A visit as the rules of P6 see it; `accountId` is the contractor's own. */
export type Window = { readonly accountId: string; readonly startsAt: string; readonly endsAt: string }

/** The instant a visit of so many minutes ends. */
export function windowEnd(startsAt: string, minutes: number): string {
  return Temporal.Instant.from(startsAt).add({ minutes }).toString({ fractionalSecondDigits: 3 })
}

/** P6: a contractor signs in only during a visit that was opened for them; `null` when they may. */
export function whyNoVisit(visit: Window | undefined, accountId: string, now: string): Reason | null {
  const isOpen = visit !== undefined && visit.startsAt <= now && now < visit.endsAt
  return isOpen && visit.accountId === accountId ? null : 'no-visit-open'
}

/** P6: the person named accepts the undertaking by typing their own name: capitals and spaces do not matter, letters do. */
export function isTheirName(typed: string, name: string): boolean {
  return folded(typed) !== '' && folded(typed) === folded(name)
}

/** How a visit came to its end: its window ran out, or somebody ended it before. */
export function howEnded(endsAt: string, now: string, by: 'contractor' | 'leader'): VisitEnd {
  if (by === 'contractor') return 'contractor'
  return endsAt <= now ? 'window' : 'leader'
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase()
}

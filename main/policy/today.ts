import type { Permission } from '../../preload/contract/index.ts'
import type { Role } from '../../preload/contract/session.ts'
import { todayKinds, urgencies, type TodayKind, type Urgency } from '../../preload/contract/today.ts'
import { daysBetween } from './time.ts'

/**
 * When something is due enough to be told, by kind. `needs` is what somebody must be granted to be told at all: the act it leads to.
 * `from` is how many days before its day it is first told (`null`: as soon as it is there). An item is overdue below the first
 * number of days left, urgent up to the second, soon up to the third; `null` never.
 */
type Rule = {
  readonly needs: Permission
  readonly from: number | null
  readonly overdueBelow: number | null
  readonly urgentUpTo: number | null
  readonly soonUpTo: number | null
}

/** How long an open case may go without a contact before somebody should look at it. */
const quietDays = 60

/** How long after we asked the family something about their request it is time to remind them: till then no day is counted. */
const remindAfterDays = 14

/** How long after a backup the next is wanted. */
const backupDays = 7

/** Our own practice, not law: change a number here and the date with it. */
export const todayRules = {
  source: 'Service practice; the law’s own clocks are in clocks.ts and young-person.ts',
  asOf: '2026-11-27',
  quietDays,
  remindAfterDays,
  backupDays,
  /** How many of a kind are listed, and how many counted: past that it is "more than". */
  shown: 25,
  counted: 100,
  kinds: {
    // P12: a concern is passed on the day it is recorded.
    concern: { needs: 'concern:record', from: null, overdueBelow: 0, urgentUpTo: 0, soonUpTo: 0 },
    'concern-unseen': { needs: 'concern:review', from: null, overdueBelow: null, urgentUpTo: 0, soonUpTo: 0 },
    request: { needs: 'case:read', from: null, overdueBelow: 0, urgentUpTo: 5, soonUpTo: 14 },
    // P10: a released pack answers nobody until it is sent, and the request's own day stays the day.
    'pack-to-send': { needs: 'pack:release', from: null, overdueBelow: 0, urgentUpTo: 5, soonUpTo: 14 },
    'legal-request': { needs: 'legal:read', from: null, overdueBelow: 0, urgentUpTo: 5, soonUpTo: 14 },
    'to-approve': { needs: 'pack:approve', from: null, overdueBelow: 0, urgentUpTo: 5, soonUpTo: 14 },
    waiting: { needs: 'case:read', from: null, overdueBelow: null, urgentUpTo: null, soonUpTo: 0 },
    incident: { needs: 'incident:review', from: null, overdueBelow: null, urgentUpTo: -8, soonUpTo: 0 },
    'to-put-right': { needs: 'case:change', from: null, overdueBelow: null, urgentUpTo: null, soonUpTo: 0 },
    permission: { needs: 'consent:record', from: 30, overdueBelow: 0, urgentUpTo: 7, soonUpTo: 30 },
    'young-person': { needs: 'case:read', from: 90, overdueBelow: 0, urgentUpTo: 14, soonUpTo: 45 },
    archive: { needs: 'retention:run', from: null, overdueBelow: null, urgentUpTo: -31, soonUpTo: 0 },
    shredding: { needs: 'paper:shred', from: null, overdueBelow: null, urgentUpTo: -31, soonUpTo: 0 },
    backup: { needs: 'backup:make', from: 0, overdueBelow: null, urgentUpTo: -8, soonUpTo: 0 },
    silent: { needs: 'contact:record', from: 0, overdueBelow: null, urgentUpTo: null, soonUpTo: 0 },
  },
} as const satisfies {
  readonly source: string
  readonly asOf: string
  readonly quietDays: number
  readonly remindAfterDays: number
  readonly backupDays: number
  readonly shown: number
  readonly counted: number
  readonly kinds: Readonly<Record<TodayKind, Rule>>
}

export type Due = { readonly kind: TodayKind; readonly on: string; readonly child: string }
export type Judged<D extends Due> = D & { readonly days: number; readonly urgency: Urgency }

/** Whose cases somebody is told of before they choose: those who keep cases begin with their own, those who lead with everybody's. */
export const beginsWithOwn: Readonly<Record<Role, boolean>> = {
  caseworker: true,
  volunteer: true,
  coordinator: false,
  head: false,
  'line-manager': false,
  maintenance: true,
}

/** How pressing something is on a day. */
export function judge<D extends Due>(due: D, today: string): Judged<D> {
  const days = daysBetween(today, due.on)
  return { ...due, days, urgency: urgencyOf(due.kind, days) }
}

function urgencyOf(kind: TodayKind, days: number): Urgency {
  const { overdueBelow, urgentUpTo, soonUpTo }: Rule = todayRules.kinds[kind]
  if (overdueBelow !== null && days < overdueBelow) return 'overdue'
  if (urgentUpTo !== null && days <= urgentUpTo) return 'urgent'
  return soonUpTo !== null && days <= soonUpTo ? 'soon' : 'plan'
}

/** The most pressing first; among equals the weightier kind, then the earlier day, then by name, so that the order never wavers. */
export function mostUrgentFirst<D extends Due>(due: readonly Judged<D>[]): Judged<D>[] {
  return due.toSorted(
    (a, b) =>
      urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) ||
      todayKinds.indexOf(a.kind) - todayKinds.indexOf(b.kind) ||
      a.days - b.days ||
      a.child.localeCompare(b.child, 'en-GB'),
  )
}

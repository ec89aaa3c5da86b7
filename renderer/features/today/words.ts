import type { Output } from '../../../preload/contract/index.ts'
import { scope } from '../../../preload/contract/codes.ts'
import type { TodayKind } from '../../../preload/contract/today.ts'
import { daysBetween, shortDate } from '../../text/when.ts'

export type Item = Output<'readToday'>['due'][number]

/** Every word of Today. */
export const words = {
  title: 'Today',
  due: 'Due',
  lead: (date: string, things: string) => `${date}. ${things}`,
  nothing: 'Nothing needs you.',
  one: 'One thing needs you.',
  things: (count: string) => `${count} things need you, the most urgent first.`,
  newCase: 'New case',
  show: 'Show',
  everything: 'Everything',
  mine: 'Only my cases',
  first: (shown: number, kind: string, total: string) => `The first ${String(shown)} of ${total}: ${kind}.`,
  emptyTitle: 'Nothing is due',
  empty:
    'Here stand requests with a date to answer by, permissions about to lapse, young people about to decide for themselves, cases that went quiet and what needs putting right.',
  openedLately: 'Opened lately',
  openedNone: 'The cases you open stand here, so that you find them again.',
  act: (act: string, title: string) => `${act}: ${title}`,
} as const

/** A kind of thing, as a choice of what to show. Complete by type. */
export const kindWords: Readonly<Record<TodayKind, string>> = {
  request: 'Requests',
  'to-put-right': 'To put right',
  permission: 'Permissions to renew',
  'young-person': 'Young people',
  silent: 'Quiet cases',
}

type Line = { readonly tag: string; readonly title: string; readonly detail: string; readonly act: string }

/** What one line says: when, what, why, and what to do. Complete by type. */
export const lines: Readonly<Record<TodayKind, (item: Item, today: string) => Line>> = {
  request: ({ whom, child, what, since, days }, today) => ({
    tag: daysLeft(days),
    title: `Case notes for ${whom}`,
    detail: [
      what.includes('own') ? 'their own notes' : child,
      what.includes('foi') ? 'freedom of information request' : 'subject access request',
      ...(since === null ? [] : [`received ${shortDate(since, today)}`]),
    ].join(' · '),
    act: 'Open request',
  }),
  permission: ({ whom, child, what, on, days }, today) => ({
    tag: days === 0 ? 'Lapses today' : `Lapses ${shortDate(on, today)}`,
    title: `${whom}’s permission to share`,
    detail: `${child} · ${what.map(scopeInWords).join(', ')}`,
    act: 'Renew',
  }),
  'young-person': ({ child, on }, today) => ({
    tag: `From ${shortDate(on, today)}`,
    title: `${child} becomes the one to decide`,
    detail: 'Compulsory school age ends. What the parents permitted lapses that day.',
    act: 'Plan',
  }),
  silent: ({ child, whom, what, since }, today) => ({
    tag: `${String(daysBetween(since ?? today, today))} days quiet`,
    title: child,
    detail: `${what.includes('never') ? 'No contact since the case was opened on' : 'No contact since'} ${shortDate(since ?? today, today)} · ${whom}`,
    act: 'Record a contact',
  }),
  'to-put-right': (item) => ({ tag: 'Put right', ...wrong(item) }),
}

function wrong({ child, whom, what }: Item): Omit<Line, 'tag'> {
  if (what.includes('no-address'))
    return {
      title: `No address on file for ${whom}`,
      detail: what.includes('own')
        ? 'They asked for their own notes, which can go nowhere else, nor to a parent’s address (clause P10).'
        : `${child} · a request for case notes is open, and they can go nowhere else (clause P10).`,
      act: 'Add it',
    }
  if (what.includes('worker-has-left'))
    return {
      title: `Nobody keeps ${child}’s case`,
      detail: `${whom} has no account any more. Give the case to somebody.`,
      act: 'Choose a worker',
    }
  return {
    title: `Nobody can say yes for ${child}`,
    detail: `No parent is recorded as having parental responsibility. Ask ${whom}, and record it (clause P2).`,
    act: 'Record it',
  }
}

function daysLeft(days: number): string {
  if (days === 0) return 'Due today'
  const number = Math.abs(days)
  return `${String(number)} ${number === 1 ? 'day' : 'days'} ${days < 0 ? 'late' : 'left'}`
}

function scopeInWords(code: string): string {
  const label = Object.hasOwn(scope.codes, code) ? scope.codes[code as keyof typeof scope.codes] : code
  return label.charAt(0).toLowerCase() + label.slice(1)
}

import type { Output } from '../../../preload/contract/index.ts'
import { scope } from '../../../preload/contract/codes.ts'
import type { TodayKind } from '../../../preload/contract/today.ts'
import { timelineWords } from '../contacts/timeline-words.ts'
import { legalWords } from '../legal/words.ts'
import { daysBetween, shortDate } from '../../text/when.ts'

const { regimes } = timelineWords

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
    'Here stand concerns about children, requests with a date to answer by, permissions about to lapse, young people about to decide for themselves, what is due for the archive, cases that went quiet and what needs putting right.',
  openedLately: 'Opened lately',
  openedNone: 'The cases you open stand here, so that you find them again.',
  act: (act: string, title: string) => `${act}: ${title}`,
} as const

/** A kind of thing, as a choice of what to show. Complete by type. */
export const kindWords: Readonly<Record<TodayKind, string>> = {
  concern: 'Concerns to pass on',
  'concern-unseen': 'Concerns not seen',
  request: 'Requests',
  'pack-to-send': 'Packs to send',
  'legal-request': 'Legal requests',
  'to-approve': 'Packs to approve',
  waiting: 'Waiting for them',
  incident: 'Incidents to review',
  'to-put-right': 'To put right',
  permission: 'Permissions to renew',
  'young-person': 'Young people',
  archive: 'Files to archive',
  shredding: 'Paper to shred',
  backup: 'Backup',
  silent: 'Quiet cases',
}

type Line = { readonly tag: string; readonly title: string; readonly detail: string; readonly act: string }

/** What one line says: when, what, why, and what to do. Complete by type. */
export const lines: Readonly<Record<TodayKind, (item: Item, today: string) => Line>> = {
  concern: ({ child, whom, what, since }, today) => ({
    tag: 'Child at risk',
    title: `Concern about ${child}, not passed on`,
    detail: `${recorded(whom, since, today)} · ${what.includes('immediate-danger') ? 'In immediate danger' : 'Pass it on'}: no permission is needed (clause P12).`,
    act: 'Pass it on',
  }),
  'concern-unseen': ({ child, whom, what, since }, today) => ({
    tag: 'Child at risk',
    title: `Concern about ${child}`,
    detail: `${recorded(whom, since, today)} · ${what.includes('passed-on') ? 'passed on' : 'not passed on yet'} · the head of service has not seen it.`,
    act: 'Read it',
  }),
  'legal-request': ({ child, whom, what, since, days }, today) => ({
    tag: daysLeft(days),
    title: `Legal request from ${whom}`,
    detail: [child, ...what.map(legalState), ...(since === null ? [] : [`received ${shortDate(since, today)}`])].join(
      ' · ',
    ),
    act: 'Open request',
  }),
  incident: ({ child, whom, since }, today) => ({
    tag: 'To review',
    title: `Something happened without permission: ${child}`,
    detail: `On ${shortDate(since ?? today, today)} · recorded by ${whom} (clause P7).`,
    act: 'Review',
  }),
  archive: ({ howMany, on }, today) => ({
    tag: 'Archive',
    title:
      howMany === 1
        ? 'One closed file is due for the archive'
        : `${String(howMany)} closed files are due for the archive`,
    detail: `The first since ${shortDate(on, today)}, and nothing keeps ${howMany === 1 ? 'it' : 'them'} (clause P11).`,
    act: 'Look and archive',
  }),
  shredding: ({ howMany, on }, today) => ({
    tag: 'Shredding',
    title:
      howMany === 1 ? 'One paper file is due for shredding' : `${String(howMany)} paper files are due for shredding`,
    detail: `The first since ${shortDate(on, today)}, and nothing keeps ${howMany === 1 ? 'it' : 'them'} (clause P11).`,
    act: 'Make the sheet',
  }),
  backup: ({ since }, today) => ({
    tag: 'Backup',
    title: since === null ? 'No backup has been made yet' : 'A backup is due',
    detail:
      since === null
        ? 'If this computer were lost, so would be every file.'
        : `The last was made on ${shortDate(since, today)}.`,
    act: 'Make a backup',
  }),
  request: ({ whom, child, what, since, days }, today) => ({
    tag: daysLeft(days),
    title: what.includes('complaint') ? `Complaint of ${whom}` : `Case notes for ${whom}`,
    detail: [
      what.includes('own') ? 'their own notes' : child,
      ...Object.entries(regimes).flatMap(([regime, inWords]) => (what.includes(regime) ? [inWords] : [])),
      ...(since === null ? [] : [`received ${shortDate(since, today)}`]),
    ].join(' · '),
    act: what.includes('complaint') ? 'Open complaint' : 'Open request',
  }),
  'pack-to-send': ({ whom, child, since, days }, today) => ({
    tag: daysLeft(days),
    title: `Case notes released to ${whom}, not recorded as sent`,
    detail: `${child} · released ${shortDate(since ?? today, today)} · send the pack, and record how and when (clause P10).`,
    act: 'Send it',
  }),
  'to-approve': ({ whom, child, since, days }, today) => ({
    tag: daysLeft(days),
    title: `Case notes for ${whom}, to approve`,
    detail: `${child} · a second person looks before they leave (clause P10) · asked on ${shortDate(since ?? today, today)}`,
    act: 'Look and approve',
  }),
  waiting: ({ whom, child, on, since, days }, today) => ({
    tag: days <= 0 ? 'Remind them' : 'Waiting',
    title: `${whom} has not answered us yet`,
    detail: `${child} · asked on ${shortDate(since ?? today, today)}, and no day is counted meanwhile · ${days <= 0 ? 'remind them' : `remind them on ${shortDate(on, today)}`}.`,
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

function recorded(whom: string, since: string | null, today: string): string {
  return `Recorded by ${whom}, ${shortDate(since ?? today, today)}`
}

function legalState(code: string): string {
  const { states } = legalWords
  const label = Object.hasOwn(states, code) ? states[code as keyof typeof states] : code
  return label.charAt(0).toLowerCase() + label.slice(1)
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

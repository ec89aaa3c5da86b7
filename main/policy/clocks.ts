import { Temporal } from 'temporal-polyfill'
import type { Holidays } from './data/bank-holidays.ts'
import { clockRules } from './data/clock-rules.ts'
import { addDays, daysBetween, inWords } from './time.ts'
import { calendarOf, type Calendar, type WorkingDays } from './working-days.ts'

export type Regime = 'sar' | 'foi' | 'complaint'

/** Something asked of the requester, and the day it came; `null` while we wait. Civil dates. */
export type Asked = { readonly askedOn: string; readonly answeredOn: string | null }

/** What has happened to a request's clock since it came. */
export type ClockEvents = {
  readonly receivedOn: string
  /** Proof of who they are (SAR): the clock starts when it comes. */
  readonly identity: Asked | null
  /** Which information they mean: stops the clock of a SAR and starts that of an FOI request anew. */
  readonly clarifications: readonly Asked[]
  /** The day they were told that two months more are needed (SAR). */
  readonly extendedOn: string | null
  /** The day a complaint was acknowledged. */
  readonly acknowledgedOn: string | null
}

export const noEvents = { identity: null, clarifications: [], extendedOn: null, acknowledgedOn: null } as const

/** The holidays, and the last day they are known for. */
type Known = Calendar & Pick<Holidays, 'until'>

export type Clock = {
  readonly state: 'running' | 'not-started' | 'stopped'
  /** Since when it has not run; `null` while it runs. */
  readonly waitsSince: string | null
  /** While it does not run: when the answer would be due if what we wait for came today. */
  readonly dueOn: string
  /** When we mean to have answered: our own practice, never after `dueOn`. */
  readonly aimOn: string
  /** How the date was worked out, in sentences a person can check with a calendar. */
  readonly workedOut: readonly string[]
}

/**
 * When an information request must be answered, or a complaint acknowledged (P10). All dates are civil dates.
 * SAR: UK GDPR Article 12(3) and 12A. FOI: Freedom of Information Act 2000 s.10. Complaint: Data Protection Act 2018 s.164A.
 * @param today what is still waited for counts as if it came on this day.
 */
export function clockOf(regime: Regime, events: ClockEvents, today: string, holidays: Known): Clock {
  const run = { sar: subjectAccess, foi: freedomOfInformation, complaint }[regime](events, today, holidays)
  const ended = run.dueOn > holidays.until
  const warning = `Our bank holiday dates end on ${inWords(holidays.until)}; check this date by hand.`
  return ended ? { ...run, workedOut: [...run.workedOut, warning] } : run
}

/** One month from the day of receipt, or of proof of identity, to the corresponding date; three months when extended. */
function subjectAccess(events: ClockEvents, today: string, holidays: Known): Clock {
  const days = calendarOf(holidays, 'england-and-wales')
  const { starts, said } = startOf(events, today)
  const months = events.extendedOn === null ? 1 : 3
  const corresponding = Temporal.PlainDate.from(starts).add({ months }).toString()
  const stopped = excludedDays(events.clarifications, starts, today)
  const moved = addDays(corresponding, stopped)
  const dueOn = days.onOrAfter(moved)
  const workedOut = [
    ...said,
    events.extendedOn === null
      ? `One month later is ${inWords(corresponding)} (UK GDPR Article 12(3)).`
      : `They were told on ${inWords(events.extendedOn)} that two months more are needed: three months from the start is ${inWords(corresponding)} (UK GDPR Article 12(3)).`,
    ...events.clarifications.map(said12A),
    ...(stopped === 0
      ? []
      : [`${daysInWords(stopped)} not counted, so the date moves to ${inWords(moved)} (UK GDPR Article 12A).`]),
    ...(dueOn === moved
      ? []
      : [`That is not a working day in England and Wales, so the next one counts: ${inWords(dueOn)}.`]),
  ]
  const { aimDays, aimBefore } = clockRules.sar
  const aim = events.extendedOn === null ? addDays(starts, aimDays + stopped) : addDays(dueOn, -aimBefore)
  const waits = openOf(events.clarifications)
  const started = events.identity === null || events.identity.answeredOn !== null
  return {
    state: started ? (waits === null ? 'running' : 'stopped') : 'not-started',
    waitsSince: started ? waits : (events.identity?.askedOn ?? null),
    dueOn,
    aimOn: days.onOrBefore(aim < dueOn ? aim : dueOn),
    workedOut,
  }
}

/** The twentieth working day after receipt; asking what is meant starts it anew when the answer comes (s.1(3)). */
function freedomOfInformation({ receivedOn, clarifications }: ClockEvents, today: string, holidays: Known): Clock {
  const days = calendarOf(holidays, 'united-kingdom')
  const answers = clarifications.map(({ answeredOn }) => answeredOn ?? today)
  const starts = [receivedOn, ...answers].toSorted().at(-1) ?? receivedOn
  const { day: dueOn, skipped } = days.after(starts, clockRules.foi.workingDays)
  const waits = openOf(clarifications)
  return {
    state: waits === null ? 'running' : 'not-started',
    waitsSince: waits,
    dueOn,
    aimOn: days.after(starts, clockRules.foi.aimWorkingDays).day,
    workedOut: [
      `Received on ${inWords(receivedOn)}; the next working day is day 1.`,
      ...clarifications.map(({ askedOn, answeredOn }) =>
        answeredOn === null
          ? `We asked on ${inWords(askedOn)} what is meant: the time starts when the answer comes, here as if that were today (Freedom of Information Act 2000 s.1(3)).`
          : `We asked on ${inWords(askedOn)} what is meant; the answer came on ${inWords(answeredOn)}, and the time starts anew (Freedom of Information Act 2000 s.1(3)).`,
      ),
      `The twentieth working day is ${inWords(dueOn)} (Freedom of Information Act 2000 s.10).`,
      ...notCounted(skipped),
    ],
  }
}

/** Acknowledged within 30 days, the day it came being the first and none left out; then answered, for which the law names no day. */
function complaint({ receivedOn, acknowledgedOn }: ClockEvents, _today: string, holidays: Known): Clock {
  const { days, aimWorkingDays, aimAnswerDays, inForceFrom } = clockRules.complaint
  const dueOn = addDays(receivedOn, (acknowledgedOn === null ? days : aimAnswerDays) - 1)
  const aim = calendarOf(holidays, 'england-and-wales').after(receivedOn, aimWorkingDays).day
  return {
    state: 'running',
    waitsSince: null,
    dueOn,
    aimOn: acknowledgedOn === null && aim < dueOn ? aim : dueOn,
    workedOut: [
      `Received on ${inWords(receivedOn)}, which is day 1.`,
      acknowledgedOn === null
        ? `It is acknowledged by day ${String(days)}, ${inWords(dueOn)}; weekends and holidays count (Data Protection Act 2018 s.164A).`
        : `Acknowledged on ${inWords(acknowledgedOn)}. It is answered without undue delay (Data Protection Act 2018 s.164A); we mean to by day ${String(aimAnswerDays)}, ${inWords(dueOn)}.`,
      ...(receivedOn < inForceFrom
        ? [`The law asks this of complaints from ${inWords(inForceFrom)} on; we keep to it for earlier ones too.`]
        : []),
    ],
  }
}

/** UK GDPR Article 12A: the relevant time is the latest of receipt and proof of identity. */
function startOf({ receivedOn, identity }: ClockEvents, today: string) {
  const received = `Received on ${inWords(receivedOn)}.`
  if (identity === null) return { starts: receivedOn, said: [received] }
  const proved = identity.answeredOn ?? today
  const starts = proved > receivedOn ? proved : receivedOn
  const came =
    identity.answeredOn === null
      ? 'it has not come; this date is as if it came today'
      : `it came on ${inWords(proved)}, and the time starts then`
  return {
    starts,
    said: [
      received,
      `We asked on ${inWords(identity.askedOn)} for proof of who they are; ${came} (UK GDPR Article 12A).`,
    ],
  }
}

/** Days on which we waited, the first and the last included, each counted once and none before the clock started. */
function excludedDays(asked: readonly Asked[], starts: string, today: string): number {
  let counted = 0
  let from = starts
  for (const { askedOn, answeredOn } of asked.toSorted((a, b) => (a.askedOn < b.askedOn ? -1 : 1))) {
    const first = askedOn > from ? askedOn : from
    const last = answeredOn ?? today
    if (last < first) continue
    counted += daysBetween(first, last) + 1
    from = addDays(last, 1)
  }
  return counted
}

function said12A({ askedOn, answeredOn }: Asked): string {
  return answeredOn === null
    ? `We asked on ${inWords(askedOn)} what is meant and wait for the answer: the clock is stopped, and this date is as if it came today.`
    : `We asked on ${inWords(askedOn)} what is meant and the answer came on ${inWords(answeredOn)}: from the one day to the other, both included, the clock stood still.`
}

function openOf(asked: readonly Asked[]): string | null {
  return asked.find(({ answeredOn }) => answeredOn === null)?.askedOn ?? null
}

function notCounted(skipped: ReturnType<WorkingDays['after']>['skipped']): string[] {
  if (skipped.length === 0) return []
  return [
    `Not counted, besides weekends: ${skipped.map(inWords).join(', ')} (a bank holiday in any part of the United Kingdom).`,
  ]
}

function daysInWords(days: number): string {
  return days === 1 ? 'One day is' : `${String(days)} days are`
}

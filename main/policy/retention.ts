import { Temporal } from 'temporal-polyfill'
import type { blockKinds, retentionStates } from '../../preload/contract/retention.ts'
import { inWords } from './time.ts'

/** One line of the retention schedule. The newest whose day has come is in force, for every file not archived yet. */
export type Rule = {
  readonly fromDate: string
  readonly archiveAfterYears: number
  /** Counted from closing, like the other; `null`: no final disposal, which is what the policy says. */
  readonly disposeAfterYears: number | null
  /** Nobody decided the first: it is the policy's own (P11). */
  readonly decidedBy: string | null
}

export type Block = {
  readonly kind: (typeof blockKinds)[number]
  /** Its reference: SAR-2026-031, PPS-2026-0184/1; empty for a hold. */
  readonly what: string
}

/** Civil dates. */
export type File = {
  readonly status: 'open' | 'inactive' | 'closed'
  readonly closedOn: string | null
  readonly archivedOn: string | null
}

export type Retention = {
  readonly state: (typeof retentionStates)[number]
  readonly dueOn: string | null
  /** When an archived file has its final disposal; `null` while the schedule has none. */
  readonly disposeOn: string | null
  /** The whole of it in a sentence that can be checked with a calendar. */
  readonly because: string
}

/** P11: when a file is archived, and what keeps it, on a civil day. The schedule must have a rule in force. */
export function retentionOf(file: File, rules: readonly Rule[], blocks: readonly Block[], today: string): Retention {
  const rule = ruleOn(rules, today)
  const { closedOn, archivedOn } = file
  if (file.status !== 'closed' || closedOn === null) return inUse
  const dueOn = yearsAfter(closedOn, rule.archiveAfterYears)
  const why = `it was closed on ${inWords(closedOn)} and closed files are kept for ${years(rule.archiveAfterYears)} (${sourceOf(rule)})`
  if (archivedOn !== null) return inTheArchive(closedOn, archivedOn, rule)
  const keeps = blocks.length === 0 ? '' : `; blocked by: ${blocks.map(blockInWords).join(', ')}`
  const because = `Due on ${inWords(dueOn)} because ${why}${keeps}.`
  const state = dueOn > today ? 'kept' : blocks.length > 0 ? 'blocked' : 'due'
  return { state, dueOn, disposeOn: null, because }
}

const inUse: Retention = {
  state: 'in-use',
  dueOn: null,
  disposeOn: null,
  because: 'Not due: the case is not closed. Its time begins on the day it is closed (clause P11).',
}

function inTheArchive(closedOn: string, archivedOn: string, rule: Rule): Retention {
  const disposeOn = rule.disposeAfterYears === null ? null : yearsAfter(closedOn, rule.disposeAfterYears)
  const last =
    rule.disposeAfterYears === null || disposeOn === null
      ? 'No day is set for its final disposal.'
      : `Its final disposal is due on ${inWords(disposeOn)}, ${years(rule.disposeAfterYears)} after it was closed (${sourceOf(rule)}).`
  const because = `Archived on ${inWords(archivedOn)}, after it was closed on ${inWords(closedOn)} (clause P11). ${last}`
  return { state: 'archived', dueOn: null, disposeOn, because }
}

/** The rule in force on a day: the newest whose day has come, and of two of the same day the later made. */
export function ruleOn<R extends Rule>(rules: readonly R[], day: string): R {
  const inForce = rules.filter(({ fromDate }) => fromDate <= day)
  const [first, ...rest] = inForce
  if (first === undefined) throw new RangeError('a schedule without a rule in force')
  return rest.reduce((newest, rule) => (rule.fromDate >= newest.fromDate ? rule : newest), first)
}

/** The corresponding date, as the law counts years: a year after 29 February is 28 February, after 31 January always 31 January. */
export function yearsAfter(date: string, count: number): string {
  return Temporal.PlainDate.from(date).add({ years: count }).toString()
}

/** The last day a file can have been closed on to be due on `today`; every earlier one is due as well. */
export function closedBy(today: string, archiveAfterYears: number): string {
  const day = Temporal.PlainDate.from(today).subtract({ years: archiveAfterYears })
  const next = day.add({ days: 1 }).toString()
  return yearsAfter(next, archiveAfterYears) <= today ? next : day.toString()
}

/** P11, as a parent is told it: how long their information is kept. */
export function keptInWords({ archiveAfterYears, disposeAfterYears }: Rule): string {
  const last =
    disposeAfterYears === null ? '' : ` ${sentenceCase(years(disposeAfterYears))} after it is closed it is disposed of.`
  return `While your case is open and for ${years(archiveAfterYears)} after it is closed. Then it is archived in our database, and any paper file is shredded.${last}`
}

/** P11: the schedule may keep files longer than the policy's year, never shorter, and takes effect today or later. */
export function ruleFault(rule: Omit<Rule, 'decidedBy'>, today: string): { readonly [field: string]: string } | null {
  if (rule.fromDate < today) return { fromDate: 'before-today' }
  if (rule.archiveAfterYears < 1) return { archiveAfterYears: 'shorter-than-the-policy' }
  if (rule.disposeAfterYears !== null && rule.disposeAfterYears <= rule.archiveAfterYears)
    return { disposeAfterYears: 'before-the-archive' }
  return null
}

function blockInWords({ kind, what }: Block): string {
  switch (kind) {
    case 'request':
      return `open request ${what}`
    case 'paper-out':
      return `paper file ${what} is out`
    case 'inquiry':
      return 'a hold for an inquiry'
    case 'safeguarding':
    case 'tribunal':
    case 'complaint':
      return `a ${kind} hold`
  }
}

function sourceOf({ decidedBy, fromDate }: Rule): string {
  return decidedBy === null ? 'clause P11' : `clause P11, our schedule from ${inWords(fromDate)}`
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
function years(count: number): string {
  return `${small[count] ?? String(count)} ${count === 1 ? 'year' : 'years'}`
}

import { contract, type Input } from '../../../preload/contract/index.ts'
import { readDate, type DateParts } from '../../components/DateField/date.ts'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { readTime } from '../../components/TimeField/time.ts'
import { fieldCodes, problemsOf } from '../../send.ts'
import { momentNow } from '../consents/MomentFields.tsx'
import { momentProblems } from '../consents/problems.ts'
import { words } from './words.ts'

type ConcernInput = Input<'recordConcern'>
type PassingInput = Input<'passConcernOn'>['passed']

/** Whom it was passed to, as typed. */
export type PassingTyped = {
  readonly passedTo: PassingInput['passedTo'] | ''
  readonly named: string
  readonly how: PassingInput['how'] | ''
  readonly date: DateParts
  readonly time: string
  readonly reference: string
}

/** The form as it is typed. */
export type ConcernTyped = PassingTyped & {
  readonly worry: string
  readonly isPassedOn: 'yes' | 'no' | ''
  readonly kinds: ConcernInput['kinds']
  readonly seenBy: string
  readonly evidence: string
  readonly childsView: string
  readonly parentAware: ConcernInput['parentAware']
  readonly parentWhy: string
  readonly immediateDanger: boolean
}

export function emptyPassing(): PassingTyped {
  return { passedTo: '', named: '', how: '', ...momentNow(), reference: '' }
}

export function emptyConcern(): ConcernTyped {
  return {
    ...emptyPassing(),
    worry: '',
    isPassedOn: '',
    kinds: [],
    seenBy: '',
    evidence: '',
    childsView: '',
    parentAware: 'not-known',
    parentWhy: '',
    immediateDanger: false,
  }
}

export function toPassing({ passedTo, named, how, date, time, reference }: PassingTyped) {
  const day = readDate(date)
  const hour = readTime(time)
  return {
    passedTo: passedTo === '' ? undefined : passedTo,
    named,
    how: how === '' ? undefined : how,
    passedAt: day.ok && hour.ok ? `${day.date}T${hour.time}` : '',
    reference,
  }
}

export function toConcern(caseId: string, typed: ConcernTyped) {
  const { worry, kinds, seenBy, evidence, childsView, parentAware, parentWhy, immediateDanger, isPassedOn } = typed
  const passed = isPassedOn === 'yes' ? toPassing(typed) : null
  return { caseId, worry, kinds, seenBy, evidence, childsView, parentAware, parentWhy, immediateDanger, passed }
}

/** Everything wrong with the form, in its order. Whether it was passed on must be said; that it was need not. */
export function problemsInConcern(caseId: string, typed: ConcernTyped): readonly Problem[] {
  const codes = { ...fieldCodes(contract.recordConcern.input, toConcern(caseId, typed)) }
  const unread =
    typed.isPassedOn === 'yes' ? momentProblems('passed.passedAt', typed.date, typed.time, words.passing.when) : []
  return inOrder({ ...codes, ...(typed.isPassedOn === '' ? { passed: 'not-chosen' } : {}) }, unread)
}

export function problemsInPassing(typed: PassingTyped): readonly Problem[] {
  const codes = fieldCodes(contract.passConcernOn.input.shape.passed, toPassing(typed))
  const named = Object.fromEntries(Object.entries(codes).map(([field, code]) => [`passed.${field}`, code]))
  return inOrder(named, momentProblems('passed.passedAt', typed.date, typed.time, words.passing.when))
}

/** A date or time that cannot be read is named as such, not as missing. */
function inOrder(codes: Readonly<Record<string, string>>, unread: readonly Problem[]): readonly Problem[] {
  const { 'passed.passedAt': moment, ...rest } = codes
  const kept = unread.length > 0 || moment === undefined ? rest : codes
  const found = Object.keys(kept).length === 0 ? [] : problemsOf({ code: 'malformed', fields: kept }, words.labels)
  return [...found, ...unread]
}

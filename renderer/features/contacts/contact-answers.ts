import { contract, type Input, type Output } from '../../../preload/contract/index.ts'
import type { ContactKind, directions } from '../../../preload/contract/contacts.ts'
import { readDate, type DateParts } from '../../components/DateField/date.ts'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { readTime } from '../../components/TimeField/time.ts'
import { fieldCodes, problemsOf } from '../../send.ts'
import { momentNow } from '../consents/MomentFields.tsx'
import { momentProblems } from '../consents/problems.ts'
import { confidedInput, nothingConfided, type Confided } from '../deciders/confided.ts'
import { formWords } from './form-words.ts'

type CaseView = Output<'openCase'>

type Direction = (typeof directions)[number]

/** What the draft of a contact keeps: everything as typed, also what the chosen kind does not ask for. */
export type ContactAnswers = {
  readonly date: DateParts
  readonly time: string
  readonly minutes: string
  readonly level: string
  readonly kind: ContactKind | ''
  readonly personId: string
  readonly direction: Direction | ''
  readonly spokeTo: string
  readonly school: string
  readonly text: string
} & Confided

/** A parent who is the only one is meant; the school is the child's until another is named. */
export function startOf(view: CaseView): ContactAnswers {
  const [only, ...others] = view.parents
  return {
    ...momentNow(),
    minutes: '',
    level: '',
    kind: '',
    personId: only !== undefined && others.length === 0 ? only.personId : '',
    direction: '',
    spokeTo: '',
    school: view.sen.school,
    text: '',
    ...nothingConfided,
  }
}

/** The kinds that name somebody outside the family. */
export function asksWhom(kind: ContactKind | ''): kind is keyof typeof formWords.whom {
  return Object.hasOwn(formWords.whom, kind)
}

/** The office clock of the contact, or null while what is typed is no date and time. */
export function happenedAtOf({ date, time }: Pick<ContactAnswers, 'date' | 'time'>): string | null {
  const day = readDate(date)
  const hour = readTime(time)
  return day.ok && hour.ok ? `${day.date}T${hour.time}` : null
}

/** What decides whether it is covered, once enough is known to ask. */
export function aboutOf(answers: ContactAnswers, view: CaseView): Input<'checkContact'> | null {
  const happenedAt = happenedAtOf(answers)
  const { kind } = answers
  if (happenedAt === null || kind === '' || isSchoolMissing(answers)) return null
  return { caseId: view.caseId, kind, happenedAt, school: schoolOf(answers), ...withWhom(answers, view) }
}

/** Contact with the family, which goes one way or the other. */
export function isWithFamily(kind: ContactKind | ''): boolean {
  return kind === 'with-parent' || kind === 'with-child'
}

function withWhom({ kind, personId, direction }: ContactAnswers, view: CaseView) {
  const parentId = personId === '' ? null : personId
  return {
    personId: kind === 'with-parent' ? parentId : kind === 'with-child' ? view.child.personId : null,
    direction: isWithFamily(kind) && direction !== '' ? direction : null,
  }
}

/** As the contract wants it: only what the chosen kind asks for. What cannot be read is left for the schema to find. */
export function toInput(answers: ContactAnswers, view: CaseView) {
  const { kind, minutes, level, text } = answers
  return {
    caseId: view.caseId,
    kind: kind === '' ? undefined : kind,
    happenedAt: happenedAtOf(answers) ?? '',
    school: schoolOf(answers),
    ...withWhom(answers, view),
    spokeTo: asksWhom(kind) ? answers.spokeTo : '',
    minutes: /^\d+$/.test(minutes.trim()) ? Number(minutes) : undefined,
    level: level === '' ? undefined : level,
    text,
    ...confidedInput(answers, view),
  }
}

/** Everything wrong with what is typed, in the order of the form. */
export function problemsWith(answers: ContactAnswers, view: CaseView): readonly Problem[] {
  const { happenedAt: _, ...fields }: Readonly<Record<string, string>> = {
    ...fieldCodes(contract.recordContact.input, toInput(answers, view)),
    // The schema looks at these only once everything else has a value.
    ...(isSchoolMissing(answers) ? { school: 'missing' } : {}),
    ...(answers.kind === 'with-parent' && answers.personId === '' ? { personId: 'not-chosen' } : {}),
    ...(isWithFamily(answers.kind) && answers.direction === '' ? { direction: 'not-chosen' } : {}),
    ...(answers.toldBy === 'other' && answers.toldByOther.trim() === '' ? { toldByOther: 'missing' } : {}),
    ...(asksWhom(answers.kind) && answers.spokeTo.trim() === '' ? { spokeTo: 'missing' } : {}),
  }
  return [
    ...momentProblems('happenedAt', answers.date, answers.time, formWords.labels.happenedAt),
    ...(Object.keys(fields).length === 0 ? [] : problemsOf({ code: 'malformed', fields }, formWords.labels)),
  ]
}

export function isSchoolMissing({ kind, school }: Pick<ContactAnswers, 'kind' | 'school'>): boolean {
  return kind === 'school-staff' && school.trim() === ''
}

function schoolOf({ kind, school }: ContactAnswers): string {
  return kind === 'school-staff' ? school.trim() : ''
}

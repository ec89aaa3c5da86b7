import { contract } from '../../../preload/contract/index.ts'
import { readDate, type DateParts } from '../../components/DateField/date.ts'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { readTime } from '../../components/TimeField/time.ts'
import { fieldCodes, type Labels } from '../../send.ts'
import { dateMessage } from '../../text/words.ts'
import { fieldMessage } from '../../text/reasons.ts'
import { givenAtOf, lastDayOf, type Answers, type Evidence, type Method, type StepName } from './answers.ts'
import { consentWords, newWords } from './words.ts'

type Moment = { readonly today: string; readonly now: string }

const { shape } = contract.recordConsent.input
const grant = shape.grants.element.shape

/** Everything wrong with the answers to one question, in the order of its fields. */
export function problemsOn(step: StepName, answers: Answers, evidence: Evidence, moment: Moment): readonly Problem[] {
  return checks[step](answers, evidence, moment)
}

const checks: Readonly<Record<StepName, (answers: Answers, evidence: Evidence, moment: Moment) => readonly Problem[]>> =
  {
    who: ({ givenBy }) => (givenBy === '' ? [problem('givenBy', 'not-chosen')] : []),
    what: ({ scopes, schools, recipients }) => [
      ...(scopes.length === 0 ? [problem('grants', 'not-chosen')] : []),
      ...(scopes.includes('school-staff') ? schoolProblems(schools) : []),
      ...(scopes.includes('pass-on') ? recipientProblems(recipients) : []),
    ],
    why: ({ purposes, purpose, conditions }) => [
      ...(purposes.length === 0 ? [problem('purposes', 'not-chosen')] : []),
      ...text('purpose', shape.purpose, purpose),
      ...text('conditions', shape.conditions, conditions),
    ],
    until: (answers, _, { today }) => lastDayProblems(answers, today),
    how: (answers, evidence, { now }) => [
      ...(answers.method === '' ? [problem('method', 'not-chosen')] : []),
      ...(answers.method !== '' && !answers.explained ? [problem('explained', 'not-explained')] : []),
      ...(answers.method === '' ? [] : evidenceProblems(answers, answers.method, evidence)),
      ...(answers.method === '' ? [] : givenAtProblems(answers, now)),
    ],
    check: () => [],
  }

/** What each field is called in a sentence, in the order of the form. */
export function labelsFor(method: Method | ''): Labels {
  return { ...labels, evidenceNote: noteLabel(method) }
}

export function noteLabel(method: Method | ''): string {
  if (method === 'paper-form') return newWords.filed
  return method === 'email' ? newWords.written : newWords.said
}

/** At which question a field of the contract is answered. */
export function stepOf(field: string): StepName {
  return steps[field.split('.')[0] ?? ''] ?? 'how'
}

/** A date and a time that make up one moment, each beside its own box. */
export function momentProblems(field: string, typed: DateParts, time: string, what: string): readonly Problem[] {
  const date = readDate(typed)
  return [
    ...(date.ok ? [] : [{ field, message: dateMessage(date.problem, typed, what) }]),
    ...(readTime(time).ok ? [] : [{ field: `${field}-time`, message: consentWords.error.noTime }]),
  ]
}

const labels: Labels = {
  givenBy: 'Who is giving permission',
  grants: 'What we may do',
  purposes: 'What kind of purpose it is',
  purpose: newWords.purpose,
  conditions: 'Their conditions',
  expiresOn: newWords.lastDay,
  method: newWords.method,
  explained: '',
  language: newWords.language,
  evidence: newWords.scan,
  givenAt: newWords.givenAt,
}

const steps: Readonly<Record<string, StepName>> = {
  givenBy: 'who',
  standing: 'who',
  grants: 'what',
  purposes: 'why',
  purpose: 'why',
  conditions: 'why',
  expiresOn: 'until',
}

function schoolProblems(schools: readonly string[]): readonly Problem[] {
  const names = schools.map((name) => name.trim().toLowerCase())
  return schools.flatMap((school, at) => {
    const field = `schools.${String(at)}`
    const found = text(field, grant.school, school, newWords.theSchool(at, schools.length))
    if (school.trim() === '') return [problem(field, 'missing', newWords.theSchool(at, schools.length))]
    return names.indexOf(names[at] ?? '') < at ? [{ field, message: newWords.schoolTwice }] : found
  })
}

/** Each needs a name and a purpose, and no two say the same. */
function recipientProblems(recipients: Answers['recipients']): readonly Problem[] {
  const of = recipients.length
  const said = recipients.map(({ body, purpose }) => `${body.trim().toLowerCase()} ${purpose}`)
  return recipients.flatMap(({ body, purpose }, at) => {
    const field = `recipients.${String(at)}`
    const who = newWords.recipient(at, of)
    const repeated = body.trim() !== '' && purpose !== '' && said.indexOf(said[at] ?? '') < at
    return [
      ...(body.trim() === '' ? [problem(`${field}.body`, 'missing', who)] : []),
      ...text(`${field}.body`, grant.recipient, body, who),
      ...(purpose === '' ? [problem(`${field}.purpose`, 'not-chosen', newWords.passOnFor(at, of))] : []),
      ...(repeated ? [{ field: `${field}.body`, message: newWords.recipientTwice }] : []),
    ]
  })
}

function lastDayProblems(answers: Answers, today: string): readonly Problem[] {
  if (answers.until !== 'other') return []
  const read = readDate(answers.lastDay)
  if (!read.ok) return [{ field: 'expiresOn', message: dateMessage(read.problem, answers.lastDay, newWords.lastDay) }]
  return (lastDayOf(answers, today) ?? '') < today ? [problem('expiresOn', 'already-past')] : []
}

function evidenceProblems(answers: Answers, method: Method, { signature }: Evidence): readonly Problem[] {
  if (method === 'signed-on-screen') return signature === null ? [problem('evidence', 'not-signed')] : []
  if (answers.evidenceNote.trim() === '') return [problem('evidenceNote', 'missing', noteLabel(method))]
  return text('evidenceNote', shape.evidenceNote, answers.evidenceNote, noteLabel(method))
}

function givenAtProblems(answers: Answers, now: string): readonly Problem[] {
  const unread = momentProblems('givenAt', answers.givenDate, answers.givenTime, newWords.givenAt)
  if (unread.length > 0) return unread
  return (givenAtOf(answers) ?? '') > now ? [problem('givenAt', 'in-the-future')] : []
}

function text(field: string, schema: Parameters<typeof fieldCodes>[0], value: string, label?: string) {
  return Object.values(fieldCodes(schema, value)).map((code) => problem(field, code, label))
}

function problem(field: string, code: string, label = labels[field] ?? field): Problem {
  return { field, message: fieldMessage(code, label, { code: 'malformed' }) }
}

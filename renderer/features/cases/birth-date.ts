import { readDate, type DatePart, type DateParts } from '../../components/DateField/date.ts'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { fieldMessage } from '../../text/reasons.ts'
import { ageOn } from '../../text/when.ts'
import { dateMessage } from '../../text/words.ts'
import { words } from './words.ts'

const field = 'child.dateOfBirth'

type BirthDate =
  | { readonly ok: true; readonly date: string }
  | { readonly ok: false; readonly message: string; readonly part: DatePart }

/** A date of birth as typed: a real day, and not one still to come. `today` is a civil date. */
export function readBirthDate(typed: DateParts, today: string): BirthDate {
  const what = words.sentence.dateOfBirth
  const read = readDate(typed)
  if (!read.ok) return { ok: false, message: dateMessage(read.problem, typed, what), part: read.part }
  if (read.date > today)
    return { ok: false, message: fieldMessage('in-the-future', what, { code: 'in-the-future' }), part: 'year' }
  return { ok: true, date: read.date }
}

/** What the contract says of an empty date, said of the date that was typed. */
export function nameBirthDate(problems: readonly Problem[], born: BirthDate): readonly Problem[] {
  if (born.ok) return problems
  return problems.map((problem) => (problem.field === field ? { field, message: born.message } : problem))
}

/** "8 years old", as soon as there is a whole date. */
export function ageInWords(typed: DateParts, today: string): string {
  const born = readBirthDate(typed, today)
  return born.ok ? words.form.age(ageOn(born.date, today)) : words.form.dateHint
}

import { readDate, type DateParts } from './components/DateField/date.ts'
import type { Problem } from './components/ErrorSummary/ErrorSummary.tsx'
import { dateMessage } from './text/words.ts'

/** The problems of a form, the one of a date field saying what is wrong with the date as it was typed. */
export function withDateWords(
  problems: readonly Problem[],
  field: string,
  typed: DateParts,
  what: string,
): readonly Problem[] {
  const read = readDate(typed)
  if (read.ok) return problems
  return problems.map((problem) =>
    problem.field === field ? { ...problem, message: dateMessage(read.problem, typed, what) } : problem,
  )
}

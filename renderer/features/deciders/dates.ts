import { readDate, type DateParts } from '../../components/DateField/date.ts'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { dateMessage } from '../../text/words.ts'

/** As the contract wants it; what cannot be read is left for the schema to find. */
export function civilDate(typed: DateParts): string {
  const read = readDate(typed)
  return read.ok ? read.date : ''
}

/** The same problems, with what exactly is wrong with a typed date instead of the schema's "not a date". */
export function withDateProblem(
  problems: readonly Problem[],
  field: string,
  typed: DateParts,
  what: string,
): readonly Problem[] {
  const read = readDate(typed)
  if (read.ok) return problems
  return problems.map((problem) =>
    problem.field === field ? { field, message: dateMessage(read.problem, typed, what) } : problem,
  )
}

import type { DateParts, DateProblem } from '../components/DateField/date.ts'

/** The message for a date that could not be read; `what` starts a sentence: 'Date of birth'. */
export function dateMessage(problem: DateProblem, typed: DateParts, what: string) {
  switch (problem) {
    case 'missing':
      return `${what} is needed: enter a day, a month and a year`
    case 'missing-day':
      return `${what} must include a day`
    case 'missing-month':
      return `${what} must include a month`
    case 'missing-year':
      return `${what} must include a year`
    case 'not-a-day':
      return `${what}: the day must be a number from 1 to 31`
    case 'not-a-month':
      return `${what}: the month must be a number from 1 to 12, or its name`
    case 'year-needs-4-digits':
      return `${what}: the year must have 4 numbers, like 2026`
    case 'not-a-date':
      return `${what}: ${typed.day.trim()}/${typed.month.trim()}/${typed.year.trim()} is not a real date`
  }
}

import type { DateParts, DateProblem } from '../components/DateField/date.ts'

/** The components' own words. What a screen says belongs to its feature's words. */
export const words = {
  errorPrefix: 'Error:',
  optional: 'optional',
  thereIsAProblem: 'There is a problem',
  skipToContent: 'Skip to the page',
  productName: 'Casebook',
  fictional: 'Fictional cases: nothing here is real',
  mainNavigation: 'Main',
  menu: 'Menu',
  lock: 'Lock',
  lockKeys: 'Ctrl L',
  changeLink: 'Change',
  notice: { information: 'Note', success: 'Done', warning: 'Warning', stop: 'Stopped' },
  day: 'Day',
  month: 'Month',
  year: 'Year',
  choose: 'Choose',
  show: 'Show',
  hide: 'Hide',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  passwordShown: 'The password is shown',
  passwordHidden: 'The password is hidden',
  clearSearch: 'Clear the search',
  noMatch: 'Nothing matches',
  showChoices: 'Show the choices',
  chooseFile: 'Choose a file',
  dropFile: 'or drop it here',
  anotherFile: 'Choose another file',
  removeFile: 'Remove',
  stepOf: (step: number, of: number) => `Step ${String(step)} of ${String(of)}`,
  stepDone: 'done',
  stepNow: 'now',
  close: 'Close',
  cancel: 'Cancel',
  working: 'Working',
  percent: (done: number) => `${String(done)}%`,
  passwordStrength: 'Password strength',
  strength: ['Far too easy to guess', 'Easy to guess', 'Could be better', 'Good', 'Very good'],
  clearSignature: 'Clear and sign again',
  signHere: 'Sign here with a mouse, a pen or a finger',
  signed: 'Signed',
  notSigned: 'Not signed yet',
  pdfOpening: 'Opening the document',
  pdfUnreadable: 'This document cannot be shown',
  pdfPage: (page: number, of: number) => `Page ${String(page)} of ${String(of)}`,
  pdfPrevious: 'Previous page',
  pdfNext: 'Next page',
  pdfSmaller: 'Smaller',
  pdfLarger: 'Larger',
  pdfFit: 'Fit the width',
  pdfZoom: (percent: number) => `${String(percent)}%`,
  pdfPages: (title: string) => `Pages of ${title}`,
} as const

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

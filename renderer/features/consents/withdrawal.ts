import type { withdrawalMethods } from '../../../preload/contract/consents.ts'
import { contract } from '../../../preload/contract/index.ts'
import type { DateParts } from '../../components/DateField/date.ts'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { fieldCodes, problemsOf } from '../../send.ts'
import { givenAtOf } from './answers.ts'
import { momentProblems } from './problems.ts'
import { withdrawWords } from './words.ts'

/** What the draft of a withdrawal keeps. */
export type Withdrawal = {
  readonly withdrawnBy: string
  readonly method: (typeof withdrawalMethods)[number] | ''
  readonly date: DateParts
  readonly time: string
  readonly note: string
  /** On the page that says what stops. */
  readonly confirming: boolean
}

/** The office clock when they withdrew it, or null while what is typed is no date and time. */
export function withdrawnAtOf({ date, time }: Withdrawal): string | null {
  return givenAtOf({ givenDate: date, givenTime: time })
}

/** What the schema says of the answers, and what is wrong with the date or the time as typed. */
export function problemsWith(draft: Withdrawal, input: unknown): readonly Problem[] {
  const { withdrawnAt: _, ...fields } = fieldCodes(contract.withdrawConsent.input, input)
  return [
    ...(Object.keys(fields).length === 0 ? [] : problemsOf({ code: 'malformed', fields }, withdrawWords.labels)),
    ...momentProblems('withdrawnAt', draft.date, draft.time, withdrawWords.when),
  ]
}

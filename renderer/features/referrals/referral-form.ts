import type { Input } from '../../../preload/contract/index.ts'
import { noDate, readDate, type DateParts } from '../../components/DateField/date.ts'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { dateMessage } from '../../text/words.ts'
import { momentNow } from '../consents/MomentFields.tsx'
import { givenAtOf } from '../consents/answers.ts'
import { momentProblems } from '../consents/problems.ts'
import { words } from './words.ts'

type Method = NonNullable<NonNullable<Input<'createCase'>['referral']>['agreement']>['method']

/** Who referred a new case, as typed; `whose` are the places of the parents in the form. */
export type ReferralForm = {
  readonly referredBy: string
  readonly referredFrom: string
  readonly referredOn: DateParts
  readonly whose: readonly string[]
  readonly gotBy: string
  readonly method: Method | ''
  readonly date: DateParts
  readonly time: string
}

export function noReferral(): ReferralForm {
  return { referredBy: '', referredFrom: '', referredOn: noDate, whose: [], gotBy: '', method: '', ...momentNow() }
}

/** As the contract wants it; agreement is asked for once somebody is said to have agreed. */
export function referralInput(form: ReferralForm) {
  const { referredBy, referredFrom, whose, gotBy, method, date, time } = form
  const on = readDate(form.referredOn)
  return {
    referredBy,
    referredFrom,
    referredOn: on.ok ? on.date : '',
    agreement:
      whose.length === 0
        ? null
        : {
            whose: whose.map(Number),
            gotBy,
            method: method === '' ? undefined : method,
            agreedAt: givenAtOf({ givenDate: date, givenTime: time }) ?? '',
            note: '',
          },
  }
}

/** What the contract says of a date it could not read, said of the date that was typed. */
export function nameReferralDates(problems: readonly Problem[], form: ReferralForm): readonly Problem[] {
  const on = readDate(form.referredOn)
  const agreedAt = momentProblems(
    'referral.agreement.agreedAt',
    form.date,
    form.time,
    words.labels['referral.agreement.agreedAt'],
  )
  return problems.flatMap((problem) => {
    if (problem.field === 'referral.referredOn' && !on.ok)
      return [{ ...problem, message: dateMessage(on.problem, form.referredOn, words.labels['referral.referredOn']) }]
    return problem.field === 'referral.agreement.agreedAt' && agreedAt.length > 0 ? agreedAt : [problem]
  })
}

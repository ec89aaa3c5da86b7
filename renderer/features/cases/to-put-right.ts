import { asDate } from '../../text/format.ts'
import { daysBetween } from '../../text/when.ts'
import { words as referralWords } from '../referrals/words.ts'
import { calledName, parentName, type CaseView } from './case-view.ts'
import { words } from './words.ts'

export type ToPutRight = {
  readonly text: string
  /** The parent whose details or agreement would put it right, where, and what the link says. */
  readonly parent: { readonly personId: string; readonly link: string; readonly at: 'parent' | 'agreement' } | null
}

const noticeDays = 90

/** What stands in the way, or soon will, while there is still time. `today` is a civil date. */
export function toPutRight(view: CaseView, today: string): readonly ToPutRight[] {
  return [
    ...closed(view),
    ...notAgreed(view),
    ...nobodyCanSayYes(view, today),
    ...noAddress(view),
    ...youngPersonSoon(view, today),
  ]
}

function closed({ status, archivedOn, keptFor }: CaseView): readonly ToPutRight[] {
  if (status !== 'closed' || archivedOn !== null) return []
  return [{ text: words.toPutRight.closed(asDate(keptFor.until)), parent: null }]
}

/** P3: somebody else referred them, and this parent has not agreed to be contacted. */
function notAgreed({ parents }: CaseView): readonly ToPutRight[] {
  return parents
    .filter(({ masked }) => masked !== null)
    .map((parent) => ({
      text: referralWords.toPutRight(parentName(parent)),
      parent: { personId: parent.personId, link: referralWords.people.record, at: 'agreement' },
    }))
}

function nobodyCanSayYes(view: CaseView, today: string): readonly ToPutRight[] {
  if (today >= view.youngPersonFrom || view.parents.some((parent) => parent.parentalResponsibility === 'yes')) return []
  const ask = view.parents.find((parent) => parent.parentalResponsibility === 'unknown') ?? view.parents[0]
  const parent =
    ask === undefined ? null : { personId: ask.personId, link: words.toPutRight.nobodyDo, at: 'parent' as const }
  return [{ text: words.toPutRight.nobody(calledName(view)), parent }]
}

function noAddress(view: CaseView): readonly ToPutRight[] {
  return view.parents
    .filter(({ address, masked }) => address === '' && masked === null)
    .map((parent) => ({
      text: words.toPutRight.noAddress(parentName(parent)),
      parent: { personId: parent.personId, link: words.toPutRight.noAddressDo, at: 'parent' },
    }))
}

function youngPersonSoon(view: CaseView, today: string): readonly ToPutRight[] {
  const days = daysBetween(today, view.youngPersonFrom)
  if (days <= 0 || days > noticeDays) return []
  return [{ text: words.toPutRight.youngPerson(calledName(view), asDate(view.youngPersonFrom), days), parent: null }]
}

import { asDate } from '../../text/format.ts'
import { words as referralWords } from '../referrals/words.ts'
import { calledName, parentName, type CaseView } from './case-view.ts'
import { words } from './words.ts'

export type ToPutRight = {
  readonly text: string
  /** The parent whose details or agreement would put it right, where, and what the link says. */
  readonly parent: { readonly personId: string; readonly link: string; readonly at: 'parent' | 'agreement' } | null
}

/** What stands in the way, or soon will, while there is still time. */
export function toPutRight(view: CaseView): readonly ToPutRight[] {
  return [...closed(view), ...notAgreed(view), ...nobodyCanSayYes(view), ...noAddress(view), ...youngPersonSoon(view)]
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

/** Where asking about parental responsibility would help; a court order or a child who comes alone is no omission. */
function nobodyCanSayYes(view: CaseView): readonly ToPutRight[] {
  const reasons = view.whoCanSayYes.map(({ because }) => because)
  if (!reasons.includes('not-yet-young-person') || view.whoCanSayYes.some(({ may }) => may)) return []
  if (reasons.includes('restricted-by-order') || view.childAlone !== null) return []
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

/** The bar says when and who; this, what it means. */
function youngPersonSoon(view: CaseView): readonly ToPutRight[] {
  if (view.changeSoon?.on !== view.youngPersonFrom) return []
  return [{ text: words.toPutRight.youngPerson(calledName(view), asDate(view.changeSoon.on)), parent: null }]
}

import { asDate } from '../../text/format.ts'
import { calledName, parentName, type CaseView } from './case-view.ts'
import { words } from './words.ts'

export type ToPutRight = {
  readonly text: string
  /** The parent whose details would put it right, and what the link says. */
  readonly parent: { readonly personId: string; readonly link: string } | null
}

/** What stands in the way, or soon will, while there is still time. */
export function toPutRight(view: CaseView): readonly ToPutRight[] {
  return [...closed(view), ...nobodyCanSayYes(view), ...noAddress(view), ...youngPersonSoon(view)]
}

function closed({ status, closedOn }: CaseView): readonly ToPutRight[] {
  if (status !== 'closed' || closedOn === null) return []
  return [{ text: words.toPutRight.closed(asDate(oneYearAfter(closedOn))), parent: null }]
}

/** Where asking about parental responsibility would help; a court order or a child who comes alone is no omission. */
function nobodyCanSayYes(view: CaseView): readonly ToPutRight[] {
  const reasons = view.whoCanSayYes.map(({ because }) => because)
  if (!reasons.includes('not-yet-young-person') || view.whoCanSayYes.some(({ may }) => may)) return []
  if (reasons.includes('restricted-by-order') || view.childAlone !== null) return []
  const ask = view.parents.find((parent) => parent.parentalResponsibility === 'unknown') ?? view.parents[0]
  const parent = ask === undefined ? null : { personId: ask.personId, link: words.toPutRight.nobodyDo }
  return [{ text: words.toPutRight.nobody(calledName(view)), parent }]
}

function noAddress(view: CaseView): readonly ToPutRight[] {
  return view.parents
    .filter(({ address }) => address === '')
    .map((parent) => ({
      text: words.toPutRight.noAddress(parentName(parent)),
      parent: { personId: parent.personId, link: words.toPutRight.noAddressDo },
    }))
}

/** The bar says when and who; this, what it means. */
function youngPersonSoon(view: CaseView): readonly ToPutRight[] {
  if (view.changeSoon?.on !== view.youngPersonFrom) return []
  return [{ text: words.toPutRight.youngPerson(calledName(view), asDate(view.changeSoon.on)), parent: null }]
}

/** P11: kept for one calendar year; from 29 February to 28 February. */
export function oneYearAfter(date: string): string {
  const next = `${String(Number(date.slice(0, 4)) + 1)}${date.slice(4)}`
  return next.endsWith('-02-29') ? next.replace('-29', '-28') : next
}

import { asDate } from '../../text/format.ts'
import { calledName, type CaseView } from './case-view.ts'
import { words } from './words.ts'

export type SayYes = {
  /** Those who may give permission today, and what makes them so. */
  readonly yes: readonly { readonly name: string; readonly why: string }[]
  /** Everybody else, each with the reason in words; the child last. */
  readonly others: readonly string[]
}

/** "Who can say yes today", from what the policy judged. */
export function whoCanSayYes(view: CaseView): SayYes {
  const may = view.whoCanSayYes.filter((person) => person.may)
  const isChild = ({ personId }: CaseView['whoCanSayYes'][number]) => personId === view.child.personId
  const mayNot = view.whoCanSayYes
    .filter((person) => !person.may)
    .toSorted((a, b) => Number(isChild(a)) - Number(isChild(b)))
  return {
    yes: may.map(({ personId, name }) => ({ name, why: whyYes(view, personId) })),
    others: mayNot.map((person) => whyNot(view, person)).filter((line) => line !== ''),
  }
}

function whyYes(view: CaseView, personId: string): string {
  const parent = view.parents.find((each) => each.personId === personId)
  if (parent === undefined) return words.sayYes.youngPerson
  const evidence = parent.evidenceSeen === '' ? words.sayYes.notSeen : words.sayYes.seen
  return `${lower(parent.relationship)}, ${evidence}`
}

function whyNot(view: CaseView, { name, because }: CaseView['whoCanSayYes'][number]): string {
  const { sayYes } = words
  if (because === 'not-yet-young-person') return sayYes.youngPersonFrom(calledName(view), asDate(view.youngPersonFrom))
  if (because === 'parental-responsibility-not-known') return sayYes.unknown(name)
  if (because === 'no-parental-responsibility') return sayYes.none(name)
  // A parent whose child decides now: the child's own line says it.
  return ''
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

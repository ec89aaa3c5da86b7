import { asDate } from '../../text/format.ts'
import { words as deciderWords } from '../deciders/words.ts'
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
    yes: may.map((person) => ({ name: person.name, why: whyYes(view, person) })),
    others: mayNot.map((person) => whyNot(view, person)).filter((line) => line !== ''),
  }
}

function whyYes(view: CaseView, { personId, because }: CaseView['whoCanSayYes'][number]): string {
  if (because === 'represents-young-person') return deciderWords.represents
  const parent = view.parents.find((each) => each.personId === personId)
  if (parent === undefined) return words.sayYes.youngPerson
  const evidence = parent.evidenceSeen === '' ? words.sayYes.notSeen : words.sayYes.seen
  return `${lower(parent.relationship)}, ${evidence}`
}

function whyNot(view: CaseView, { name, because }: CaseView['whoCanSayYes'][number]): string {
  const { sayYes } = words
  if (because === 'not-yet-young-person') return sayYes.youngPersonFrom(calledName(view), asDate(view.youngPersonFrom))
  // A parent whose child decides now, or is represented: the other's own line says it.
  const why = deciderWords.whyNot[because]
  return why === '' ? '' : sayYes.not(name, why)
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

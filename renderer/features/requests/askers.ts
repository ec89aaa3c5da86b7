import type { Output } from '../../../preload/contract/index.ts'
import { asDate } from '../../text/format.ts'
import { calledName } from '../cases/case-view.ts'
import { peopleOf } from '../deciders/people.ts'
import { words } from './words.ts'

type CaseView = Output<'openCase'>

/** Somebody of the case as the form offers them: who cannot ask yet is shown with the reason. */
export type AskerChoice = {
  readonly personId: string
  readonly name: string
  readonly label: string
  readonly part: 'parent' | 'child'
  readonly may: boolean
  /** On what footing they ask, or why not yet; empty where there is nothing to say. */
  readonly footing: string
  readonly address: string
}

/** Everybody who could ask for the notes of this case, the parents first (P10). */
export function askersOf(view: CaseView): readonly AskerChoice[] {
  return peopleOf(view).map(({ personId, name, part }) => {
    const parent = view.parents.find((each) => each.personId === personId)
    const { may, because } = view.whoMayAsk.find((each) => each.personId === personId) ?? {
      may: false,
      because: 'not-yet-young-person' as const,
    }
    return {
      personId,
      name,
      label: `${name}, ${parent?.relationship.toLowerCase() ?? words.form.aged(view.child.age)}`,
      part,
      may,
      footing: words.footing[because](calledName(view), asDate(view.youngPersonFrom)),
      address: parent?.address ?? view.child.address,
    }
  })
}

/** Anybody we know something about may complain of how we handled it, whoever decides for them. */
export function mayComplain(asker: AskerChoice): AskerChoice {
  return { ...asker, may: true, footing: '' }
}

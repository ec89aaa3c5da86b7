import type { CaseView } from '../cases/case-view.ts'

/** What the draft of a contact keeps about whose confidence it is. `toldBy`: a person, 'other', 'nobody', or '' while untouched. */
export type Confided = {
  readonly toldBy: string
  readonly toldByOther: string
  readonly keptFrom: readonly string[]
  readonly keptWhy: string
}
/** Whom of the family the contact is with. */
export type Present = { readonly kind: string; readonly personId: string }

export const nothingConfided: Confided = { toldBy: '', toldByOther: '', keptFrom: [], keptWhy: '' }

/** Whoever of the family was there, from whom nothing can be kept that they said or heard themselves. */
export function presentAt({ kind, personId }: Present, view: Pick<CaseView, 'child'>): string | null {
  if (kind === 'with-child') return view.child.personId
  return kind === 'with-parent' && personId !== '' ? personId : null
}

/** Until somebody is chosen, whoever was there told us. */
export function toldByOf(answers: Confided & Present, view: Pick<CaseView, 'child'>): string {
  return answers.toldBy === '' ? (presentAt(answers, view) ?? 'nobody') : answers.toldBy
}

/** As the contract wants it. */
export function confidedInput(answers: Confided & Present, view: Pick<CaseView, 'child'>) {
  const toldBy = toldByOf(answers, view)
  const present = presentAt(answers, view)
  const keptFrom = answers.keptFrom.filter((id) => id !== present && id !== toldBy)
  return {
    toldBy: toldBy === 'nobody' || toldBy === 'other' ? null : toldBy,
    toldByOther: toldBy === 'other' ? answers.toldByOther : '',
    keptFrom,
    keptWhy: keptFrom.length === 0 ? '' : answers.keptWhy,
  }
}

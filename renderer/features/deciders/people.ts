import { childName, parentName, type CaseView } from '../cases/case-view.ts'

export type Named = { readonly personId: string; readonly name: string; readonly part: 'parent' | 'child' }

/** Everybody of the case, the parents first. */
export function peopleOf(view: Pick<CaseView, 'child' | 'parents'>): readonly Named[] {
  return [
    ...view.parents.map((parent) => ({ personId: parent.personId, name: parentName(parent), part: 'parent' as const })),
    { personId: view.child.personId, name: childName(view), part: 'child' as const },
  ]
}

import type { Output } from '../../../preload/contract/index.ts'

/** A case as the door shows it. */
export type CaseView = Output<'openCase'>
export type ParentView = CaseView['parents'][number]

export function childName({ child }: Pick<CaseView, 'child'>): string {
  return `${child.givenName} ${child.familyName}`
}

export function parentName({ givenName, familyName }: Pick<ParentView, 'givenName' | 'familyName'>): string {
  return `${givenName} ${familyName}`
}

/** What the child is called when we talk about them. */
export function calledName({ child }: Pick<CaseView, 'child'>): string {
  return child.knownAs === '' ? child.givenName : child.knownAs
}

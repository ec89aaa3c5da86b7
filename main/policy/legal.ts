import type { legalTurns, LegalState } from '../../preload/contract/legal.ts'
import type { Reason } from '../../preload/contract/reasons.ts'

/** The steps of a legal request after it was received (P9). `write`: the letter that ends a request nothing is sent for. */
export type LegalStep = 'decide' | 'reply' | 'answer' | 'extract' | 'release' | 'send' | 'write'

/**
 * P9: the request is considered, permitted by the parents, extracted and sent, in this order and no other. An answer may follow
 * another until the officer's pack is sent, because the parents may change their mind.
 */
const turns: Readonly<Record<LegalStep, readonly LegalState[]>> = {
  decide: ['considering'],
  reply: ['asking'],
  answer: ['permission', 'extracting', 'sending'],
  extract: ['extracting'],
  release: ['extracting', 'sending'],
  send: ['sending'],
  write: ['refused', 'not-permitted'],
}

const whyNot: Readonly<Record<LegalState, Reason>> = {
  considering: 'legal-not-decided',
  asking: 'legal-waits-for-officer',
  permission: 'legal-no-answer',
  extracting: 'legal-not-released',
  sending: 'legal-packs-released',
  refused: 'legal-refused',
  'not-permitted': 'legal-not-permitted',
  complete: 'legal-closed',
  ended: 'legal-closed',
}

/** Why this step cannot be taken while the request stands there, or null. The database asks the same in `inTurn`. */
export function whyNotYet(step: LegalStep, state: LegalState): Reason | null {
  return turns[step].includes(state) ? null : whyNot[state]
}

/** P9: whoever decides, now: the head of service, or their line manager while the head is recorded as absent. */
export function whoDecides(headAbsent: boolean): 'head' | 'line-manager' {
  return headAbsent ? 'line-manager' : 'head'
}

/** Who has the next step. */
export function turnOf(state: LegalState, headAbsent: boolean): (typeof legalTurns)[number] {
  switch (state) {
    case 'considering':
      return whoDecides(headAbsent)
    case 'asking':
      return 'officer'
    case 'permission':
      return 'parents'
    case 'extracting':
    case 'sending':
    case 'refused':
    case 'not-permitted':
      return 'leaders'
    case 'complete':
    case 'ended':
      return 'nobody'
  }
}

/** P9: who may get the parents' copy: whoever has parental responsibility, and whoever permitted it. */
export function entitledToACopy(
  people: readonly { readonly personId: string; readonly parentalResponsibility: string }[],
  permittedBy: string | undefined,
): string[] {
  const isEntitled = (person: (typeof people)[number]) =>
    person.parentalResponsibility === 'yes' || person.personId === permittedBy
  return people.filter(isEntitled).map(({ personId }) => personId)
}

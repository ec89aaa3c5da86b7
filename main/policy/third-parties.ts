import type { Reason } from '../../preload/contract/reasons.ts'
import { reasonsForRedaction, type RedactionReason, type RedactionReasonCode } from './reasons-for-redaction.ts'

/** Kept back for somebody else's sake: needs that person's sheet (DPA 2018 Sch 2 para 16). */
export const rightsOfOthers = 'RIGHTS_OF_OTHERS' satisfies RedactionReasonCode

type Chosen = { readonly reason: string; readonly thirdPartyId: string | null }
type Item = Chosen & { readonly itemId: string; readonly decision: string }
type Redaction = Chosen & { readonly itemId: string }
type Party = { readonly thirdPartyId: string; readonly outcome: string | null }

/** Why something kept back for a third party's sake cannot stand: it names nobody, nobody weighed it, or it was decided to share. */
export type Unsettled = {
  readonly thirdPartyId: string | null
  readonly why: 'not-named' | 'not-decided' | 'may-be-shared'
}

/** P10: what is missing of the sheets before a pack may leave, each person once. */
export function unsettled(
  items: readonly Item[],
  redactions: readonly Redaction[],
  parties: readonly Party[],
): readonly Unsettled[] {
  const withheld = items.filter(({ decision }) => decision === 'withhold')
  const enclosed = new Set(items.filter(({ decision }) => decision === 'enclose').map(({ itemId }) => itemId))
  const covered = redactions.filter(({ itemId }) => enclosed.has(itemId))
  const named = new Set(
    [...withheld, ...covered].filter(({ reason }) => reason === rightsOfOthers).map(({ thirdPartyId }) => thirdPartyId),
  )
  return [...named].flatMap((thirdPartyId): Unsettled[] => {
    const outcome = parties.find((party) => party.thirdPartyId === thirdPartyId)?.outcome ?? null
    if (outcome === 'withhold') return []
    if (thirdPartyId === null) return [{ thirdPartyId, why: 'not-named' }]
    return [{ thirdPartyId, why: outcome === null ? 'not-decided' : 'may-be-shared' }]
  })
}

/** Why this cannot be kept back as it is: somebody's rights name whose, and a second-level reason needs its test in words. */
export function reasonFault(
  { reason, thirdPartyId, note }: Chosen & { readonly note: string },
  parties: readonly Pick<Party, 'thirdPartyId'>[],
): Reason | null {
  if (reason === rightsOfOthers && !parties.some((party) => party.thirdPartyId === thirdPartyId))
    return 'third-party-missing'
  return needsTest(reason) && note.trim() === '' ? 'test-missing' : null
}

/** Serious harm, crime, a child's best interests: who might be harmed and how, and whose opinion that is. */
export function needsTest(code: string): boolean {
  const reason = Object.entries<RedactionReason>(reasonsForRedaction.codes).find(([each]) => each === code)?.[1]
  return reason?.level === 'second'
}

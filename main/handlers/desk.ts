import { randomUUID } from 'node:crypto'
import type { Item } from '../../db/queries/requests.ts'
import type { ThirdParty } from '../../db/queries/third-parties.ts'
import { ok, refuse, type Refusal, type Result } from '../../preload/contract/common.ts'
import type { SignedInCtx, Some } from '../ipc/context.ts'
import { redactionFault } from '../policy/packs.ts'
import { reasonFault } from '../policy/third-parties.ts'
import { reasonsOf } from './requests.ts'

type DeskOperations = 'decideItem' | 'encloseTheRest' | 'redactPassage' | 'removeRedaction'
export type Found = {
  readonly item: Item
  readonly parties: readonly ThirdParty[]
  readonly reasons: ReturnType<typeof reasonsOf>
}

/** P10: what of somebody's own notes goes into their pack, and what is taken out and why. */
export const desk: Some<DeskOperations> = {
  decideItem: async ({ caseId, requestId, itemId, decision, reason, thirdPartyId, note }, ctx) => {
    const found = await findItem(caseId, requestId, itemId, ctx)
    if (!found.ok) return found
    if (decision === 'withhold') {
      const refused = refusalOf({ reason, thirdPartyId, note }, found.value)
      if (refused !== null) return refused
    }
    if (decision === 'enclose' && found.value.item.walled === 1) return refuse('walled')
    const { db, who, now, entry } = ctx
    await db.decideItems(entry({ subject: requestId, detail: { itemId, decision } }), [
      {
        requestId,
        itemId,
        decision,
        ...(decision === 'withhold' ? { reason, thirdPartyId, note } : { reason: '' }),
        decidedBy: who.accountId,
        decidedAt: now,
      },
    ])
    return ok({})
  },

  encloseTheRest: async ({ caseId, requestId }, { db, who, now, entry }) => {
    const request = await db.readRequest(caseId, requestId)
    if (request === undefined) return refuse('not-found')
    if (request.state === 'released') return refuse('released-is-final')
    // What is kept from who asks stays to be withheld, each with its reason.
    const undecided = (await db.listItems(requestId)).filter(
      ({ decision, walled }) => decision === 'undecided' && walled === 0,
    )
    const decisions = undecided.map(({ itemId }) => ({
      requestId,
      itemId,
      decision: 'enclose',
      reason: '',
      decidedBy: who.accountId,
      decidedAt: now,
    }))
    await db.decideItems(entry({ subject: requestId, detail: { enclosed: decisions.length } }), decisions)
    return ok({})
  },

  redactPassage: async ({ caseId, requestId, itemId, start, end, reason, thirdPartyId, note }, ctx) => {
    const found = await findItem(caseId, requestId, itemId, ctx)
    if (!found.ok) return found
    const { item } = found.value
    if (item.pages > 0 || redactionFault(item.text, { start, end }) !== null) return refuse('redaction-outside-text')
    const refused = refusalOf({ reason, thirdPartyId, note }, found.value)
    if (refused !== null) return refused
    const { db, who, now, entry } = ctx
    const redactionId = randomUUID()
    const passage = { redactionId, requestId, itemId, start, end, reason, thirdPartyId, note }
    const about = entry({ subject: requestId, detail: { itemId, reason } })
    await db.redactPassages(about, [{ ...passage, madeBy: who.accountId, madeAt: now }])
    return ok({ redactionId })
  },

  removeRedaction: async ({ caseId, requestId, itemId, redactionId }, ctx) => {
    const found = await findItem(caseId, requestId, itemId, ctx)
    if (!found.ok) return found
    const { db, who, now, entry } = ctx
    const made = [...(await db.listRedactions(requestId)), ...(await db.listAreas(requestId))]
    if (!made.some((redaction) => redaction.redactionId === redactionId && redaction.itemId === itemId))
      return refuse('not-found')
    const removal = { redactionId, requestId, removedBy: who.accountId, removedAt: now }
    await db.removeRedaction(entry({ subject: requestId, detail: { itemId } }), removal)
    return ok({})
  },
}

/** An item of an open request, the reasons its regime offers, and whose rights it protects. */
export async function findItem(
  caseId: string,
  requestId: string,
  itemId: string,
  { db }: SignedInCtx,
): Promise<Result<Found>> {
  const request = await db.readRequest(caseId, requestId)
  if (request === undefined) return refuse('not-found')
  if (request.state === 'released') return refuse('released-is-final')
  const [items, parties] = await Promise.all([db.listItems(requestId), db.listThirdParties(requestId)])
  const item = items.find((each) => each.itemId === itemId)
  return item === undefined ? refuse('not-found') : ok({ item, parties, reasons: reasonsOf(request) })
}

/** Why something may not be kept back for this reason, or null. */
export function refusalOf(
  chosen: { readonly reason: string; readonly thirdPartyId: string | null; readonly note: string },
  { reasons, parties }: Found,
): { readonly ok: false; readonly refusal: Refusal } | null {
  if (!reasons.some(({ code }) => code === chosen.reason))
    return refuse('malformed', { fields: { reason: 'not-chosen' } })
  const fault = reasonFault(chosen, parties)
  if (fault === null) return null
  return refuse(fault, { fields: fault === 'test-missing' ? { note: fault } : { whose: fault } })
}

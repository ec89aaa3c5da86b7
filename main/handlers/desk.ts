import type { Item } from '../../db/queries/request-items.ts'
import type { ThirdParty } from '../../db/queries/third-parties.ts'
import { ok, refuse, type Refusal, type Result } from '../../preload/contract/common.ts'
import type { SignedInCtx, Some } from '../ipc/context.ts'
import { reasonFault } from '../policy/third-parties.ts'
import { redact, refusalOfPassages, takeOff } from '../redactions.ts'
import { reasonsOf } from './requests.ts'

type DeskOperations = 'decideItem' | 'encloseTheRest' | 'redactPassages' | 'removeRedaction'
type OnDesk = {
  readonly items: readonly Item[]
  readonly parties: readonly ThirdParty[]
  readonly reasons: ReturnType<typeof reasonsOf>
}
export type Found = Omit<OnDesk, 'items'> & { readonly item: Item }

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

  redactPassages: async ({ caseId, ...wanted }, ctx) => {
    const found = await findItems(caseId, wanted.requestId, ctx)
    if (!found.ok) return found
    const refused = refusalOfPassages(wanted.passages, found.value.items) ?? refusalOf(wanted, found.value)
    return refused ?? ok((await redact(wanted, ctx)).passages)
  },

  removeRedaction: async ({ caseId, requestId, itemId, redactionId }, ctx) => {
    const found = await findItem(caseId, requestId, itemId, ctx)
    return found.ok ? takeOff({ requestId, itemId, redactionId }, ctx) : found
  },
}

/** An item of an open request, the reasons its regime offers, and whose rights it protects. */
export async function findItem(
  caseId: string,
  requestId: string,
  itemId: string,
  ctx: SignedInCtx,
): Promise<Result<Found>> {
  const found = await findItems(caseId, requestId, ctx)
  if (!found.ok) return found
  const { items, ...rest } = found.value
  const item = items.find((each) => each.itemId === itemId)
  return item === undefined ? refuse('not-found') : ok({ ...rest, item })
}

async function findItems(caseId: string, requestId: string, { db }: SignedInCtx): Promise<Result<OnDesk>> {
  const request = await db.readRequest(caseId, requestId)
  if (request === undefined) return refuse('not-found')
  if (request.state === 'released') return refuse('released-is-final')
  const [items, parties] = await Promise.all([db.listItems(requestId), db.listThirdParties(requestId)])
  return ok({ items, parties, reasons: reasonsOf(request) })
}

/** Why something may not be kept back for this reason, or null. */
export function refusalOf(
  chosen: { readonly reason: string; readonly thirdPartyId: string | null; readonly note: string },
  { reasons, parties }: Pick<Found, 'reasons' | 'parties'>,
): { readonly ok: false; readonly refusal: Refusal } | null {
  if (!reasons.some(({ code }) => code === chosen.reason))
    return refuse('malformed', { fields: { reason: 'not-chosen' } })
  const fault = reasonFault(chosen, parties)
  if (fault === null) return null
  return refuse(fault, { fields: fault === 'test-missing' ? { note: fault } : { whose: fault } })
}

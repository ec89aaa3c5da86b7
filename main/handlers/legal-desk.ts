import type { Item } from '../../db/queries/request-items.ts'
import { ok, refuse, type Result } from '../../preload/contract/common.ts'
import type { SignedInCtx, Some } from '../ipc/context.ts'
import { entitledToACopy } from '../policy/legal.ts'
import { notDirected, reasonsFor } from '../policy/reasons-for-redaction.ts'
import { redact, refusalOfPassages, takeOff } from '../redactions.ts'
import { inTurn } from './legal.ts'
import { ofItem } from './requests.ts'

type DeskOperations =
  'openExtraction' | 'decideLegalItem' | 'leaveOutLegalRest' | 'redactLegalPassages' | 'removeLegalRedaction'

export const reasonsForLegal = reasonsFor('la-legal')

/** P9: what is needed is extracted at the same desk as a parent's own notes, once the parents have said yes. */
export const legalDesk: Some<DeskOperations> = {
  openExtraction: async ({ caseId, requestId }, ctx) => {
    const { db, entry } = ctx
    const found = await inTurn('extract', caseId, requestId, ctx)
    if (!found.ok) return found
    const [items, redactions, areas, decisions, answers, people, walls] = await Promise.all([
      db.listItems(requestId),
      db.listRedactions(requestId),
      db.listAreas(requestId),
      db.listLegalDecisions(requestId),
      db.listLegalAnswers(requestId),
      db.listPeople(caseId),
      db.listWalledItems(caseId),
    ])
    const entitled = entitledToACopy(people, answers.at(-1)?.personId)
    const keptFrom = (itemId: string) =>
      walls.filter((wall) => wall.itemId === itemId && entitled.includes(wall.personId)).map(({ name }) => name)
    await db.note(entry({ subject: requestId }))
    const { reference, child, officer } = found.value
    return ok({
      caseId,
      requestId,
      reference,
      child,
      officer,
      wants: decisions.at(-1)?.wants ?? '',
      conditions: answers.at(-1)?.conditions ?? '',
      reasons: reasonsForLegal,
      items: items.map(({ body: _body, walled: _walled, ...item }) => {
        const names = keptFrom(item.itemId)
        return {
          ...item,
          keptFrom: names,
          walled: entitled.length > 0 && names.length === entitled.length,
          ...ofItem(item.itemId, redactions, areas),
        }
      }),
    })
  },

  decideLegalItem: async ({ caseId, requestId, itemId, decision, reason }, ctx) => {
    const found = await legalItemOf(caseId, requestId, itemId, ctx)
    if (!found.ok) return found
    if (decision === 'withhold' && !isReason(reason)) return refuse('malformed', { fields: { reason: 'not-chosen' } })
    const { db, entry } = ctx
    const kept = decision === 'withhold' ? reason : ''
    await db.decideItems(entry({ subject: requestId, detail: { itemId, decision } }), [
      decisionOf(requestId, itemId, decision, kept, ctx),
    ])
    return ok({})
  },

  leaveOutLegalRest: async ({ caseId, requestId }, ctx) => {
    const found = await inTurn('extract', caseId, requestId, ctx)
    if (!found.ok) return found
    const undecided = (await ctx.db.listItems(requestId)).filter(({ decision }) => decision === 'undecided')
    const left = undecided.map(({ itemId }) => decisionOf(requestId, itemId, 'withhold', notDirected, ctx))
    await ctx.db.decideItems(ctx.entry({ subject: requestId, detail: { leftOut: left.length } }), left)
    return ok({})
  },

  redactLegalPassages: async ({ caseId, ...wanted }, ctx) => {
    const { requestId, passages, reason } = wanted
    const found = await inTurn('extract', caseId, requestId, ctx)
    if (!found.ok) return found
    const refused = refusalOfPassages(passages, await ctx.db.listItems(requestId))
    if (refused !== null) return refused
    if (!isReason(reason)) return refuse('malformed', { fields: { reason: 'not-chosen' } })
    return ok((await redact({ ...wanted, thirdPartyId: null }, ctx)).passages)
  },

  removeLegalRedaction: async ({ caseId, requestId, itemId, redactionId }, ctx) => {
    const found = await legalItemOf(caseId, requestId, itemId, ctx)
    return found.ok ? takeOff({ requestId, itemId, redactionId }, ctx) : found
  },
}

export async function legalItemOf(
  caseId: string,
  requestId: string,
  itemId: string,
  ctx: SignedInCtx,
): Promise<Result<Item>> {
  const found = await inTurn('extract', caseId, requestId, ctx)
  if (!found.ok) return found
  const item = (await ctx.db.listItems(requestId)).find((each) => each.itemId === itemId)
  return item === undefined ? refuse('not-found') : ok(item)
}

function isReason(code: string): boolean {
  return reasonsForLegal.some((reason) => reason.code === code)
}

function decisionOf(requestId: string, itemId: string, decision: string, reason: string, { who, now }: SignedInCtx) {
  return { requestId, itemId, decision, reason, decidedBy: who.accountId, decidedAt: now }
}

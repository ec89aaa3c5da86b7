import { randomUUID } from 'node:crypto'
import type { Item } from '../../db/queries/requests.ts'
import { ok, refuse, type Result } from '../../preload/contract/common.ts'
import type { SignedInCtx, Some } from '../ipc/context.ts'
import { entitledToACopy } from '../policy/legal.ts'
import { redactionFault } from '../policy/packs.ts'
import { notDirected, reasonsFor } from '../policy/reasons-for-redaction.ts'
import { inTurn } from './legal.ts'
import { ofItem } from './requests.ts'

type DeskOperations =
  'openExtraction' | 'decideLegalItem' | 'leaveOutLegalRest' | 'redactLegalPassage' | 'removeLegalRedaction'

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

  redactLegalPassage: async ({ caseId, requestId, itemId, start, end, reason, note }, ctx) => {
    const found = await legalItemOf(caseId, requestId, itemId, ctx)
    if (!found.ok) return found
    const { pages, text } = found.value
    if (pages > 0 || redactionFault(text, { start, end }) !== null) return refuse('redaction-outside-text')
    if (!isReason(reason)) return refuse('malformed', { fields: { reason: 'not-chosen' } })
    const { db, who, now, entry } = ctx
    const redactionId = randomUUID()
    const passage = { redactionId, requestId, itemId, start, end, reason, thirdPartyId: null, note }
    const about = entry({ subject: requestId, detail: { itemId, reason } })
    await db.redactPassages(about, [{ ...passage, madeBy: who.accountId, madeAt: now }])
    return ok({ redactionId })
  },

  removeLegalRedaction: async ({ caseId, requestId, itemId, redactionId }, ctx) => {
    const found = await legalItemOf(caseId, requestId, itemId, ctx)
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

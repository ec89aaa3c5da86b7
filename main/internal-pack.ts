import type { ItemDecision } from '../db/queries/internal-packs.ts'
import type { Item, Redaction } from '../db/queries/requests.ts'
import { codesOf, contactKind } from '../preload/contract/codes.ts'
import { ok, refuse, type Result } from '../preload/contract/common.ts'
import { clockView } from './handlers/clocks.ts'
import type { SignedInCtx } from './ipc/context.ts'
import { letterhead, readDetails } from './letterhead.ts'
import { markPassages } from './policy/marked-passages.ts'
import { dateOf } from './policy/time.ts'
import type { InternalItem, InternalPack } from './typeset/documents.ts'

/** P10: what the pack holds and what it leaves out, for whoever must answer for it here. It never leaves the house. */
export async function buildInternalPack(
  caseId: string,
  requestId: string,
  { db, casebook, who, now, today }: SignedInCtx,
): Promise<Result<InternalPack>> {
  const request = await db.readRequest(caseId, requestId)
  if (request === undefined) return refuse('not-found')
  const [items, redactions, decisions, pack, clock, { details }] = await Promise.all([
    db.listItems(requestId),
    db.listRedactions(requestId),
    db.listItemDecisions(requestId),
    db.readPackOfRequest(requestId),
    clockView(request, db, today),
    readDetails(db),
  ])
  return ok({
    service: letterhead(details),
    date: today,
    largePrint: false,
    fictional: casebook.demo,
    handlingLine: details.handlingLine,
    reference: request.reference,
    regime: request.regime === 'foi' ? 'foi' : 'sar',
    requester: { name: request.requester, address: request.address },
    child: request.own === 1 ? '' : request.child,
    asks: request.asks,
    receivedOn: request.receivedOn,
    dueOn: request.dueOn,
    workedOut: clock.workedOut,
    released: pack === undefined ? null : { at: pack.releasedAt, by: pack.releasedBy },
    made: { at: now, by: who.name },
    items: numbered(items).map(({ item, number }) =>
      toInternal(
        item,
        number,
        redactions.filter(({ itemId }) => itemId === item.itemId),
        decisions.find(({ itemId }) => itemId === item.itemId),
      ),
    ),
  })
}

/** As the pack numbers them, which passes over what it says nothing of (P2). */
function numbered(items: readonly Item[]) {
  let last = 0
  return items.map((item) => ({ item, number: item.walled === 1 ? null : (last += 1) }))
}

function toInternal(
  item: Item,
  number: number | null,
  redactions: readonly Redaction[],
  decided: ItemDecision | undefined,
): InternalItem {
  const kind = codesOf(contactKind).find((code) => code === item.kind) ?? 'office-note'
  const { whom, by, decision, reason, text } = item
  const told = decision === 'undecided' ? undefined : decided
  return {
    number,
    title: whom === '' ? contactKind.codes[kind] : `${contactKind.codes[kind]}: ${whom}`,
    date: dateOf(item.at),
    by,
    decision: item.walled === 1 ? 'walled' : decision === 'withhold' || decision === 'enclose' ? decision : 'undecided',
    reason,
    decided: told === undefined ? null : { by: told.by, at: told.at },
    passages: markPassages(text, redactions),
    redactions: redactions.map(({ reason: code, note, by: madeBy, at }) => ({ reason: code, note, by: madeBy, at })),
  }
}

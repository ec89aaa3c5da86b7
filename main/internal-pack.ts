import type { ItemDecision } from '../db/queries/internal-packs.ts'
import type { Area, Item, Redaction } from '../db/queries/request-items.ts'
import { contactKind } from '../preload/contract/codes.ts'
import { ok, refuse, type Result } from '../preload/contract/common.ts'
import { contactKindOf, fractionsOf, paperOf } from './chosen-items.ts'
import { clockView } from './handlers/clocks.ts'
import type { LongCtx } from './ipc/context.ts'
import { letterhead, readDetails } from './letterhead.ts'
import { wholeDocument } from './whole-document.ts'
import { markPassages } from './policy/marked-passages.ts'
import { documentLabel } from './policy/packs.ts'
import { dateOf } from './policy/time.ts'
import type { InternalItem, InternalPack, InternalPage } from './typeset/documents.ts'

/** P10: what the pack holds and what it leaves out, for whoever must answer for it here. It never leaves the house. */
export async function buildInternalPack(
  caseId: string,
  requestId: string,
  ctx: LongCtx,
): Promise<Result<InternalPack>> {
  const { db, casebook, who, now, today } = ctx
  const request = await db.readRequest(caseId, requestId)
  if (request === undefined) return refuse('not-found')
  const [items, redactions, areas, decisions, pack, clock, { details }] = await Promise.all([
    db.listItems(requestId),
    db.listRedactions(requestId),
    db.listAreas(requestId),
    db.listItemDecisions(requestId),
    db.readPackOfRequest(requestId),
    clockView(request, db, today),
    readDetails(db),
  ])
  const printed: InternalItem[] = []
  const toDraw = items.filter(({ pages }) => pages > 0).length
  let drawn = 0
  for (const { item, number } of numbered(items)) {
    const own = areas.filter(({ itemId }) => itemId === item.itemId)
    const passages = redactions.filter(({ itemId }) => itemId === item.itemId)
    const decided = decisions.find(({ itemId }) => itemId === item.itemId)
    printed.push({
      ...toInternal(item, number, passages, own, decided),
      pages: await drawnPages(item, own, ctx),
    })
    if (item.pages > 0) casebook.parts.edge.tell('packing', { step: 'drawing', done: (drawn += 1), of: toDraw })
  }
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
    items: printed,
  })
}

/** As the pack numbers them, which passes over what it says nothing of (P2). */
function numbered(items: readonly Item[]) {
  let last = 0
  return items.map((item) => ({ item, number: item.walled === 1 ? null : (last += 1) }))
}

/** What is looked at, page by page with nothing covered, and where the pack covers it. */
async function drawnPages(
  item: Item,
  areas: readonly Area[],
  { db, casebook, signal }: LongCtx,
): Promise<InternalPage[]> {
  if (item.pages === 0) return []
  const bytes = await wholeDocument(db, item.itemId, signal)
  const wanted = Array.from({ length: item.pages }, (_, at) => ({ number: at + 1, covered: [] }))
  const pictures = await casebook.parts.examiner.draw({ kind: paperOf(item), bytes }, wanted, { signal })
  return pictures.map(({ jpeg }, at) => ({
    jpeg,
    covered: areas.flatMap((area, index) => (area.page === at + 1 ? [{ ...fractionsOf(area), mark: index + 1 }] : [])),
  }))
}

function toInternal(
  item: Item,
  number: number | null,
  redactions: readonly Redaction[],
  areas: readonly Area[],
  decided: ItemDecision | undefined,
): Omit<InternalItem, 'pages'> {
  const kind = contactKindOf(item)
  const kindLabel = kind === undefined ? documentLabel : contactKind.codes[kind]
  const { whom, by, decision, reason, text } = item
  const told = decision === 'undecided' ? undefined : decided
  return {
    number,
    title: whom === '' ? kindLabel : `${kindLabel}: ${whom}`,
    date: dateOf(item.at),
    by,
    decision: item.walled === 1 ? 'walled' : decision === 'withhold' || decision === 'enclose' ? decision : 'undecided',
    reason,
    decided: told === undefined ? null : { by: told.by, at: told.at },
    passages: markPassages(text, redactions),
    redactions: [...redactions, ...areas].map(({ reason: code, note, by: madeBy, at }) => ({
      reason: code,
      note,
      by: madeBy,
      at,
    })),
  }
}

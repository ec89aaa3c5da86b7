import { randomUUID } from 'node:crypto'
import type { Area, Item, Redaction, RequestRow } from '../../db/queries/requests.ts'
import { ok, refuse, type Result } from '../../preload/contract/common.ts'
import { regimes, type requests as operations } from '../../preload/contract/requests.ts'
import { reviewEntry } from '../approval.ts'
import { holidaysInForce } from '../holidays.ts'
import type { Answer, SignedInCtx, Some } from '../ipc/context.ts'
import { clockOf, noEvents } from '../policy/clocks.ts'
import { mayAskForNotes, type MayAsk } from '../policy/deciders.ts'
import { redactionFault } from '../policy/packs.ts'
import { reasonsFor } from '../policy/reasons-for-redaction.ts'
import { daysBetween } from '../policy/time.ts'
import { clockView, regimeOf } from './clocks.ts'
import { readFacts } from './deciders-on-file.ts'

export const requests: Some<keyof typeof operations> = {
  listRequests: async ({ state }, ctx) => ok((await ctx.db.listRequests(state)).map((row) => requestRow(row, ctx))),
  listCaseRequests: async ({ caseId }, ctx) =>
    ok((await ctx.db.listCaseRequests(caseId)).map((row) => requestRow(row, ctx))),

  recordRequest: async (draft, { db, who, now, today, entry }) => {
    const { caseId, requesterId, receivedOn, how, asks } = draft
    if (receivedOn > today) return refuse('in-the-future', { fields: { receivedOn: 'in-the-future' } })
    const asker = await askerOf(caseId, requesterId, db, now)
    if (asker === undefined) return refuse('requester-not-on-case', { fields: { requesterId: 'not-chosen' } })
    const kinds = regimes.filter((regime) => draft.regimes.includes(regime))
    // Anybody we know something about may complain of how we handled it, whoever decides for them.
    if (!asker.may && kinds.some((regime) => regime !== 'complaint'))
      return refuse('not-theirs-to-ask', { fields: { requesterId: 'not-theirs-to-ask' } })
    const holidays = await holidaysInForce(db)
    const made = kinds.map((regime) => {
      const { dueOn, workedOut } = clockOf(regime, { ...noEvents, receivedOn }, today, holidays)
      return { requestId: randomUUID(), regime, dueOn, workedOut: [...workedOut] }
    })
    const rest = { caseId, requesterId, receivedOn, how, asks, recordedBy: who.accountId, recordedAt: now }
    const references = await db.recordLetter(
      entry({ subject: made[0]?.requestId ?? null, detail: { regimes: kinds.join(' ') } }),
      made.map(({ requestId, regime, dueOn }) => ({ ...rest, requestId, regime, dueOn })),
    )
    return ok(made.map((request, at) => ({ ...request, reference: references[at] ?? '' })))
  },

  openRequest: async ({ caseId, requestId }, ctx) => {
    const result = await requestView(caseId, requestId, ctx)
    if (result.ok) await ctx.db.note(ctx.entry({ subject: requestId }))
    return result
  },

  decideItem: async ({ caseId, requestId, itemId, decision, reason }, ctx) => {
    const found = await findItem(caseId, requestId, itemId, ctx)
    if (!found.ok) return found
    if (decision === 'withhold' && !found.value.reasons.some(({ code }) => code === reason))
      return refuse('malformed', { fields: { reason: 'not-chosen' } })
    if (decision === 'enclose' && found.value.item.walled === 1) return refuse('walled')
    const { db, who, now, entry } = ctx
    await db.decideItems(entry({ subject: requestId, detail: { itemId, decision } }), [
      {
        requestId,
        itemId,
        decision,
        reason: decision === 'withhold' ? reason : '',
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

  redactPassage: async ({ caseId, requestId, itemId, start, end, reason, note }, ctx) => {
    const found = await findItem(caseId, requestId, itemId, ctx)
    if (!found.ok) return found
    const { item } = found.value
    if (item.pages > 0 || redactionFault(item.text, { start, end }) !== null) return refuse('redaction-outside-text')
    if (!found.value.reasons.some(({ code }) => code === reason))
      return refuse('malformed', { fields: { reason: 'not-chosen' } })
    const { db, who, now, entry } = ctx
    const redactionId = randomUUID()
    await db.redactPassage(entry({ subject: requestId, detail: { itemId, reason } }), {
      redactionId,
      requestId,
      itemId,
      start,
      end,
      reason,
      note,
      madeBy: who.accountId,
      madeAt: now,
    })
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

export async function requestView(
  caseId: string,
  requestId: string,
  ctx: SignedInCtx,
): Promise<Result<Answer<'openRequest'>>> {
  const { db, now, today } = ctx
  const request = await db.readRequest(caseId, requestId)
  if (request === undefined) return refuse('not-found')
  const [clock, items, redactions, areas, reviews, pack, asker] = await Promise.all([
    clockView(request, db, today),
    db.listItems(requestId),
    db.listRedactions(requestId),
    db.listAreas(requestId),
    db.listReviews(requestId),
    db.readPackOfRequest(requestId),
    askerOf(caseId, request.requesterId, db, now),
  ])
  if (asker === undefined) throw new Error('a request of nobody on its case')
  return ok({
    ...requestRow(request, ctx),
    requesterId: request.requesterId,
    own: request.own === 1,
    asker: asker.because,
    address: request.address,
    format: request.format,
    how: request.how,
    asks: request.asks,
    recordedBy: request.recordedBy,
    clock,
    reasons: reasonsOf(request),
    items: items.map(({ body: _body, walled, ...item }) => ({
      ...item,
      walled: walled === 1,
      keptFrom: walled === 1 ? [request.requester] : [],
      ...ofItem(item.itemId, redactions, areas),
    })),
    reviews: reviews.map(reviewEntry),
    pack: pack === undefined ? null : packView(pack),
  })
}

/** What is covered of an item: passages of its words, parts of its pages. */
export function ofItem(itemId: string, redactions: readonly Redaction[], areas: readonly Area[]) {
  const own = <T extends { readonly itemId: string }>(all: readonly T[]) =>
    all.filter((each) => each.itemId === itemId).map(({ itemId: _itemId, ...rest }) => rest)
  return { redactions: own(redactions), areas: own(areas) }
}

type Pack = Answer<'openRequest'>['pack'] & object

function packView({
  largePrint,
  caseId: _caseId,
  requestId: _requestId,
  reference: _reference,
  ...pack
}: Omit<Pack, 'largePrint'> & { largePrint: number; caseId: string; requestId: string; reference: string }): Pack {
  return { ...pack, largePrint: largePrint === 1 }
}

/** An item of an open request, and the reasons its regime offers. */
export async function findItem(
  caseId: string,
  requestId: string,
  itemId: string,
  { db }: SignedInCtx,
): Promise<Result<{ item: Item; reasons: ReturnType<typeof reasonsOf> }>> {
  const request = await db.readRequest(caseId, requestId)
  if (request === undefined) return refuse('not-found')
  if (request.state === 'released') return refuse('released-is-final')
  const item = (await db.listItems(requestId)).find((each) => each.itemId === itemId)
  return item === undefined ? refuse('not-found') : ok({ item, reasons: reasonsOf(request) })
}

export function requestRow(
  row: RequestRow,
  { today, who }: Pick<SignedInCtx, 'today' | 'who'>,
): Answer<'listRequests'>[number] {
  const { requestId, caseId, reference, regime, requester, child, receivedOn, dueOn, waitsSince, state } = row
  const { reviewAct, reviewBy } = row
  return {
    requestId,
    caseId,
    reference,
    regime,
    requester,
    child,
    receivedOn,
    dueOn,
    // What has been answered waits for nobody.
    waitsSince: state === 'open' ? waitsSince : null,
    state,
    review: reviewAct === null ? null : { act: reviewAct, byMe: reviewBy === who.accountId },
    daysLeft: daysBetween(today, dueOn),
  }
}

/** How somebody of this case stands who asks for its notes; `undefined` for anybody else. */
async function askerOf(
  caseId: string,
  personId: string,
  db: SignedInCtx['db'],
  now: string,
): Promise<MayAsk | undefined> {
  const facts = await readFacts(db, caseId)
  const person = facts?.people.find((each) => each.personId === personId)
  return facts === undefined || person === undefined ? undefined : mayAskForNotes(person, facts, now)
}

function reasonsOf(request: Pick<RequestRow, 'regime' | 'own'>) {
  return reasonsFor(regimeOf(request), request.own === 1 ? 'own' : 'parent')
}

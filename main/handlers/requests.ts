import { randomUUID } from 'node:crypto'
import type { Area, Redaction } from '../../db/queries/request-items.ts'
import type { RequestRow } from '../../db/queries/requests.ts'
import { ok, refuse, type Result } from '../../preload/contract/common.ts'
import { regimes, type requests as operations } from '../../preload/contract/requests.ts'
import { reviewEntry } from '../approval.ts'
import { holidaysInForce } from '../holidays.ts'
import type { Answer, SignedInCtx, Some } from '../ipc/context.ts'
import { clockOf, noEvents } from '../policy/clocks.ts'
import { mayAskForNotes, type MayAsk } from '../policy/deciders.ts'
import { reasonsFor } from '../policy/reasons-for-redaction.ts'
import { daysBetween } from '../policy/time.ts'
import { thirdPartyView } from '../third-party-view.ts'
import { clockView, regimeOf } from './clocks.ts'
import { readFacts } from './deciders-on-file.ts'

type DeskOperations = 'decideItem' | 'encloseTheRest' | 'redactPassages' | 'removeRedaction'

/** What is done at the desk is in desk.ts. */
export const requests: Some<Exclude<keyof typeof operations, DeskOperations>> = {
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
}

export async function requestView(
  caseId: string,
  requestId: string,
  ctx: SignedInCtx,
): Promise<Result<Answer<'openRequest'>>> {
  const { db, now, today } = ctx
  const request = await db.readRequest(caseId, requestId)
  if (request === undefined) return refuse('not-found')
  const [clock, items, redactions, areas, parties, reviews, pack, asker] = await Promise.all([
    clockView(request, db, today),
    db.listItems(requestId),
    db.listRedactions(requestId),
    db.listAreas(requestId),
    db.listThirdParties(requestId),
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
    thirdParties: parties.map(thirdPartyView),
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

export function reasonsOf(request: Pick<RequestRow, 'regime' | 'own'>) {
  return reasonsFor(regimeOf(request), request.own === 1 ? 'own' : 'parent')
}

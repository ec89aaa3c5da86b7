import { randomUUID } from 'node:crypto'
import type { LegalRow } from '../../db/queries/legal.ts'
import { ok, refuse, type Result } from '../../preload/contract/common.ts'
import type { LegalState } from '../../preload/contract/legal.ts'
import type { Answer, SignedInCtx, Some } from '../ipc/context.ts'
import { canDecide, standingFor } from '../policy/deciders.ts'
import { turnOf, whoDecides, whyNotYet, type LegalStep } from '../policy/legal.ts'
import { daysBetween, toInstant } from '../policy/time.ts'
import { readFacts } from './deciders-on-file.ts'
import { legalView } from './legal-view.ts'

type Steps =
  | 'listLegalRequests'
  | 'listCaseLegalRequests'
  | 'openLegalRequest'
  | 'recordLegalRequest'
  | 'decideLegalRequest'
  | 'recordLegalReply'
  | 'recordLegalAnswer'

/** P9: what comes in, who decides, and what the parents say. The packs are in `legal-packs.ts`, the desk in `legal-desk.ts`. */
export const legal: Some<Steps> = {
  listLegalRequests: async ({ state }, ctx) => ok(await rows(await ctx.db.listLegalRequests(state), ctx)),
  listCaseLegalRequests: async ({ caseId }, ctx) => ok(await rows(await ctx.db.listCaseLegalRequests(caseId), ctx)),

  openLegalRequest: async ({ caseId, requestId }, ctx) => {
    const request = await ctx.db.readLegalRequest(caseId, requestId)
    if (request === undefined) return refuse('not-found')
    const [row] = await rows([request], ctx)
    if (row === undefined) throw new Error('a row was lost')
    const view = await legalView(request, row, ctx)
    await ctx.db.note(ctx.entry({ subject: requestId }))
    return ok(view)
  },

  recordLegalRequest: async (draft, { db, who, now, today, entry }) => {
    if (draft.receivedOn > today) return refuse('in-the-future', { fields: { receivedOn: 'in-the-future' } })
    if (draft.dueOn < draft.receivedOn) return refuse('malformed', { fields: { dueOn: 'before-received' } })
    const requestId = randomUUID()
    const routedTo = whoDecides((await db.readAbsence(now)) !== undefined)
    const about = entry({ subject: requestId, detail: { reason: draft.legalReason, routedTo } })
    const recorded = { requestId, routedTo, recordedBy: who.accountId, recordedAt: now }
    const reference = await db.recordLegalRequest(about, { ...draft, ...recorded })
    return ok({ requestId, reference })
  },

  decideLegalRequest: async ({ caseId, requestId, kind, reasons, wants }, ctx) => {
    const found = await inTurn('decide', caseId, requestId, ctx)
    if (!found.ok) return found
    const { db, who, now, entry } = ctx
    const absence = who.role === 'head' ? undefined : await db.readAbsence(now)
    await db.decideLegalRequest(entry({ subject: requestId, detail: { kind } }), {
      decisionId: randomUUID(),
      requestId,
      kind,
      reasons,
      wants: kind === 'refuse' ? '' : wants,
      decidedBy: who.accountId,
      decidedAt: now,
      absenceId: absence?.absenceId ?? null,
    })
    return ok({})
  },

  recordLegalReply: async ({ caseId, requestId, told, receivedOn, how }, ctx) => {
    const found = await inTurn('reply', caseId, requestId, ctx)
    if (!found.ok) return found
    const { db, who, now, today, entry } = ctx
    const asked = (await db.listLegalDecisions(requestId)).at(-1)
    if (asked === undefined) return refuse('not-found')
    if (receivedOn > today) return refuse('in-the-future', { fields: { receivedOn: 'in-the-future' } })
    const reply = { requestId, decisionId: asked.decisionId, told, receivedOn, how }
    await db.recordLegalReply(entry({ subject: requestId }), { ...reply, recordedBy: who.accountId, recordedAt: now })
    return ok({})
  },

  recordLegalAnswer: async ({ caseId, requestId, personId, ...answer }, ctx) => {
    const found = await inTurn('answer', caseId, requestId, ctx)
    if (!found.ok) return found
    const { db, who, now, entry } = ctx
    const answeredAt = toInstant(answer.answeredAt)
    if (answeredAt > now) return refuse('in-the-future', { fields: { answeredAt: 'in-the-future' } })
    const [facts, decisions, sendings] = await Promise.all([
      readFacts(db, caseId),
      db.listLegalDecisions(requestId),
      db.listLegalSendings(requestId),
    ])
    if (sendings.some(({ what }) => what === 'officer')) return refuse('legal-already-sent')
    const decided = decisions.at(-1)
    if (decided !== undefined && answeredAt < decided.decidedAt.slice(0, 16))
      return refuse('legal-answered-too-early', { fields: { answeredAt: 'legal-answered-too-early' } })
    const giver = facts?.people.find((person) => person.personId === personId)
    if (facts === undefined || giver === undefined) return refuse('not-found', { fields: { personId: 'not-chosen' } })
    const verdict = canDecide(giver, facts, answeredAt)
    const standing = standingFor(verdict)
    if (standing === null) return refuse('not-theirs-to-give', { fields: { personId: verdict.because } })
    await db.recordLegalAnswer(
      entry({ subject: requestId, detail: { answer: answer.answer, method: answer.method } }),
      {
        ...answer,
        answerId: randomUUID(),
        requestId,
        personId,
        standing,
        answeredAt,
        recordedBy: who.accountId,
        recordedAt: now,
      },
    )
    return ok({})
  },
}

/** The request, if this step is the next one for it. */
export async function inTurn(
  step: LegalStep,
  caseId: string,
  requestId: string,
  { db }: SignedInCtx,
): Promise<Result<LegalRow>> {
  const request = await db.readLegalRequest(caseId, requestId)
  if (request === undefined) return refuse('not-found')
  const why = whyNotYet(step, request.state as LegalState)
  return why === null ? ok(request) : refuse(why)
}

async function rows(
  found: readonly LegalRow[],
  { db, now, today }: SignedInCtx,
): Promise<Answer<'listLegalRequests'>[number][]> {
  const headAbsent = (await db.readAbsence(now)) !== undefined
  return found.map(({ requestId, caseId, reference, child, officer, authority, receivedOn, dueOn, state }) => ({
    requestId,
    caseId,
    reference,
    child,
    officer,
    authority,
    receivedOn,
    dueOn,
    daysLeft: daysBetween(today, dueOn),
    state,
    turn: turnOf(state as LegalState, headAbsent),
  }))
}

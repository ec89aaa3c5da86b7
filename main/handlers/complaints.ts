import { randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '../../preload/contract/common.ts'
import type { complaints as operations } from '../../preload/contract/complaints.ts'
import { holidaysInForce } from '../holidays.ts'
import type { Answer, SignedInCtx, Some } from '../ipc/context.ts'
import { clockOf, noEvents } from '../policy/clocks.ts'
import { daysBetween } from '../policy/time.ts'
import { requestRow } from './requests.ts'

type View = Answer<'openComplaint'>

export const complaints: Some<keyof typeof operations> = {
  openComplaint: async ({ caseId, requestId }, ctx) => {
    const result = await complaintView(caseId, requestId, ctx)
    if (result.ok) await ctx.db.note(ctx.entry({ subject: requestId }))
    return result
  },

  recordComplaintStep: async ({ caseId, requestId, kind, happenedOn, how, text }, ctx) => {
    const { db, who, now, today, entry } = ctx
    const found = await complaintView(caseId, requestId, ctx)
    if (!found.ok) return found
    const { next, receivedOn, steps } = found.value
    if (next === null) return refuse('complaint-closed')
    if (happenedOn > today) return refuse('in-the-future', { fields: { happenedOn: 'in-the-future' } })
    const before = steps.at(-1)?.happenedOn ?? receivedOn
    if (kind !== next || happenedOn < before)
      return refuse('complaint-out-of-order', { fields: { happenedOn: 'complaint-out-of-order' } })
    if (kind === 'answered' && text === '') return refuse('malformed', { fields: { text: 'missing' } })
    const acknowledgedOn = kind === 'acknowledged' ? happenedOn : before
    const { dueOn } = clockOf(
      'complaint',
      { ...noEvents, receivedOn, acknowledgedOn },
      today,
      await holidaysInForce(db),
    )
    await db.recordComplaintStep(
      entry({ subject: requestId, detail: { kind } }),
      { stepId: randomUUID(), requestId, kind, happenedOn, how, text, recordedBy: who.accountId, recordedAt: now },
      dueOn,
    )
    return complaintView(caseId, requestId, ctx)
  },
}

async function complaintView(caseId: string, requestId: string, ctx: SignedInCtx): Promise<Result<View>> {
  const { db, today } = ctx
  const request = await db.readComplaint(caseId, requestId)
  if (request === undefined) return refuse('not-found')
  const [steps, sameLetter, holidays] = await Promise.all([
    db.listComplaintSteps(requestId),
    db.listSameLetter(requestId),
    holidaysInForce(db),
  ])
  const acknowledgedOn = steps[0]?.happenedOn ?? null
  const { workedOut, ...run } = clockOf(
    'complaint',
    { ...noEvents, receivedOn: request.receivedOn, acknowledgedOn },
    today,
    holidays,
  )
  return ok({
    ...requestRow(request, ctx),
    how: request.how,
    asks: request.asks,
    recordedBy: request.recordedBy,
    sameLetter,
    clock: { ...run, workedOut: [...workedOut], daysLeft: daysBetween(today, run.dueOn), acts: [], events: [] },
    next: request.state === 'released' ? null : acknowledgedOn === null ? 'acknowledged' : 'answered',
    steps,
  })
}

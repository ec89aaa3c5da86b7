import { randomUUID } from 'node:crypto'
import type { Incident } from '../../db/queries/incidents.ts'
import { ok, refuse } from '../../preload/contract/common.ts'
import type { incidents as operations } from '../../preload/contract/incidents.ts'
import type { Answer, Some } from '../ipc/context.ts'
import { toInstant } from '../policy/time.ts'
import { judge } from './contacts.ts'

export const incidents: Some<keyof typeof operations> = {
  recordIncident: async (draft, { db, who, now, entry }) => {
    const happenedAt = toInstant(draft.happenedAt)
    if (happenedAt > now) return refuse('in-the-future', { fields: { happenedAt: 'in-the-future' } })
    const { caseId, kind, whom, what, why } = draft
    const { because, body } = await judge(db, draft, now)
    const incidentId = randomUUID()
    const by = { recordedBy: who.accountId, recordedAt: now }
    await db.recordIncident(entry({ subject: incidentId, detail: { kind, because } }), {
      incidentId,
      caseId,
      kind,
      body,
      whom,
      happenedAt,
      what,
      why,
      because,
      ...by,
    })
    return ok({ incidentId })
  },

  listIncidents: async ({ state }, { db }) => ok((await db.listIncidents(state)).map(shown)),

  reviewIncident: async ({ caseId, incidentId, done }, { db, who, now, entry }) => {
    const incident = await db.readIncident(caseId, incidentId)
    if (incident === undefined) return refuse('not-found')
    if (incident.reviewedAt !== null) return refuse('already-reviewed')
    const review = { incidentId, done, reviewedBy: who.accountId, reviewedAt: now }
    await db.reviewIncident(entry({ subject: incidentId }), review)
    return ok({})
  },
}

function shown({ reviewedBy, reviewedAt, done, ...incident }: Incident): Answer<'listIncidents'>[number] {
  const isReviewed = reviewedBy !== null && reviewedAt !== null && done !== null
  return { ...incident, review: isReviewed ? { by: reviewedBy, at: reviewedAt, done } : null }
}

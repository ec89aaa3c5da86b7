import { z } from 'zod'
import { CaseId, CaseRef, Done, IncidentId, Instant, PersonId, WallTime, choice, optional, required } from './common.ts'
import { directions } from './contacts.ts'

/** P2, P3, P7, P8: what can happen without permission. */
export const incidentKinds = [
  'school-staff',
  'la-staff',
  'la-case-file',
  'other-papers',
  'pass-on',
  'with-parent',
  'with-child',
] as const

export const incidents = {
  /** What has already happened without permission. It is never a contact and opens nothing. */
  recordIncident: {
    needs: 'incident:record',
    audit: 'entry',
    input: CaseRef.extend({
      kind: choice(incidentKinds),
      happenedAt: WallTime,
      /** The school by name, for `school-staff`. */
      school: optional(120),
      personId: PersonId.nullable(),
      direction: choice(directions).nullable(),
      whom: optional(120),
      what: required(20_000),
      why: required(4000),
    }).refine(({ kind, school }) => kind !== 'school-staff' || school !== '', { path: ['school'], error: 'missing' }),
    output: z.strictObject({ incidentId: IncidentId }),
  },
  listIncidents: {
    needs: 'incident:review',
    audit: 'none',
    input: z.strictObject({ state: z.enum(['to-review', 'any']) }),
    output: z.array(
      z.strictObject({
        incidentId: IncidentId,
        caseId: CaseId,
        reference: z.string(),
        child: z.string(),
        kind: z.enum(incidentKinds),
        body: z.string(),
        whom: z.string(),
        happenedAt: Instant,
        what: z.string(),
        why: z.string(),
        because: z.string(),
        recordedBy: z.string(),
        recordedAt: Instant,
        review: z.strictObject({ by: z.string(), at: Instant, done: z.string() }).nullable(),
      }),
    ),
  },
  /** The head, or their line manager while they are absent, has seen it and says what was done. */
  reviewIncident: {
    needs: 'incident:review',
    audit: 'entry',
    input: CaseRef.extend({ incidentId: IncidentId, done: required(4000) }),
    output: Done,
  },
} as const

import { z } from 'zod'
import { AccountId, Done, Instant, Nothing, Pdf, VisitId, choice, optional, required } from './common.ts'
import { Checked } from './backups.ts'

/** P6: a visit is for a working day at most. */
export const longestVisitMinutes = 8 * 60

/** What became of any data the contractor was given; `not-stated` when only a leader can say that nobody said. */
export const dataOutcomes = ['none-taken', 'returned', 'deleted', 'not-stated'] as const
export const contractorOutcomes = ['none-taken', 'returned', 'deleted'] as const

export type VisitData = (typeof dataOutcomes)[number]
export const visitEnds = ['window', 'contractor', 'leader'] as const
export type VisitEnd = (typeof visitEnds)[number]

const TableCount = z.strictObject({ table: z.string(), rows: z.int() })

const Report = Checked.omit({ fault: true }).extend({
  takenAt: Instant,
  casebookVersion: z.string(),
  schemaVersion: z.int(),
  auditHash: z.string(),
  counts: z.array(TableCount),
})

/** P6: the visit as whoever works in it and whoever answers for it see it. */
const VisitView = z.strictObject({
  visitId: VisitId,
  contractor: z.string(),
  namedPerson: z.string(),
  instruction: z.string(),
  contractReference: z.string(),
  openedBy: z.string(),
  startsAt: Instant,
  /** Its window's end, or earlier when it was ended before. */
  endsAt: Instant,
  undertaking: z.strictObject({ version: z.string(), acceptedAt: Instant, text: z.array(z.string()) }),
})

const Ended = z.strictObject({
  how: z.enum(visitEnds),
  data: z.enum(dataOutcomes),
  note: z.string(),
  closedBy: z.string(),
  closedAt: Instant,
})

export const visits = {
  listVisits: {
    needs: 'visit:open',
    audit: 'none',
    input: Nothing,
    output: z.strictObject({
      visits: z.array(VisitView.extend({ isOpen: z.boolean(), ended: Ended.nullable() })),
      /** Maintenance accounts in use: whom a visit can be opened for. */
      contractors: z.array(z.strictObject({ accountId: AccountId, name: z.string() })),
    }),
  },
  /** The undertaking as it stands now, with the contractor's name in it. */
  readUndertaking: {
    needs: 'visit:open',
    audit: 'none',
    input: z.strictObject({ contractor: required(120) }),
    output: z.strictObject({ version: z.string(), asOf: z.string(), text: z.array(z.string()) }),
  },
  openVisit: {
    needs: 'visit:open',
    audit: 'entry',
    input: z.strictObject({
      accountId: z.uuid('not-chosen').brand<'AccountId'>(),
      contractor: required(120),
      contractReference: required(80),
      instruction: required(1000),
      minutes: z.int('not-a-number').min(5, 'too-small').max(longestVisitMinutes, 'too-big'),
      /** The named person's own name, typed by them, and their tick: the acceptance. */
      typedName: required(80),
      accepted: z.literal(true, 'not-accepted'),
    }),
    output: z.strictObject({ visitId: VisitId, endsAt: Instant }),
  },
  /** Ends the visit if it is still open, checks the database and completes the report. */
  closeVisit: {
    needs: 'visit:open',
    audit: 'entry',
    input: z
      .strictObject({ visitId: VisitId, data: choice(dataOutcomes), note: optional(1000) })
      .refine(({ data, note }) => data !== 'not-stated' || note !== '', { path: ['note'], error: 'missing' }),
    output: Done,
  },
  readVisit: {
    needs: 'visit:open',
    audit: 'none',
    input: z.strictObject({ visitId: VisitId }),
    output: VisitView.extend({
      isOpen: z.boolean(),
      ended: Ended.nullable(),
      start: Report,
      end: Report.nullable(),
      /** What the contractor's account did, from the audit log. */
      acts: z.array(z.strictObject({ at: Instant, act: z.string(), code: z.string().nullable() })),
    }),
  },
  printVisitReport: {
    needs: 'visit:open',
    audit: 'entry',
    input: z.strictObject({ visitId: VisitId }),
    output: Pdf,
  },
  /** What the contractor is here to do. */
  readVisitWork: {
    needs: 'visit:work',
    audit: 'none',
    input: Nothing,
    output: VisitView.extend({ lastBackupAt: Instant.nullable() }),
  },
  /** How the database is doing, without a word of what is in it: versions, settings, sizes, counts and codes. */
  readDiagnostics: {
    needs: 'visit:work',
    audit: 'entry',
    input: Nothing,
    output: z.strictObject({
      takenAt: Instant,
      versions: z.array(z.strictObject({ name: z.string(), value: z.string() })),
      settings: z.array(z.strictObject({ name: z.string(), value: z.string() })),
      sizes: z.array(z.strictObject({ name: z.string(), bytes: z.int() })),
      counts: z.array(TableCount),
      acts: z.array(z.strictObject({ act: z.string(), code: z.string(), times: z.int() })),
      lastBackupAt: Instant.nullable(),
    }),
  },
  /** The contractor says what became of any data, the report is completed, and their session ends with the visit. */
  finishVisit: {
    needs: 'visit:work',
    audit: 'entry',
    input: z.strictObject({ data: choice(contractorOutcomes), note: optional(1000) }),
    output: Done,
  },
} as const

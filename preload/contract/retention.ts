import { z } from 'zod'
import { CaseId, CaseRef, CivilDate, Done, HoldId, Instant, choice, optional, required } from './common.ts'

export const holdKinds = ['safeguarding', 'tribunal', 'complaint', 'inquiry'] as const
/** What keeps a file: a hold somebody set, an open request, or its own paper out of the cabinet. */
export const blockKinds = [...holdKinds, 'request', 'paper-out'] as const
export const retentionStates = ['in-use', 'kept', 'due', 'blocked', 'archived'] as const

const Block = z.strictObject({ kind: z.enum(blockKinds), what: z.string(), since: Instant })

export const Hold = z.strictObject({
  holdId: HoldId,
  kind: z.enum(holdKinds),
  reason: z.string(),
  setBy: z.string(),
  setAt: Instant,
  lifted: z.strictObject({ because: z.string(), by: z.string(), at: Instant }).nullable(),
})

export const RetentionView = z.strictObject({
  state: z.enum(retentionStates),
  dueOn: CivilDate.nullable(),
  disposeOn: CivilDate.nullable(),
  /** "Due on 4 March 2028 because it was closed on 4 March 2027 and closed files are kept for one year (clause P11)." */
  because: z.string(),
  holds: z.array(Hold),
})

const Years = z.int('not-a-number').min(0, 'too-small').max(100, 'too-big')

export const retention = {
  /** What is due for the archive, oldest first. */
  listDue: {
    needs: 'retention:list',
    audit: 'none',
    input: z.strictObject({
      show: z.enum(['ready', 'blocked', 'any']),
      from: z.int().min(0),
      count: z.int().min(1).max(500),
    }),
    output: z.strictObject({
      ready: z.int(),
      blocked: z.int(),
      rows: z.array(
        z.strictObject({
          caseId: CaseId,
          reference: z.string(),
          child: z.string(),
          worker: z.string(),
          closedOn: CivilDate,
          dueOn: CivilDate,
          because: z.string(),
          blocks: z.array(Block),
          /** In the cabinet and due for shredding as well. */
          paperFiles: z.int(),
        }),
      ),
    }),
  },
  readRetentionOfCase: { needs: 'case:read', audit: 'none', input: CaseRef, output: RetentionView },
  /** One case of a run: judged afresh, by the database too. */
  archiveCase: { needs: 'retention:run', audit: 'entry', input: CaseRef, output: Done },
  setHold: {
    needs: 'hold:set',
    audit: 'entry',
    input: CaseRef.extend({ kind: choice(holdKinds), reason: required(1000) }),
    output: z.strictObject({ holdId: HoldId }),
  },
  liftHold: {
    needs: 'hold:set',
    audit: 'entry',
    input: CaseRef.extend({ holdId: HoldId, because: required(1000) }),
    output: Done,
  },
  listRetentionRules: {
    needs: 'retention:list',
    audit: 'none',
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        ruleId: z.string(),
        fromDate: CivilDate,
        archiveAfterYears: z.int(),
        disposeAfterYears: z.int().nullable(),
        why: z.string(),
        decidedBy: z.string().nullable(),
        inForce: z.boolean(),
      }),
    ),
  },
  /** A new line of the schedule; the old ones stay. */
  changeRetention: {
    needs: 'service:change',
    audit: 'entry',
    input: z.strictObject({
      fromDate: CivilDate,
      archiveAfterYears: Years,
      /** Counted from closing; null for no final disposal. */
      disposeAfterYears: Years.nullable(),
      why: required(500),
    }),
    output: Done,
  },
  /** The archive, by the beginning of a name or a reference; empty for what was archived last. */
  findArchived: {
    needs: 'archive:open',
    audit: 'none',
    input: z.strictObject({ text: optional(200) }),
    output: z.array(
      z.strictObject({
        caseId: CaseId,
        reference: z.string(),
        child: z.string(),
        parents: z.string(),
        closedOn: CivilDate,
        archivedOn: CivilDate,
        disposeOn: CivilDate.nullable(),
      }),
    ),
  },
  /** Lets this person read this archived case until they are signed out. */
  openArchivedCase: {
    needs: 'archive:open',
    audit: 'entry',
    input: CaseRef.extend({ reason: required(1000) }),
    output: Done,
  },
} as const

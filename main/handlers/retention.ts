import { randomUUID } from 'node:crypto'
import type { BlockRow, HoldRow, RetentionRule } from '../../db/queries/retention.ts'
import { ok, refuse } from '../../preload/contract/common.ts'
import type { retention as operations } from '../../preload/contract/retention.ts'
import type { Answer, SignedInCtx, Some } from '../ipc/context.ts'
import { changeSession } from '../session.ts'
import { closedBy, retentionOf, ruleFault, ruleOn, type Block, type Retention } from '../policy/retention.ts'

export const retention: Some<keyof typeof operations> = {
  listDue: async ({ show, from, count }, { db, today }) => {
    const rules = await db.listRules()
    const { archiveAfterYears } = ruleOn(rules, today)
    const due = await db.listDue({ closedBy: closedBy(today, archiveAfterYears), show, from, count })
    const rows = due.rows.map(({ blocks: json, ...row }) => {
      const blocks = JSON.parse(json) as BlockRow[]
      const file = { status: 'closed', closedOn: row.closedOn, archivedOn: null } as const
      const { dueOn, because } = retentionOf(file, rules, toBlocks(blocks), today)
      return { ...row, blocks, dueOn: dueOn ?? today, because }
    })
    return ok({ ready: due.ready, blocked: due.blocked, rows })
  },

  readRetentionOfCase: async ({ caseId }, ctx) => {
    const [{ judged }, holds] = await Promise.all([judge(caseId, ctx), ctx.db.listHolds(caseId)])
    return ok({ ...judged, holds: holds.map(holdView) })
  },

  archiveCase: async ({ caseId }, ctx) => {
    const { db, who, now, today, entry } = ctx
    const { judged, rules } = await judge(caseId, ctx)
    if (judged.state === 'archived') return refuse('archived')
    if (judged.state === 'blocked') return refuse('on-hold')
    if (judged.state !== 'due' || judged.dueOn === null) return refuse('not-due')
    const { ruleId } = ruleOn(rules, today)
    const by = { archivedOn: today, archivedAt: now, archivedBy: who.accountId }
    await db.archiveCase(entry({ detail: { dueOn: judged.dueOn } }), { caseId, ruleId, dueOn: judged.dueOn, ...by })
    return ok({})
  },

  setHold: async ({ caseId, kind, reason }, { db, who, now, entry }) => {
    const holdId = randomUUID()
    const hold = { holdId, caseId, kind, reason, setBy: who.accountId, setAt: now }
    await db.setHold(entry({ subject: holdId, detail: { kind } }), hold)
    return ok({ holdId })
  },

  liftHold: async ({ caseId, holdId, because }, { db, who, now, entry }) => {
    const hold = (await db.listHolds(caseId)).find((each) => each.holdId === holdId)
    if (hold === undefined) return refuse('not-found')
    if (hold.liftedAt !== null) return refuse('already-lifted')
    const lifting = { holdId, liftedBecause: because, liftedBy: who.accountId, liftedAt: now }
    await db.liftHold(entry({ subject: holdId, detail: { kind: hold.kind } }), lifting)
    return ok({})
  },

  listRetentionRules: async (_, { db, today }) => {
    const rules = await db.listRules()
    const { ruleId: inForce } = ruleOn(rules, today)
    return ok(rules.map(({ recordedAt: _at, ...rule }) => ({ ...rule, inForce: rule.ruleId === inForce })))
  },

  changeRetention: async ({ fromDate, archiveAfterYears, disposeAfterYears, why }, { db, who, now, today, entry }) => {
    const fault = ruleFault({ fromDate, archiveAfterYears, disposeAfterYears }, today)
    if (fault !== null) return refuse('malformed', { fields: fault })
    const ruleId = randomUUID()
    const rule = { ruleId, fromDate, archiveAfterYears, disposeAfterYears, why, decidedBy: who.accountId }
    const detail = { fromDate, archiveAfterYears, disposeAfterYears: disposeAfterYears ?? 'never' }
    await db.addRule(entry({ subject: ruleId, detail }), { ...rule, recordedAt: now })
    return ok({})
  },

  findArchived: async ({ text }, { db, today }) => {
    const rules = await db.listRules()
    const found = await db.findArchived(text)
    return ok(
      found.map((row) => {
        const file = { status: 'closed', closedOn: row.closedOn, archivedOn: row.archivedOn } as const
        return { ...row, disposeOn: retentionOf(file, rules, [], today).disposeOn }
      }),
    )
  },

  /** The reason is kept as a record of its own: it may tell about the family, which the audit log must not. */
  openArchivedCase: async ({ caseId, reason }, { db, who, now, entry, casebook }) => {
    if ((await db.readArchiving(caseId)) === undefined) return refuse('not-archived')
    const opening = { openingId: randomUUID(), caseId, reason, openedBy: who.accountId, openedAt: now }
    await db.openArchivedCase(
      entry({ subject: opening.openingId, detail: { reasonCharacters: reason.length } }),
      opening,
    )
    const { session } = casebook
    if (session !== null)
      changeSession(casebook, { ...session, archivesOpened: new Set([...session.archivesOpened, caseId]) })
    return ok({})
  },
}

/** One case as the policy sees it today. */
async function judge(
  caseId: string,
  { db, today }: SignedInCtx,
): Promise<{ readonly judged: Retention; readonly rules: readonly RetentionRule[] }> {
  const [found, archiving, rules, blocks] = await Promise.all([
    db.readCase(caseId),
    db.readArchiving(caseId),
    db.listRules(),
    db.listBlocks(caseId),
  ])
  if (found === undefined) throw new Error('a case the door had found is gone')
  // The database's CHECK holds the three values.
  const status = found.status as 'open' | 'inactive' | 'closed'
  const file = { status, closedOn: found.closedOn, archivedOn: archiving?.archivedOn ?? null }
  return { judged: retentionOf(file, rules, toBlocks(blocks), today), rules }
}

/** The database's views hold the values of these codes. */
function toBlocks(rows: readonly BlockRow[]): readonly Block[] {
  return rows as readonly Block[]
}

function holdView({
  liftedBecause,
  liftedBy,
  liftedAt,
  ...hold
}: HoldRow): Answer<'readRetentionOfCase'>['holds'][number] {
  const isLifted = liftedBecause !== null && liftedBy !== null && liftedAt !== null
  return { ...hold, lifted: isLifted ? { because: liftedBecause, by: liftedBy, at: liftedAt } : null }
}

import type { Database } from '../../db/client.ts'
import type { DueRow, DueWanted } from '../../db/queries/today.ts'
import { ok } from '../../preload/contract/common.ts'
import { todayKinds, type TodayKind, type today as operations } from '../../preload/contract/today.ts'
import { circumstanceOf } from '../circumstance.ts'
import type { Casebook } from '../casebook.ts'
import type { Some } from '../ipc/context.ts'
import { evaluate, seesOnlyOwnCases } from '../policy/permissions.ts'
import { addDays, dateOf, endOfDay } from '../policy/time.ts'
import { beginsWithOwn, judge, mostUrgentFirst, todayRules, type Due } from '../policy/today.ts'
import { archiveDue, backupDue, shreddingDue, type ServiceDue } from './service-due.ts'

/** Where each kind is looked up. Complete by type: a kind without its query does not compile. */
const sources: Readonly<Record<TodayKind, (db: Database, wanted: DueWanted, day: string) => Promise<DueRow[]>>> = {
  concern: (db, wanted) => db.concernsToPassOn(wanted),
  'concern-unseen': (db, wanted) => db.concernsUnseen(wanted),
  request: (db, wanted) => db.dueRequests(wanted),
  'pack-to-send': (db, wanted) => db.packsToSend(wanted),
  'legal-request': (db, wanted) => db.dueLegalRequests(wanted),
  'to-approve': (db, wanted) => db.packsToApprove(wanted),
  waiting: (db, wanted) => db.waitingRequests(wanted),
  incident: (db, wanted) => db.incidentsToReview(wanted),
  'to-put-right': (db, wanted) => db.toPutRight(wanted),
  permission: (db, wanted) => db.lapsingPermissions(wanted),
  'young-person': (db, wanted) => db.becomingDeciders(wanted),
  archive: ofTheService(archiveDue),
  shredding: ofTheService(shreddingDue),
  backup: ofTheService(backupDue),
  silent: (db, wanted) => db.silentCases(wanted),
}

export const today: Some<keyof typeof operations> = {
  readToday: async ({ mine: asked }, { db, who, casebook, now, today: day }) => {
    const mayChoose = !seesOnlyOwnCases(who.role)
    const mine = mayChoose ? (asked ?? beginsWithOwn[who.role]) : true
    const workerId = mine ? who.accountId : null
    const kinds = await kindsFor(casebook, now)
    const [openedLately, ...found] = await Promise.all([
      db.openedLately(who.accountId, mayChoose ? null : who.accountId),
      ...kinds.map(async (kind) => ({
        kind,
        rows: await sources[kind](db, { ...wantedOf(kind, now, day), workerId, accountId: who.accountId }, day),
      })),
    ])
    const due = found.flatMap(({ kind, rows }) => rows.map((row) => judge(itemOf(kind, row), day)))
    return ok({
      mine,
      mayChoose,
      due: mostUrgentFirst(due),
      counts: found.map(({ kind, rows }) => {
        const total = rows[0]?.total ?? 0
        return { kind, total: Math.min(total, todayRules.counted), more: total > todayRules.counted }
      }),
      openedLately,
    })
  },
}

/** What this person is told about: only what leads to an act that is theirs as things are. */
async function kindsFor(casebook: Casebook, now: string): Promise<TodayKind[]> {
  const { session } = casebook
  if (session === null) return []
  const { circumstance } = await circumstanceOf(casebook, session, null, now)
  return todayKinds.filter((kind) => evaluate(todayRules.kinds[kind].needs, session.who.role, circumstance).allowed)
}

/** Between which moments something of this kind must fall to be told. */
function wantedOf(kind: TodayKind, now: string, day: string): Omit<DueWanted, 'workerId' | 'accountId'> {
  const { quietDays, kinds, shown, counted: most } = todayRules
  if (kind === 'silent') return { from: '', until: addDays(day, -quietDays), shown, most }
  return { from: now, until: endOfDay(addDays(day, kinds[kind].from ?? 0)), shown, most }
}

/** Where what stands in the record is when something began, and it is due so many days later. */
const daysUntilTold: Partial<Record<TodayKind, number>> = {
  silent: todayRules.quietDays,
  waiting: todayRules.remindAfterDays,
}

function itemOf(kind: TodayKind, { id, caseId, child, whom, what, at, since, howMany }: DueRow) {
  const on = civil(at)
  const due: Due = { kind, on: addDays(on, daysUntilTold[kind] ?? 0), child }
  return {
    ...due,
    id,
    caseId,
    whom,
    howMany,
    what: JSON.parse(what) as string[],
    since: since === null ? null : civil(since),
  }
}

/** What concerns no single case is nobody's own. */
function ofTheService(due: ServiceDue) {
  return async (db: Database, { workerId }: DueWanted, day: string): Promise<DueRow[]> => {
    const found = workerId === null ? await due(db, day) : null
    if (found === null) return []
    return [{ id: '', caseId: null, child: '', whom: '', what: '[]', total: found.howMany, ...found }]
  }
}

function civil(dateOrInstant: string): string {
  return dateOrInstant.length > 10 ? dateOf(dateOrInstant) : dateOrInstant
}

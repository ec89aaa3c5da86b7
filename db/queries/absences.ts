import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, first, run } from '../sql.ts'
import type { Entry, ReadableDB } from '../types.ts'

export type NewAbsence = {
  absenceId: string
  startsAt: string
  until: string | null
  why: string
  recordedBy: string
  recordedAt: string
}

export type Absence = NewAbsence & { endsAt: string; endedAt: string | null; endedBy: string | null }

export function recordAbsence(db: Database, entry: Entry, absence: NewAbsence): void {
  audited(db, entry, (w) =>
    run(
      w,
      `INSERT INTO absences (id, starts_at, until, why, recorded_by, recorded_at)
       VALUES (:absenceId, :startsAt, :until, :why, :recordedBy, :recordedAt)`,
      absence,
    ),
  )
}

/** @returns whether there was such an absence, not over yet, to end. */
export function endAbsence(
  db: Database,
  entry: Entry,
  ending: { absenceId: string; endedAt: string; endedBy: string },
): boolean {
  return audited(
    db,
    entry,
    (w) =>
      run(
        w,
        `UPDATE absences SET ended_at = :endedAt, ended_by = :endedBy
         WHERE id = (SELECT id FROM absent WHERE id = :absenceId AND :endedAt < ends_at)`,
        ending,
      ) === 1,
  )
}

/** Newest first. */
export function listAbsences(db: ReadableDB): Absence[] {
  return all<Absence>(db, `${select} ORDER BY b.starts_at DESC, b.n DESC`)
}

/** The absence of the head of service at a moment. */
export function readAbsence(db: ReadableDB, now: string): Absence | undefined {
  return first<Absence>(db, `${select} WHERE v.starts_at <= :now AND :now < v.ends_at`, { now })
}

/** Whether the head is recorded as absent at some moment of this stretch of time. */
export function isAbsentWithin(db: ReadableDB, startsAt: string, until: string | null): boolean {
  return (
    first(db, `SELECT 1 AS found FROM absent WHERE starts_at < coalesce(:until, '9999') AND :startsAt < ends_at`, {
      startsAt,
      until,
    }) !== undefined
  )
}

/** Names of the accounts in use with this role. */
export function namesOfRole(db: ReadableDB, role: string): string[] {
  return all<{ name: string }>(
    db,
    'SELECT name FROM accounts WHERE role = :role AND ended_at IS NULL ORDER BY added_at',
    { role },
  ).map(({ name }) => name)
}

const select = `SELECT b.id AS absenceId, b.starts_at AS startsAt, b.until, b.why, a.name AS recordedBy, b.recorded_at AS recordedAt,
  v.ends_at AS endsAt, b.ended_at AS endedAt, e.name AS endedBy
FROM absences b JOIN absent v ON v.id = b.id JOIN accounts a ON a.id = b.recorded_by LEFT JOIN accounts e ON e.id = b.ended_by`

import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, run } from '../sql.ts'
import type { Entry, ReadableDB, WritableDB } from '../types.ts'

/** Putting up a wall between a note and a person, or lifting it. */
export type WallAct = {
  contactId: string
  personId: string
  act: 'kept' | 'lifted'
  why: string
  by: string
  at: string
}

/** A note kept from somebody: by an act of its own, or because the child came alone then. */
export type Wall = {
  contactId: string
  personId: string
  name: string
  because: 'kept' | 'alone'
  why: string
  by: string
  at: string
}

export function changeWalls(db: Database, entry: Entry, acts: readonly WallAct[]): void {
  audited(db, entry, (w) => {
    for (const act of acts) putWall(w, act)
  })
}

export function putWall(w: WritableDB, act: WallAct): void {
  run(
    w,
    'INSERT INTO walls (contact_id, person_id, act, why, by, at) VALUES (:contactId, :personId, :act, :why, :by, :at)',
    act,
  )
}

/** Every wall that stands on a case. */
export function listWalls(db: ReadableDB, caseId: string): Wall[] {
  return all<Wall>(
    db,
    `SELECT v.contact_id AS contactId, v.person_id AS personId, p.given_name || ' ' || p.family_name AS name,
       iif(w.n IS NULL, 'alone', 'kept') AS because, coalesce(w.why, l.why) AS why, a.name AS by, coalesce(w.at, l.starts_at) AS at
     FROM walled v JOIN people p ON p.id = v.person_id
     LEFT JOIN walls w ON w.n = (SELECT max(n) FROM walls x WHERE x.contact_id = v.contact_id AND x.person_id = v.person_id)
     LEFT JOIN alone l ON w.n IS NULL AND l.n = (SELECT max(n) FROM alone y WHERE y.case_id = v.case_id)
     JOIN accounts a ON a.id = coalesce(w.by, l.recorded_by)
     WHERE v.case_id = :caseId ORDER BY p.n`,
    { caseId },
  )
}

/** Which notes and documents of a case are kept from whom. */
export function listWalledItems(db: ReadableDB, caseId: string): { itemId: string; personId: string; name: string }[] {
  return all(
    db,
    `SELECT w.item_id AS itemId, w.person_id AS personId, p.given_name || ' ' || p.family_name AS name
     FROM walled_items w JOIN people p ON p.id = w.person_id WHERE w.case_id = :caseId ORDER BY p.n`,
    { caseId },
  )
}

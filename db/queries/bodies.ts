import { randomUUID } from 'node:crypto'
import { all, first, run } from '../sql.ts'
import type { ReadableDB, WritableDB } from '../types.ts'

type BodyKind = 'school' | 'local-authority' | 'organisation'

/** The id of a school or local authority by its name, adding it when it is new. One spelling (but for capitals) is one body. */
export function bodyNamed(db: WritableDB, kind: BodyKind, name: string): string {
  const found = findBody(db, kind, name)
  if (found !== undefined) return found
  const id = randomUUID()
  run(db, 'INSERT INTO bodies (id, kind, name) VALUES (:id, :kind, :name)', { id, kind, name })
  return id
}

export function findBody(db: ReadableDB, kind: BodyKind, name: string): string | undefined {
  return first<{ id: string }>(db, 'SELECT id FROM bodies WHERE kind = :kind AND name = :name', { kind, name })?.id
}

/** Whoever we pass something on to: the body first known by that name, whatever it is, or a new organisation. */
export function recipientNamed(db: WritableDB, name: string): string {
  return findRecipient(db, name) ?? bodyNamed(db, 'organisation', name)
}

export function findRecipient(db: ReadableDB, name: string): string | undefined {
  return first<{ id: string }>(db, 'SELECT id FROM bodies WHERE name = :name ORDER BY rowid LIMIT 1', { name })?.id
}

export function listRecipients(db: ReadableDB): { bodyId: string; name: string }[] {
  return all(db, 'SELECT id AS bodyId, min(name) AS name FROM bodies GROUP BY name ORDER BY name')
}

/** The body a scope of permission names: its school, our local authority, who something is passed on to, or none. */
export function bodyOf(w: WritableDB, scope: string, school: string, recipient = ''): string | null {
  if (scope === 'school-staff') return bodyNamed(w, 'school', school)
  if (scope === 'la-staff' || scope === 'la-case-file')
    return first<{ id: string }>(w, 'SELECT local_authority_id AS id FROM service')?.id ?? null
  return scope === 'pass-on' && recipient !== '' ? recipientNamed(w, recipient) : null
}

export function listSchools(db: ReadableDB): { bodyId: string; name: string }[] {
  return all(db, "SELECT id AS bodyId, name FROM bodies WHERE kind = 'school' ORDER BY name")
}

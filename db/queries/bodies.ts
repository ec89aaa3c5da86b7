import { randomUUID } from 'node:crypto'
import { all, first, run } from '../sql.ts'
import type { ReadableDB, WritableDB } from '../types.ts'

/** The id of a school or local authority by its name, adding it when it is new. One spelling (but for capitals) is one body. */
export function bodyNamed(db: WritableDB, kind: 'school' | 'local-authority', name: string): string {
  const found = findBody(db, kind, name)
  if (found !== undefined) return found
  const id = randomUUID()
  run(db, 'INSERT INTO bodies (id, kind, name) VALUES (:id, :kind, :name)', { id, kind, name })
  return id
}

export function findBody(db: ReadableDB, kind: 'school' | 'local-authority', name: string): string | undefined {
  return first<{ id: string }>(db, 'SELECT id FROM bodies WHERE kind = :kind AND name = :name', { kind, name })?.id
}

/** The body a scope of permission names: its school, our local authority, or none. */
export function bodyOf(w: WritableDB, scope: string, school: string): string | null {
  if (scope === 'school-staff') return bodyNamed(w, 'school', school)
  if (scope === 'la-staff' || scope === 'la-case-file')
    return first<{ id: string }>(w, 'SELECT local_authority_id AS id FROM service')?.id ?? null
  return null
}

export function listSchools(db: ReadableDB): { bodyId: string; name: string }[] {
  return all(db, "SELECT id AS bodyId, name FROM bodies WHERE kind = 'school' ORDER BY name")
}

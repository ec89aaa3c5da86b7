import type { Database } from '@signalapp/sqlcipher'
import { accountOf } from './casebook.ts'
import { row } from './rows.ts'

/** A document written by hand, as its upload, its piece and itself; `change` spoils the document alone. */
export function storedDocument(
  id: string,
  caseId: string,
  change: Readonly<Record<string, string | number | null>> = {},
): string {
  return `${upload(id, caseId)}; ${piece(id, 0, 4)}; ${documentRow(id, caseId, change)}`
}

const looked = {
  kind: 'text',
  media_type: 'text/plain',
  sha256: 'a'.repeat(64),
  pages: 0,
  text: 'Zebrafish at the gate',
}

export function upload(id: string, caseId: string, change: Readonly<Record<string, string | number>> = {}): string {
  return row('uploads', {
    document_id: id,
    case_id: caseId,
    account_id: accountOf.caseworker,
    bytes: 4,
    begun_at: '2026-11-24T10:00:00.000Z',
    ...looked,
    ...change,
  })
}

export function piece(id: string, at: number, length: number): string {
  return `INSERT INTO document_chunks VALUES ('${id}', ${at}, zeroblob(${length}))`
}

export function documentRow(
  id: string,
  caseId: string,
  change: Readonly<Record<string, string | number | null>> = {},
): string {
  return row('documents', {
    id,
    case_id: caseId,
    contact_id: null,
    file_name: 'letter.txt',
    title: 'A letter from the school',
    ...looked,
    dated_on: '2026-11-20',
    came_from: 'Dana Whitlock',
    bytes: 4,
    added_by: accountOf.caseworker,
    added_at: '2026-11-24T10:00:00.000Z',
    ...change,
  })
}

export function takeOff(id: string, change: Readonly<Record<string, string>> = {}): string {
  const set = {
    file_name: '',
    title: '',
    came_from: '',
    text: '',
    removed_by: accountOf.coordinator,
    removed_at: '2026-11-24T11:00:00.000Z',
    removed_why: 'It is about another child',
    ...change,
  }
  const sets = Object.entries(set).map(([column, value]) => `${column} = '${value}'`)
  return `UPDATE documents SET ${sets.join(', ')} WHERE id = '${id}'`
}

export function countOf(db: Database, table: string): number {
  return db.prepare(`SELECT count(*) AS found FROM ${table}`).get<{ found: number }>()?.found ?? 0
}

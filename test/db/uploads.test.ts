import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '@signalapp/sqlcipher'
import { beforeEach, describe, expect, test } from 'vitest'
import { pieceBytes } from '../../db/migrations/0045-documents.ts'
import { queries } from '../../db/queries/index.ts'
import { anEntry, openTestDatabase } from '../support/database.ts'
import { countOf } from '../support/stored-documents.ts'

let db: Database
const bytes = 40 * pieceBytes
const examined = {
  documentId: 'd',
  kind: 'text',
  mediaType: 'text/plain',
  sha256: 'a'.repeat(64),
  pages: 0,
  text: 'x',
}
const document = {
  documentId: 'd',
  caseId: 'c',
  contactId: null,
  fileName: 'x.txt',
  title: 'X',
  datedOn: '2026-11-20',
  cameFrom: 'Dana',
  addedBy: 'a',
  addedAt: '2026-11-24T10:00:00.000Z',
}

beforeEach(() => {
  db = openTestDatabase(join(mkdtempSync(join(tmpdir(), 'casebook-')), 'casebook.db'))
  db.exec(`
    INSERT INTO accounts VALUES ('a', 'Tom Bailey', 'tom', 'caseworker', 0, '2026-01-01T00:00:00.000Z', NULL);
    INSERT INTO cases (id, reference, status, opened_on, source, help_asked_for, worker_id, provision, stage, primary_need, secondary_need, setting, year_group)
      VALUES ('c', 'PPS-2026-0001', 'open', '2026-09-01', 'self', 'x', 'a', 'K', 'none', '', '', 'unknown', '')`)
  queries.beginUpload(db, { documentId: 'd', caseId: 'c', accountId: 'a', bytes, begunAt: '2026-11-24T10:00:00.000Z' })
})

function send(upTo: number): void {
  const from = queries.readUpload(db, 'c', 'd', 'a')?.received ?? 0
  for (let at = from; at < upTo; at += pieceBytes)
    queries.addPiece(db, 'd', at, new Uint8Array(Math.min(pieceBytes, upTo - at)))
}

function attach(): void {
  queries.keepExamined(db, examined)
  queries.attachDocument(db, anEntry('attachDocument'), document)
}

describe('a disk that is full', () => {
  test('in the middle of an upload says so; nothing of it is a document, and it can be cleared away and sent again', () => {
    const before = Number(db.pragma('max_page_count', { simple: true }))
    send(10 * pieceBytes)
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + 100}`)
    expect(() => send(bytes)).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }))
    expect(() => attach()).toThrow(/document-not-whole/)
    expect(countOf(db, 'documents')).toBe(0)
    db.pragma(`max_page_count = ${before}`)
    send(bytes)
    attach()
    expect([countOf(db, 'documents'), countOf(db, 'uploads')]).toEqual([1, 0])
  })

  test('at the very moment of attaching leaves all of it as it was: no document, no audit entry', () => {
    send(bytes)
    const entries = queries.readHead(db).seq
    const long = 'word '.repeat(100_000)
    queries.keepExamined(db, { ...examined, text: long })
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`)
    expect(() => queries.attachDocument(db, anEntry('attachDocument'), document)).toThrow(
      expect.objectContaining({ code: 'SQLITE_FULL' }),
    )
    expect([countOf(db, 'documents'), countOf(db, 'uploads'), queries.readHead(db).seq]).toEqual([0, 1, entries])
  })
})

test('an upload in the middle of a backup is no document of the copy', () => {
  send(5 * pieceBytes)
  const copy = join(mkdtempSync(join(tmpdir(), 'casebook-')), 'copy.db')
  queries.copyInto(db, copy)
  const other = openTestDatabase(copy)
  expect(countOf(other, 'documents')).toBe(0)
  queries.sweepUploads(other)
  expect(countOf(other, 'document_chunks')).toBe(0)
  other.close()
})

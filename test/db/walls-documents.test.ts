import type { Database } from '@signalapp/sqlcipher'
import { beforeEach, describe, expect, test } from 'vitest'
import { queries } from '../../db/queries/index.ts'
import { pieceBytes } from '../../db/migrations/0045-documents.ts'
import { accountOf } from '../support/casebook.ts'
import { anEntry } from '../support/database.ts'
import { contact, row, scene } from '../support/rows.ts'
import { countOf, documentRow, piece, storedDocument, takeOff, upload } from '../support/stored-documents.ts'

/** The last wall of what is attached to a case: SQL written by hand adds nothing that is not whole, and changes nothing afterwards. */
let db: Database
const mine = 'of-caseworker'

beforeEach(() => {
  db = scene()
  db.exec(storedDocument('d1', mine))
})

describe('a document is added whole, to its own case', () => {
  test('and its upload ends with it', () => {
    expect([countOf(db, 'documents'), countOf(db, 'document_chunks'), countOf(db, 'uploads')]).toEqual([1, 1, 0])
  })

  test.each([
    { what: 'one that never arrived', sql: documentRow('d2', mine), rule: /document-not-whole/ },
    {
      what: 'one of which a piece is missing',
      sql: `${upload('d2', mine)}; ${piece('d2', 0, 3)}; ${documentRow('d2', mine)}`,
      rule: /document-not-whole/,
    },
    {
      what: 'one that nobody looked at',
      sql: `INSERT INTO uploads (document_id, case_id, account_id, bytes, begun_at) VALUES ('d2', '${mine}', '${accountOf.caseworker}', 4, 'x');
        ${piece('d2', 0, 4)}; ${documentRow('d2', mine)}`,
      rule: /document-not-whole/,
    },
    { what: 'called something else', sql: storedDocument('d2', mine, { kind: 'email' }), rule: /document-not-whole/ },
    { what: 'with other words', sql: storedDocument('d2', mine, { text: 'Other words' }), rule: /document-not-whole/ },
    {
      what: 'with another fingerprint',
      sql: storedDocument('d2', mine, { sha256: 'b'.repeat(64) }),
      rule: /document-not-whole/,
    },
    {
      what: 'what somebody else sent',
      sql: storedDocument('d2', mine, { added_by: accountOf.head }),
      rule: /document-not-whole/,
    },
    {
      what: 'what was sent to another case',
      sql: storedDocument('d2', mine, { case_id: 'of-volunteer' }),
      rule: /document-not-whole/,
    },
    {
      what: 'with a note of another case',
      sql: storedDocument('d2', mine, { contact_id: 'n-of-volunteer' }),
      rule: /note-of-another-case/,
    },
    { what: 'taken off before it came', sql: storedDocument('d2', mine, { removed_at: 'x' }), rule: /not-whole|CHECK/ },
    { what: 'dated tomorrow', sql: storedDocument('d2', mine, { dated_on: '2026-11-25' }), rule: /CHECK/ },
    { what: 'dated on a day there is not', sql: storedDocument('d2', mine, { dated_on: '2026-02-30' }), rule: /CHECK/ },
    { what: 'without a title', sql: storedDocument('d2', mine, { title: '' }), rule: /CHECK/ },
    { what: 'the same one again', sql: documentRow('d1', mine), rule: /taken off, never deleted|not-whole/ },
    { what: 'one to an archived case', sql: storedDocument('d2', 'archived'), rule: /P11 archived/ },
    {
      what: 'one too large',
      sql: upload('d2', mine, { bytes: 50 * 1024 * 1024 + 1 }),
      rule: /CHECK/,
    },
  ])('$what is refused', ({ sql, rule }) => {
    expect(() => db.exec(sql)).toThrow(rule)
  })
})

describe('pieces', () => {
  test.each([
    { what: 'without an upload', sql: piece('nobody', 0, 4) },
    { what: 'out of their place', sql: `${upload('d2', mine)}; ${piece('d2', pieceBytes, 4)}` },
    { what: 'beyond what was announced', sql: `${upload('d2', mine)}; ${piece('d2', 0, 5)}` },
    { what: 'twice', sql: `${upload('d2', mine)}; ${piece('d2', 0, 4)}; ${piece('d2', 0, 4)}` },
    { what: 'to a document that is there', sql: piece('d1', 0, 4) },
    { what: 'in the place of others', sql: piece('d1', 0, 4).replace('INSERT', 'REPLACE') },
    { what: 'through a second upload', sql: upload('d1', mine) },
    {
      what: 'through an upload that takes its name',
      sql: `${upload('d2', mine, { bytes: 9 })}; UPDATE uploads SET document_id = 'd1'`,
    },
    { what: 'changed', sql: "UPDATE document_chunks SET bytes = x'00'" },
    { what: 'deleted', sql: 'DELETE FROM document_chunks' },
  ])('are not written $what', ({ sql }) => {
    expect(() => db.exec(sql)).toThrow(/P4/)
  })

  test('go with the upload they came under, and leave those of documents alone', () => {
    db.exec(`${upload('d2', mine)}; ${piece('d2', 0, 4)}; DELETE FROM uploads`)
    expect(countOf(db, 'document_chunks')).toBe(1)
  })
})

describe('a document that is there', () => {
  test.each([
    "UPDATE documents SET title = 'Another'",
    "UPDATE documents SET text = ''",
    `UPDATE documents SET case_id = 'of-volunteer'`,
    `UPDATE documents SET contact_id = 'n-${mine}'`,
    'DELETE FROM documents',
    documentRow('d1', mine).replace('INSERT', 'REPLACE'),
    takeOff('d1', { sha256: 'c'.repeat(64) }),
    takeOff('d1', { case_id: 'of-volunteer' }),
    takeOff('d1', { removed_by: accountOf.caseworker }),
    takeOff('d1', { removed_by: accountOf.volunteer }),
    takeOff('d1', { title: 'A letter about Sam' }),
    takeOff('d1', { text: 'still here' }),
    takeOff('d1', { removed_why: '' }),
  ])('%s is refused', (sql) => {
    expect(() => db.exec(sql)).toThrow(/P4|CHECK/)
  })

  test('is taken off once, by the coordinator or the head, and then nothing of it is left but that it was there', () => {
    db.exec(takeOff('d1'))
    expect(db.prepare('SELECT * FROM document_chunks').all()).toEqual([])
    expect(queries.readDocument(db, mine, 'd1')).toMatchObject({
      title: '',
      fileName: '',
      cameFrom: '',
      text: '',
      bytes: 4,
      removedBy: 'The coordinator',
      removedWhy: 'It is about another child',
    })
    expect(() => db.exec(takeOff('d1', { removed_why: 'Another reason' }))).toThrow(/document-taken-off/)
    expect(() => db.exec(storedDocument('d1', mine))).toThrow(/P4/)
  })

  test('leaves no word behind in the index either', () => {
    const index = () =>
      Buffer.concat(
        db
          .prepare('SELECT block FROM documents_fts_data')
          .all<{ block: Uint8Array<ArrayBuffer> }>()
          .map(({ block }) => block),
      )
    expect(index().includes('zebrafish')).toBe(true)
    db.exec(takeOff('d1'))
    expect(index().includes('zebrafish')).toBe(false)
    expect(index().includes('school')).toBe(false)
  })

  test('is kept from whom the note it came with is kept from (P2)', () => {
    const { coordinator: by } = accountOf
    db.exec(row('contacts', contact({ by, at: '2026-11-24T10:00:00.000Z', caseId: mine, absent: false }, 'n2')))
    db.exec(storedDocument('d2', mine, { contact_id: 'n2' }))
    expect(queries.listDocumentWalls(db, mine)).toEqual([])
    queries.changeWalls(db, anEntry(), [
      {
        contactId: 'n2',
        personId: `p-${mine}`,
        act: 'kept',
        why: 'He must not know',
        by,
        at: '2026-11-24T10:00:00.000Z',
      },
    ])
    expect(queries.listDocumentWalls(db, mine)).toEqual([{ documentId: 'd2', personId: `p-${mine}` }])
  })

  test('stays when its case is archived, is only read there, and leaves the everyday index (P11)', () => {
    db.exec(storedDocument('d3', 'due'))
    const { coordinator: by } = accountOf
    db.exec(
      `INSERT INTO archivings VALUES ('due', 'policy', '2026-11-20', '2026-11-24', '2026-11-24T12:00:00.000Z', '${by}')`,
    )
    expect(queries.listDocuments(db, 'due')).toHaveLength(1)
    expect(queries.readPiece(db, 'd3', 0)).toHaveLength(4)
    expect(() => db.exec(takeOff('d3'))).toThrow(/P11 archived/)
    expect(db.prepare("SELECT rowid FROM documents_fts WHERE documents_fts MATCH 'zebrafish'").all()).toHaveLength(1)
  })
})

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { pieceBytes } from '../../preload/contract/documents.ts'
import { endSession } from '../../main/session.ts'
import { attached, documentDraft, examined, sent } from '../support/attached.ts'
import { accountOf, nobodysId, openWorld, type World } from '../support/casebook.ts'
import { contactDraft, openCase } from '../support/cases.ts'
import { testKey } from '../support/database.ts'
import { letterPdf, message, scan, textFile, withDiary, zipBomb } from '../support/files.ts'

let world: World
let caseId: string

beforeEach(async () => {
  world = await openWorld()
  caseId = (await openCase(world, accountOf.caseworker)).caseId
  world.as('caseworker')
})
afterEach(() => void vi.restoreAllMocks())

const rowsOf = async (...tables: string[]) => {
  const counts = await world.casebook.parts.database.db.countRows()
  return tables.map((name) => counts.find(({ table }) => table === name)?.rows)
}
const pieces = ['uploads', 'document_chunks', 'documents'] as const

describe('a document', () => {
  test('arrives piece by piece, is looked at, attached and read again, byte for byte', async () => {
    const long = new Uint8Array(2 * pieceBytes + 9).fill(97)
    const upload = await examined(world, caseId, long, 'long.txt')
    expect(await rowsOf(...pieces)).toEqual([1, 3, 0])
    await world.get('attachDocument', documentDraft(upload))
    expect(await rowsOf(...pieces)).toEqual([0, 3, 1])
    const read: Uint8Array[] = []
    for (let at = 0; at < long.byteLength; at += pieceBytes) {
      const { bytes } = await world.get('readDocumentPiece', { ...upload, at })
      read.push(bytes)
    }
    expect(Buffer.concat(read).equals(long)).toBe(true)
    expect(await world.ask('readDocumentPiece', { ...upload, at: 3 * pieceBytes })).toMatchObject({
      refusal: { code: 'not-found' },
    })
  })

  test('tells what it is, whatever it is called, and what the rest of the form may begin with', async () => {
    const upload = await sent(world, caseId, message)
    expect(await world.get('examineUpload', { ...upload, fileName: 'C:\\post\\review.pdf' })).toEqual({
      documentId: upload.documentId,
      fileName: 'review.pdf',
      kind: 'email',
      bytes: message.byteLength,
      pages: 0,
      namedLike: 'pdf',
      title: 'Jayden’s review',
      datedOn: '2026-11-12',
      cameFrom: 'Ruth Abernethy <senco@highdown.example>',
      contactId: null,
    })
  })

  test('is found on its case, with its words and on the timeline at its own date', async () => {
    const { documentId } = await attached(world, caseId)
    expect(await world.get('listDocuments', { caseId })).toMatchObject([
      {
        documentId,
        kind: 'text',
        title: 'A letter from the school',
        pages: 0,
        removed: null,
        addedBy: 'The caseworker',
      },
    ])
    expect(await world.get('openDocument', { caseId, documentId })).toMatchObject({
      text: 'Notes from the meeting\nRoom 14 £5',
    })
    const { entries } = await world.get('readTimeline', { caseId, kinds: 'all', from: 0, count: 50 })
    expect(entries).toContainEqual(
      expect.objectContaining({ kind: 'document', id: documentId, at: '2026-11-12T00:00:00.000Z' }),
    )
  })

  test('is searched by its title and its words, on the cases one may see, until it is taken off', async () => {
    const upload = await attached(world, caseId)
    const found = async (text: string) => (await world.get('search', { text })).documents
    expect(await found('school lett')).toMatchObject([
      { documentId: upload.documentId, title: 'A letter from the school' },
    ])
    expect((await found('meeting'))[0]?.snippet).toContain('\u0002meeting\u0003')
    world.as('volunteer')
    expect(await found('meeting')).toEqual([])
    world.as('coordinator')
    await world.get('removeDocument', { ...upload, why: 'It is about another child' })
    expect(await found('meeting')).toEqual([])
  })

  test('never shows in the audit log but by its id and kind', async () => {
    const upload = await attached(world, caseId)
    world.as('head')
    await world.get('openDocument', upload)
    await world.get('removeDocument', { ...upload, why: 'It is about Sam Pemberton' })
    const acts = await world.casebook.parts.database.db.countActs()
    expect(
      acts
        .filter(({ act }) => act.endsWith('Document'))
        .map(({ act }) => act)
        .toSorted(),
    ).toEqual(['attachDocument', 'openDocument', 'removeDocument'])
    expect(JSON.stringify(await world.get('whoLooked', { caseId }))).not.toMatch(/letter|Pemberton|Room 14/)
  })

  test('is kept from whom the note it came with is kept from (P2)', async () => {
    const people = await openCase(world, accountOf.caseworker)
    const { contactId } = await world.get('recordContact', contactDraft(people.caseId, 'with-parent'))
    const { documentId } = await attached(world, people.caseId, textFile, contactId)
    await world.get('keepNoteFrom', { caseId: people.caseId, contactId, personIds: [people.markId], why: 'She asked' })
    expect(await world.get('listDocuments', { caseId: people.caseId })).toMatchObject([{ keptFrom: [people.markId] }])
    const seenBy = async (personId: string) => {
      const wanted = { caseId: people.caseId, kinds: 'all', from: 0, count: 50, seenBy: personId }
      return (await world.get('readTimeline', wanted)).entries.map(({ id }) => id)
    }
    expect(await seenBy(people.danaId)).toContain(documentId)
    expect(await seenBy(people.markId)).not.toContain(documentId)
  })

  test('is taken off by the coordinator or the head, with a reason, and then it holds nothing', async () => {
    const upload = await attached(world, caseId)
    expect(await world.ask('removeDocument', { ...upload, why: 'Mine' })).toMatchObject({
      refusal: { code: 'role-may-not' },
    })
    world.as('coordinator')
    expect(await world.ask('removeDocument', { ...upload, why: '  ' })).toMatchObject({
      refusal: { fields: { why: 'missing' } },
    })
    await world.get('removeDocument', { ...upload, why: 'It is about another child' })
    expect(await world.get('openDocument', upload)).toMatchObject({
      title: '',
      fileName: '',
      text: '',
      removed: { by: 'The coordinator', why: 'It is about another child' },
    })
    const gone = { refusal: { code: 'document-taken-off' } }
    expect(await world.ask('readDocumentPiece', { ...upload, at: 0 })).toMatchObject(gone)
    expect(await world.ask('removeDocument', { ...upload, why: 'Again' })).toMatchObject(gone)
    expect(await rowsOf(...pieces)).toEqual([0, 0, 1])
    const { entries } = await world.get('readTimeline', { caseId, kinds: 'all', from: 0, count: 50 })
    expect(entries.map(({ kind }) => kind)).not.toContain('document')
  })
})

describe('what came with a message', () => {
  test('is listed, and taken out to be a document of its own that says where it came from, kept from the same people', async () => {
    const people = await openCase(world, accountOf.caseworker)
    const { contactId } = await world.get('recordContact', contactDraft(people.caseId, 'with-parent'))
    const upload = await attached(world, people.caseId, withDiary, contactId)
    expect(await world.get('listEnclosures', upload)).toEqual([{ name: 'home work.txt', bytes: 14 }])
    const arrived = await world.get('takeEnclosure', { ...upload, index: 0 })
    expect(arrived).toMatchObject({
      fileName: 'home work.txt',
      kind: 'text',
      title: 'home work',
      datedOn: '2026-11-12',
      cameFrom: 'Dana Whitlock',
      contactId,
    })
    const { documentId } = arrived
    await world.get('attachDocument', { ...documentDraft({ caseId: people.caseId, documentId }), contactId })
    expect(await world.get('openDocument', { caseId: people.caseId, documentId })).toMatchObject({
      text: 'Monday: tears',
      contactId,
    })
  })

  test('is not there where there is none, in what is no message, or when it was taken off', async () => {
    const letter = await attached(world, caseId)
    expect(await world.ask('listEnclosures', letter)).toMatchObject({ refusal: { code: 'not-found' } })
    const upload = await attached(world, caseId, withDiary)
    expect(await world.ask('takeEnclosure', { ...upload, index: 1 })).toMatchObject({ refusal: { code: 'not-found' } })
    world.as('coordinator')
    await world.get('removeDocument', { ...upload, why: 'It is about another child' })
    expect(await world.ask('takeEnclosure', { ...upload, index: 0 })).toMatchObject({
      refusal: { code: 'document-taken-off' },
    })
  })

  test('is judged like any other file', async () => {
    const upload = await attached(world, caseId, message)
    expect(await world.ask('takeEnclosure', { ...upload, index: 0 })).toMatchObject({
      refusal: { code: 'document-damaged' },
    })
    expect(await rowsOf(...pieces)).toEqual([0, 1, 1])
  })
})

describe('what is not attached leaves nothing behind', () => {
  test.each([
    { what: 'empty', bytes: 0, code: 'empty-file' },
    { what: 'larger than 50 MB', bytes: 50 * 1024 * 1024 + 1, code: 'file-too-large' },
  ])('a file that is $what is refused before any of it is sent', async ({ bytes, code }) => {
    expect(await world.ask('beginUpload', { caseId, bytes })).toMatchObject({ refusal: { fields: { bytes: code } } })
  })

  test('a file that is not taken', async () => {
    const upload = await sent(world, caseId, zipBomb)
    expect(await world.ask('examineUpload', { ...upload, fileName: 'letter.docx' })).toMatchObject({
      refusal: { code: 'document-unpacks-too-large' },
    })
    expect(await rowsOf(...pieces)).toEqual([0, 0, 0])
  })

  test('one that was given up, half-way or looked at', async () => {
    await world.get('cancelUpload', await sent(world, caseId, textFile))
    await world.get('cancelUpload', await examined(world, caseId, textFile))
    expect(await rowsOf(...pieces)).toEqual([0, 0, 0])
  })

  test('one that another takes the place of', async () => {
    const first = await examined(world, caseId, textFile)
    await sent(world, caseId, scan)
    expect(await world.ask('attachDocument', documentDraft(first))).toMatchObject({
      refusal: { code: 'document-not-whole' },
    })
    expect(await rowsOf(...pieces)).toEqual([1, 1, 0])
  })

  test('a lock in the middle of it', async () => {
    await sent(world, caseId, textFile)
    const { db } = world.casebook.parts.database
    const counted = vi.spyOn(world.casebook.parts.database, 'close').mockResolvedValue()
    await endSession(world.casebook, 'idle').catch(() => undefined)
    expect(counted).toHaveBeenCalled()
    expect((await db.countRows()).filter(({ table }) => table === 'document_chunks')).toMatchObject([{ rows: 0 }])
  })

  test('a crash in the middle of it: the next to sign in clears it away', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'casebook-')), 'casebook.db')
    world = await openWorld(file)
    caseId = (await openCase(world, accountOf.caseworker)).caseId
    world.as('caseworker')
    await sent(world, caseId, letterPdf)
    // Nothing is closed or folded in: the file is opened again as a crash left it.
    const { database } = world.casebook.parts
    await database.open(file, testKey())
    expect(await rowsOf(...pieces)).toEqual([1, 1, 0])
    await database.db.sweepUploads()
    expect(await rowsOf(...pieces)).toEqual([0, 0, 0])
  })
})

describe('a piece', () => {
  test.each([
    { what: 'out of its place', change: { at: pieceBytes }, code: 'piece-out-of-order' },
    { what: 'longer than was announced', change: { bytes: new Uint8Array(99) }, code: 'piece-out-of-order' },
    { what: 'of an upload nobody began', change: { documentId: nobodysId() }, code: 'not-found' },
    { what: 'that begins nowhere', change: { at: 5 }, code: 'malformed' },
    { what: 'larger than a piece', change: { bytes: new Uint8Array(pieceBytes + 1) }, code: 'malformed' },
  ])('$what is refused', async ({ change, code }) => {
    const { documentId } = await world.get('beginUpload', { caseId, bytes: 12 })
    const first = { caseId, documentId, at: 0, bytes: textFile.slice(0, 12), ...change }
    expect(await world.ask('addPiece', first)).toMatchObject({ refusal: { code } })
  })

  test('of somebody else’s upload is not found, nor can it be attached', async () => {
    const upload = await examined(world, caseId, textFile)
    world.as('head')
    expect(await world.ask('addPiece', { ...upload, at: 0, bytes: textFile })).toMatchObject({
      refusal: { code: 'not-found' },
    })
    expect(await world.ask('attachDocument', documentDraft(upload))).toMatchObject({
      refusal: { code: 'document-not-whole' },
    })
  })
})

test('a document is not attached before it was looked at, nor dated tomorrow, nor with a note of another case', async () => {
  const upload = await sent(world, caseId, textFile)
  expect(await world.ask('attachDocument', documentDraft(upload))).toMatchObject({
    refusal: { code: 'document-not-whole' },
  })
  await world.get('examineUpload', { ...upload, fileName: 'letter.txt' })
  expect(await world.ask('attachDocument', { ...documentDraft(upload), datedOn: '2026-11-25' })).toMatchObject({
    refusal: { fields: { datedOn: 'in-the-future' } },
  })
  expect(await world.ask('attachDocument', { ...documentDraft(upload), contactId: nobodysId() })).toMatchObject({
    refusal: { code: 'note-of-another-case' },
  })
})

import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { queries } from '../../db/queries/index.ts'
import { addDocument } from '../support/attached-pages.ts'
import { buildThread } from '../support/built-thread.ts'
import { accountOf, openWorld } from '../support/casebook.ts'
import { contactDraft, openCase, recordRequest, requestDraft } from '../support/cases.ts'
import { anEntry, checkLog, openTestDatabase } from '../support/database.ts'
import { approve } from '../support/packs.ts'
import { pdfByHand, stream } from '../support/pdf-by-hand.ts'

const key = new Uint8Array(32).fill(7)
let program: Awaited<ReturnType<typeof buildThread>>
let file = ''
let ids: readonly [caseId: string, requestId: string] = ['', '']

beforeAll(async () => {
  program = await buildThread('test/support/release-child.ts')
  file = join(mkdtempSync(join(tmpdir(), 'casebook-')), 'casebook.db')
  const world = await openWorld(file)
  const { caseId, danaId } = await openCase(world)
  await world.get('recordContact', { ...contactDraft(caseId, 'office-note'), text: 'The meeting is moved.' })
  // Noise: a page that makes the pack large enough for its writing to take a while.
  const noise = stream(
    '/Subtype /Image /Width 1000 /Height 1400 /BitsPerComponent 8 /ColorSpace /DeviceGray',
    randomBytes(1_400_000),
  )
  await addDocument(world, caseId, pdfByHand({ draws: 'q 595 0 0 842 0 0 cm /Pic Do Q', picture: noise }))
  const { requestId } = await recordRequest(world, requestDraft(caseId, danaId))
  await world.get('encloseTheRest', { caseId, requestId })
  await approve(world, { caseId, requestId })
  await world.casebook.parts.database.close()
  ids = [caseId, requestId]
})

afterAll(() => program.remove())

describe('a release whose process is killed', () => {
  test.each([
    ['while pages are drawn', 'drawing', 0],
    ['while it is set in type', 'typesetting', 0],
    ['while it is proven', 'proving', 0],
    ['as it is released', 'releasing', 0],
    ['a moment after', 'releasing', 3],
    ['two moments after', 'releasing', 9],
    ['when it is done', 'released', 0],
  ])('%s leaves the pack whole or not there at all', async (_when, step, milliseconds) => {
    const copy = `${file}.${step}${milliseconds}`
    copyFileSync(file, copy)
    expect(await killedAt(copy, step, milliseconds)).toBe('SIGKILL')
    const db = openTestDatabase(copy, key)
    const pack = queries.readPackOfRequest(db, ids[1])
    const request = queries.readRequest(db, ...ids)
    const entries = db.prepare("SELECT count(*) AS n FROM audit WHERE act = 'releasePack'").get<{ n: number }>()?.n
    expect({ state: request?.state, entries }).toEqual(
      pack === undefined ? { state: 'open', entries: 0 } : { state: 'released', entries: 1 },
    )
    if (pack !== undefined) {
      const pdf = queries.readPackPdf(db, pack.packId) ?? new Uint8Array()
      expect(createHash('sha256').update(pdf).digest('hex')).toBe(pack.sha256)
    }
    if (step === 'released') expect(pack).toBeDefined()
    if (['drawing', 'typesetting', 'proving'].includes(step)) expect(pack).toBeUndefined()
    expect(checkLog(db).brokenAt).toBeNull()
    db.close()
  })
})

test('a full disk leaves no half-released pack', () => {
  const copy = `${file}.full`
  copyFileSync(file, copy)
  const db = openTestDatabase(copy, key)
  const [caseId, requestId] = ids
  const { addresseeId, content, address } = db
    .prepare(
      `SELECT r.requester_id AS addresseeId, v.content, p.address FROM requests r JOIN people p ON p.id = r.requester_id
       JOIN pack_reviews v ON v.request_id = r.id WHERE r.id = ? AND v.act = 'approved'`,
    )
    .get<{ addresseeId: string; content: string; address: string }>([requestId]) ?? {
    addresseeId: '',
    content: '',
    address: '',
  }
  const head = queries.readHead(db)
  const pages = Number(db.pragma('page_count', { simple: true }))
  db.pragma(`max_page_count = ${pages + 50}`)
  const pdf = new Uint8Array(randomBytes(2_000_000))
  const entry = { ...anEntry(), by: accountOf.coordinator, act: 'releasePack', subject: requestId }
  expect(() =>
    queries.releasePack(db, entry, {
      packId: 'a pack',
      caseId,
      requestId,
      addresseeId,
      addressee: 'Dana Whitlock',
      address,
      releasedBy: accountOf.coordinator,
      releasedAt: entry.at,
      auditSeq: head.seq,
      auditHash: new Uint8Array(head.hash),
      manifest: '{}',
      largePrint: 0,
      content,
      sha256: createHash('sha256').update(pdf).digest('hex'),
      pdf,
    }),
  ).toThrow(/full/)
  expect(queries.readPackOfRequest(db, requestId)).toBeUndefined()
  expect(queries.readRequest(db, caseId, requestId)?.state).toBe('open')
  expect(queries.readHead(db)).toEqual(head)
  db.close()
})

function killedAt(copy: string, step: string, milliseconds: number): Promise<string | number | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [
      join(program.folder, 'thread.mjs'),
      copy,
      ...ids,
      milliseconds === 0 ? step : '',
    ])
    child.stdout.on('data', (said: Buffer) => {
      if (said.toString().includes(step)) void pause(milliseconds).then(() => child.kill('SIGKILL'))
    })
    child.on('exit', (code, signal) => resolve(signal ?? code))
  })
}

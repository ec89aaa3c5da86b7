import { mkdtemp, readFile, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { checkPack } from '../../main/proof/check-pack.ts'
import { openWorld, type World } from '../support/casebook.ts'
import { contactDraft, dana, openCase, recordRequest, requestDraft } from '../support/cases.ts'
import { askQpdf, lockPdf } from '../support/locked-pdf.ts'
import { release } from '../support/packs.ts'
import { readPdf } from '../support/pdf-text.ts'

const email = 'dana@home.example'

let sent: Awaited<ReturnType<typeof openReleased>>
beforeEach(async () => {
  sent = await openReleased()
})

describe('a sending', () => {
  test('is recorded with how, when and where it went: to the address it was released to', async () => {
    await sent.record({ method: 'recorded-delivery', note: 'Ref. AB 1234' })
    expect(await sent.read()).toMatchObject({
      email: '',
      sendings: [
        {
          method: 'recorded-delivery',
          sentOn: '2026-11-24',
          toWhere: dana.address,
          note: 'Ref. AB 1234',
          recordedBy: 'The coordinator',
        },
      ],
    })
  })

  test('may be followed by another', async () => {
    await sent.record({ method: 'post' })
    await sent.record({ method: 'handed-over', note: 'The post lost it' })
    const { sendings } = await sent.read()
    expect(sendings.map(({ method, toWhere }) => [method, toWhere])).toEqual([
      ['post', dana.address],
      ['handed-over', dana.address],
    ])
  })

  test('by post is refused once they have moved: it is handed over, or goes by email', async () => {
    await sent.change({ address: '2 New Street\nReading', email })
    for (const method of ['post', 'recorded-delivery'])
      expect(await sent.tryRecord({ method }), method).toMatchObject({
        code: 'address-changed',
        detail: { requester: 'Dana Whitlock' },
      })
    expect((await sent.read()).sendings).toEqual([])
    await sent.record({ method: 'handed-over' })
    await sent.record({ method: 'email' })
    expect((await sent.read()).sendings).toMatchObject([{ method: 'handed-over' }, { method: 'email', toWhere: email }])
    await sent.change({})
    await sent.record({ method: 'post' })
  })

  test('by email goes to the address on file, and without one is refused', async () => {
    expect(await sent.tryRecord({ method: 'email' })).toMatchObject({
      code: 'no-email-on-file',
      detail: { requester: 'Dana Whitlock' },
    })
    await sent.change({ email })
    await sent.record({ method: 'email' })
    expect((await sent.read()).sendings).toMatchObject([{ method: 'email', toWhere: email }])
  })

  test('takes no address from whoever records it', async () => {
    expect(await sent.tryRecord({ method: 'email', toWhere: 'somebody@else.example' })).toMatchObject({
      code: 'malformed',
    })
  })

  test('is refused on a day to come, and before the release', async () => {
    expect(await sent.tryRecord({ sentOn: '2026-11-25' })).toMatchObject({ fields: { sentOn: 'in-the-future' } })
    expect(await sent.tryRecord({ sentOn: '2026-11-23' })).toMatchObject({ fields: { sentOn: 'before-released' } })
    expect((await sent.read()).sendings).toEqual([])
  })

  test('is the coordinator’s to record, and the head’s to read', async () => {
    for (const role of ['head', 'caseworker', 'volunteer', 'line-manager', 'maintenance'] as const) {
      sent.world.as(role)
      expect(await sent.tryRecord({}), role).toMatchObject({ code: 'not-the-coordinator' })
    }
    sent.world.as('head')
    expect((await sent.read()).sendings).toEqual([])
  })

  test('clears the line of Today that says the pack is still to send, whose day is the request’s own', async () => {
    const onToday = async () =>
      (await sent.world.get('readToday', { mine: false })).due.filter(({ kind }) => kind === 'pack-to-send')
    expect(await onToday()).toMatchObject([
      { id: sent.requestId, whom: 'Dana Whitlock', since: '2026-11-24', on: '2026-12-23', what: ['sar'] },
    ])
    await sent.record({})
    expect(await onToday()).toEqual([])
  })

  test('stands in the timeline beside the release', async () => {
    await sent.record({ method: 'handed-over', note: 'At the drop-in' })
    const { caseId } = sent.pack
    const { entries } = await sent.world.get('readTimeline', { caseId, kinds: 'all', from: 0, count: 50 })
    expect(entries.filter(({ kind }) => kind.startsWith('pack-'))).toMatchObject([
      { kind: 'pack-sent', what: 'handed-over', whom: 'Dana Whitlock', text: 'At the drop-in' },
      { kind: 'pack-released', whom: 'Dana Whitlock' },
    ])
  })
})

describe('a locked copy', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casebook-locked-'))
    sent.world.machine.saveTo = join(folder, 'locked.pdf')
  })

  test('opens with the words that are told once, and not without them', async () => {
    await sent.change({ email })
    const { file, made } = await sent.lock(null)
    const words = (made ?? '').split(' ')
    expect(words).toHaveLength(5)
    for (const word of words) expect(wordlist).toContain(word)
    const locked = new Uint8Array(await readFile(file))
    await expect(readPdf(locked)).rejects.toThrow('No password given')
    await expect(readPdf(locked, `${made ?? ''}s`)).rejects.toThrow('Incorrect Password')
    const whole = await readPdf(locked, made ?? '')
    expect(whole.pages.join(' ')).toContain('moved to the morning')
    expect((await sent.lock(null)).made).not.toBe(made)
    // What proves a release is put on the file before it is locked, and cannot be read through the lock.
    expect(checkPack(locked, null)).toEqual({ proven: false, why: 'locked-copy' })
  })

  test('is encrypted by AES-256, its metadata too, and lets a screen reader and a printer have all of it', async () => {
    await sent.change({ email })
    const password = '--harvest @lantern cobalt 7'
    const { file, made } = await sent.lock(password)
    expect(made).toBeNull()
    const locked = new Uint8Array(await readFile(file))
    const { text } = await askQpdf(locked, [`--password=${password}`, '--show-encryption'])
    for (const line of [
      'R = 6',
      'extract for accessibility: allowed',
      'extract for any purpose: allowed',
      'print high resolution: allowed',
      'stream encryption method: AESv3',
      'string encryption method: AESv3',
      'file encryption method: AESv3',
      'Supplied password is user password',
    ])
      expect(text).toContain(line)
    const bytes = Buffer.from(locked).toString('latin1')
    for (const open of ['Whitlock', 'x:xmpmeta']) expect(bytes).not.toContain(open)
  })

  test('is tagged, titled and in its language as the pack itself is', async () => {
    await sent.change({ email })
    const { file } = await sent.lock('harvest lantern cobalt')
    const locked = await readPdf(new Uint8Array(await readFile(file)), 'harvest lantern cobalt')
    const { pdf } = await sent.world.get('openPack', sent.pack)
    const open = await readPdf(new Uint8Array(pdf))
    const { title, language, marked, roles, pages, outline } = open
    expect(roles.length).toBeGreaterThan(20)
    expect(locked).toMatchObject({ title, language, marked, roles, pages, outline })
  })

  test('is not made without an email address on file, nor with a password that is weak or cannot be typed anywhere', async () => {
    expect(await sent.tryLock(null)).toMatchObject({ code: 'no-email-on-file' })
    await sent.change({ email })
    expect(await sent.tryLock('jayden')).toMatchObject({ fields: { password: 'too-short' } })
    expect(await sent.tryLock('Dana Whitlock Dana')).toMatchObject({ code: 'password-weak' })
    expect(await sent.tryLock('czerwony żółw i latarnia')).toMatchObject({
      fields: { password: 'not-on-every-keyboard' },
    })
    sent.world.machine.saveTo = null
    expect(await sent.tryLock(null)).toMatchObject({ code: 'cancelled' })
    sent.world.machine.saveTo = join(folder, 'gone', 'locked.pdf')
    expect(await sent.tryLock(null)).toMatchObject({ code: 'cannot-write' })
    expect(await readdir(folder)).toEqual([])
  })

  test('is given up when it is cancelled while it is being locked: no file, and no entry of one', async () => {
    await sent.change({ email })
    vi.spyOn(sent.world.casebook.parts, 'pdfLock').mockImplementation(async (...given) => {
      await sent.world.get('cancel', { work: 'exportLockedPack' })
      return lockPdf(...given)
    })
    expect(await sent.tryLock(null)).toMatchObject({ code: 'cancelled' })
    expect(await readdir(folder)).toEqual([])
    const acts = await sent.world.get('whoLooked', { caseId: sent.pack.caseId })
    expect(acts.filter(({ act }) => act === 'exportLockedPack')).toEqual([])
  })

  test('leaves its password in no audit entry', async () => {
    await sent.change({ email })
    const { made } = await sent.lock(null)
    await sent.lock('harvest lantern cobalt')
    const kept = JSON.stringify(await sent.world.get('whoLooked', { caseId: sent.pack.caseId }))
    expect(kept).toContain('exportLockedPack')
    for (const secret of [made ?? '', 'harvest', email]) expect(kept).not.toContain(secret)
  })
})

/** Dana's notes, released to her and not sent; the coordinator is signed in. */
async function openReleased() {
  const world: World = await openWorld()
  const { caseId, danaId } = await openCase(world)
  await world.get('recordContact', {
    ...contactDraft(caseId, 'office-note'),
    happenedAt: '2026-11-20T14:05',
    text: 'Office note: the meeting is moved to the morning.',
  })
  const { requestId } = await recordRequest(world, requestDraft(caseId, danaId))
  await world.get('encloseTheRest', { caseId, requestId })
  const packId = await release(world, { caseId, requestId })
  world.clock.now = '2026-11-24T11:00:00.000Z'
  const pack = { caseId, packId }
  const draft = { ...pack, method: 'post', sentOn: '2026-11-24', note: '' }
  return {
    world,
    requestId,
    pack,
    read: () => world.get('readSendings', pack),
    record: (change: object) => world.get('recordSending', { ...draft, ...change }),
    tryRecord: async (change: object) => refusalOf(await world.ask('recordSending', { ...draft, ...change })),
    lock: (password: string | null) => world.get('exportLockedPack', { ...pack, password }),
    tryLock: async (password: string | null) => refusalOf(await world.ask('exportLockedPack', { ...pack, password })),
    change: (details: object) => world.get('saveParent', { caseId, personId: danaId, parent: { ...dana, ...details } }),
  }
}

function refusalOf(answer: { readonly ok: boolean; readonly refusal?: object }) {
  return answer.refusal ?? null
}

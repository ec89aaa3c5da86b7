import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { keyFromSeed, vkeyOf } from '../../db/log/note.ts'
import { proofText, readProof, type Proof } from '../../db/log/proof.ts'
import { signCheckpoint } from '../../db/log/checkpoint.ts'
import { checkPack } from '../../main/proof/check-pack.ts'
import { takeProof, withProof } from '../../main/proof/pdf.ts'
import { openWorld } from '../support/casebook.ts'
import { contactDraft, openCase } from '../support/cases.ts'
import { bringTo } from '../support/legal.ts'
import { readPdf } from '../support/pdf-text.ts'
import { releasedPack, type ReleasedPack } from '../support/released.ts'

let pack: ReleasedPack
let another: ReleasedPack
let bytes = 0
let released: Uint8Array = new Uint8Array()
beforeAll(async () => {
  pack = await releasedPack()
  another = await releasedPack()
  bytes = pack.preview.pdf.length
  released = pack.file.subarray(0, bytes)
})

describe('a released pack', () => {
  test('proves that it is what was released, when, as which entry of the log, and under whose key', async () => {
    const { db } = pack.world.casebook.parts.database
    const entry = await entryOf(pack)
    const verdict = checkPack(pack.file, pack.key)
    expect(verdict).toEqual({
      proven: true,
      entry: entry.seq,
      at: entry.at,
      sha256: pack.preview.sha256,
      bytes,
      root: Buffer.from(entry.hash).toString('hex'),
      key: pack.key,
    })
    expect(checkPack(pack.file, null)).toEqual(verdict)
    expect(await db.holdsMark({ seq: entry.seq, hash: Buffer.from(entry.hash).toString('hex') })).toBe(true)
  })

  test('is the file that was looked at before its release, to the last byte, with its proof after it', () => {
    expect(Buffer.from(released).equals(Buffer.from(pack.preview.pdf))).toBe(true)
    expect(pack.file.length).toBeGreaterThan(bytes)
  })

  test('is the same file each time, however the log has grown', async () => {
    const { world, caseId, packId } = pack
    const { pdf } = await world.get('openPack', { caseId, packId })
    expect(Buffer.from(pdf).equals(Buffer.from(pack.file))).toBe(true)
  })

  test('reads as it did without its proof: same words, same tags, nothing attached', async () => {
    const [before, after] = await Promise.all([readPdf(pack.preview.pdf), readPdf(pack.file)])
    for (const part of ['pages', 'roles', 'outline', 'title', 'language', 'marked', 'attachments'] as const)
      expect(after[part], part).toEqual(before[part])
    expect(after).toMatchObject({ marked: true, attachments: 0 })
  })

  test('says nothing in its proof that identifies anybody but by number', () => {
    const { extra } = proofOf(pack)
    for (const word of ['Dana', 'Whitlock', 'Jayden', 'coordinator', 'Reading']) expect(extra).not.toContain(word)
  })
})

describe('a file that is not what was released is answered plainly:', () => {
  const cases: readonly (readonly [string, () => Uint8Array, string])[] = [
    ['nothing', () => new Uint8Array(), 'not-a-pdf'],
    ['a picture', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'not-a-pdf'],
    ['text that begins like one', () => text('%PDF-1.7\n'), 'no-proof'],
    ['the pack before its release', () => released, 'no-proof'],
    ['half of it', () => pack.file.subarray(0, bytes / 2), 'no-proof'],
    ['its last line missing', () => pack.file.subarray(0, -8), 'end-changed'],
    ['its proof cut', () => pack.file.subarray(0, bytes + 500), 'proof-damaged'],
    ['a locked copy', () => text('%PDF-1.7\n1 0 obj << >>\ntrailer << /Encrypt 5 0 R >>'), 'locked-copy'],
    ['a locked copy that kept the proof, locked as well', () => locked(pack.file), 'locked-copy'],
    ['one byte changed', () => flipped(pack.file, 1000), 'bytes-changed'],
    ['one byte of the cross-reference table changed', () => flipped(pack.file, bytes - 200), 'bytes-changed'],
    ['one byte added at the end', () => joined(pack.file, text('\n')), 'end-changed'],
    [
      'another update after it',
      () => joined(pack.file, text('\n1 0 obj\n<< >>\nendobj\nstartxref\n9\n%%EOF\n')),
      'end-changed',
    ],
    ['something before it', () => joined(text('%PDF-1.7\n'), pack.file), 'bytes-changed'],
    ['two proofs, of this pack twice', () => withProof(pack.file, textOf(pack)), 'end-changed'],
    ['two proofs, of two packs', () => withProof(pack.file, textOf(another)), 'bytes-changed'],
    ['the proof of another pack', () => withProof(released, textOf(another)), 'bytes-changed'],
    [
      'the proof of another pack, saying it is as long as this one',
      () => withProof(released, changed(another, { bytes })),
      'bytes-changed',
    ],
    ['a length beyond its end', () => withProof(released, changed(pack, { bytes: 2 ** 50 })), 'bytes-changed'],
    ['a length that ends inside', () => withProof(released, changed(pack, { bytes: bytes - 1 })), 'bytes-changed'],
    ['a length below nothing', () => withProof(released, changed(pack, { bytes: -1 })), 'proof-damaged'],
    ['a length that is no number', () => withProof(released, changed(pack, { bytes: '1e999' })), 'proof-damaged'],
    ['more than belongs in it', () => withProof(released, changed(pack, { also: 1 })), 'proof-damaged'],
    ['an entry that is no release', () => withProof(released, changedEntry({ act: 'openPack' })), 'proof-damaged'],
    ['an entry that names no file', () => withProof(released, changedEntry({ detail: '{}' })), 'not-a-release'],
    ['another time', () => withProof(released, changedEntry({ at: '2020-01-01T00:00:00.000Z' })), 'not-in-log'],
    ['another place in the log', () => withProof(released, changedEntry({ seq: 3 })), 'not-in-log'],
    ['another salt', () => withProof(released, changed(pack, { salt: '0'.repeat(32) })), 'not-in-log'],
    ['another index', () => withProof(released, changedProof({ index: 2 })), 'not-in-log'],
    [
      'a hash too many',
      () => withProof(released, changedProof({ path: [...proofOf(pack).path, new Uint8Array(32)] })),
      'not-in-log',
    ],
    ['no path', () => withProof(released, changedProof({ path: [] })), 'not-in-log'],
    [
      'a path of a million hashes',
      () =>
        withProof(
          released,
          textOf(pack).replace(/(\n[^\n]{44})\n\n/, (_, line: string) => `${line.repeat(1_000_000)}\n\n`),
        ),
      'proof-damaged',
    ],
    [
      'brackets without end',
      () => withProof(released, proofText({ ...proofOf(pack), extra: '['.repeat(40_000) })),
      'proof-damaged',
    ],
    ['an unsigned checkpoint', () => withProof(released, changedProof({ checkpoint: 'x\n1\ny\n' })), 'not-signed'],
    [
      'a checkpoint of ours with another size',
      () => withProof(released, changedProof({ checkpoint: proofOf(pack).checkpoint.replace(/\n\d+\n/, '\n999\n') })),
      'not-signed',
    ],
    ['a key that is none', () => withProof(released, changed(pack, { key: 'casebook/x+00000000+AAAA' })), 'not-signed'],
    ['the key of another service', () => withProof(released, changed(pack, { key: another.key })), 'not-signed'],
  ]

  test.each(cases)('%s', (_, file, why) => {
    expect(checkPack(file(), pack.key)).toEqual({ proven: false, why })
    expect(checkPack(file(), null)).toEqual({ proven: false, why })
  })

  test('a whole log made up under another key is sound in itself, and only the service’s own key tells', () => {
    const seed = new Uint8Array(32).fill(66)
    const key = vkeyOf(keyFromSeed(seed))
    const { root } = checkPack(pack.file, null) as { root: string }
    const forged = signCheckpoint(
      { size: proofOf(pack).index + 1, root: new Uint8Array(Buffer.from(root, 'hex')) },
      seed,
    )
    const extra = JSON.stringify({ ...extraOf(pack), key })
    const file = withProof(released, changedProof({ checkpoint: forged, extra }))
    expect(checkPack(file, null)).toMatchObject({ proven: true, key })
    expect(checkPack(file, pack.key)).toEqual({ proven: false, why: 'another-key' })
  })

  test('the key may be given as it is printed, in groups', () => {
    expect(checkPack(pack.file, pack.key.replaceAll(/(.{6})/g, '$1 '))).toMatchObject({ proven: true })
    expect(checkPack(pack.file, another.key)).toEqual({ proven: false, why: 'another-key' })
    expect(checkPack(pack.file, 'nonsense')).toEqual({ proven: false, why: 'another-key' })
  })

  test('whatever single thing is done to any byte, it is never proven and never crashes', () => {
    const spot = fc.nat({ max: pack.file.length - 1 })
    const nearProof = fc.integer({ min: bytes - 300, max: pack.file.length - 1 })
    const harm = fc.oneof(
      fc.record({ at: fc.oneof(spot, nearProof), put: fc.uint8Array({ minLength: 1, maxLength: 8 }) }),
      fc.record({ at: fc.oneof(spot, nearProof), cut: fc.integer({ min: 1, max: 400 }) }),
      fc.record({ at: fc.oneof(spot, nearProof), add: fc.uint8Array({ minLength: 1, maxLength: 60 }) }),
    )
    fc.assert(
      fc.property(harm, (one) => {
        const file = harmed(one)
        fc.pre(!Buffer.from(file).equals(Buffer.from(pack.file)))
        expect(checkPack(file, null).proven).toBe(false)
      }),
      { numRuns: 1500 },
    )
  })

  test('nor does any text in the place of the proof', () => {
    const lines = textOf(pack).split('\n')
    const mixed = fc.array(fc.oneof(fc.constantFrom(...lines), fc.string()), { maxLength: 30 })
    fc.assert(
      fc.property(mixed, (some) => {
        const proof = some.join('\n')
        fc.pre(proof !== textOf(pack))
        expect(checkPack(withProof(released, proof), null).proven).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  function harmed(one: { at: number; put?: Uint8Array; cut?: number; add?: Uint8Array }): Uint8Array {
    const [head, tail] = [pack.file.slice(0, one.at), pack.file.slice(one.at)]
    if (one.put !== undefined) return joined(head, one.put, tail.subarray(one.put.length))
    if (one.cut !== undefined) return joined(head, tail.subarray(one.cut))
    return joined(head, one.add ?? new Uint8Array(), tail)
  }
})

describe('a proof is put on', () => {
  test('files of our typesetter, whose end it can read, and nothing else', () => {
    for (const file of [
      '',
      '%PDF-1.7',
      '%PDF-1.7\ntrailer <<>> startxref 9 %%EOF',
      `%PDF-1.7\n${'trailer << '.repeat(5000)}`,
    ])
      expect(() => withProof(text(file), 'x')).toThrow('plain trailer')
  })
})

test('both packs of a legal request carry their proof too', async () => {
  const world = await openWorld()
  const people = await openCase(world)
  await world.get('recordContact', { ...contactDraft(people.caseId, 'office-note'), text: 'The meeting is moved.' })
  const { requestId } = await bringTo(world, people, 'sending')
  const { logKey } = await world.get('readService', {})
  const packs = await world.casebook.parts.database.db.listLegalPacks(requestId)
  expect(packs).toHaveLength(2)
  for (const { packId } of packs) {
    const { pdf } = await world.get('openLegalPack', { caseId: people.caseId, packId })
    expect(checkPack(pdf, logKey)).toMatchObject({ proven: true, key: logKey })
  }
})

async function entryOf({ world, packId }: ReleasedPack) {
  const { db } = world.casebook.parts.database
  const proof = readProof((await db.provePack(packId)) ?? '')
  if (proof === null) throw new Error('the pack has no proof')
  const root = checkPack(pack.file, null) as { root: string }
  const extra = JSON.parse(proof.extra) as { entry: { seq: number; at: string } }
  return { ...extra.entry, hash: new Uint8Array(Buffer.from(root.root, 'hex')) }
}

function textOf({ file }: ReleasedPack): string {
  return takeProof(file) ?? ''
}

function proofOf(of: ReleasedPack): Proof {
  const proof = readProof(textOf(of))
  if (proof === null) throw new Error('the pack has no proof')
  return proof
}

function extraOf(of: ReleasedPack): { entry: object } {
  return JSON.parse(proofOf(of).extra) as { entry: object }
}

function changed(of: ReleasedPack, change: object): string {
  return proofText({ ...proofOf(of), extra: JSON.stringify({ ...extraOf(of), ...change }) })
}

function changedEntry(change: object): string {
  return changed(pack, { entry: { ...extraOf(pack).entry, ...change } })
}

function changedProof(change: Partial<Proof>): string {
  return proofText({ ...proofOf(pack), ...change })
}

function flipped(file: Uint8Array, at: number): Uint8Array {
  return file.with(at, (file[at] ?? 0) ^ 1)
}

/** As a program leaves it that encrypts every stream and says so in the trailer. */
function locked(file: Uint8Array): Uint8Array {
  const proof = textOf(pack)
  const whole = Buffer.from(file).toString('latin1').replace(Buffer.from(proof).toString('latin1'), 'x'.repeat(500))
  return new Uint8Array(Buffer.from(whole.replaceAll('/PPSC_Proof 1', '/Encrypt 7 0 R /PPSC_Proof 1'), 'latin1'))
}

function joined(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}

function text(of: string): Uint8Array {
  return new Uint8Array(Buffer.from(of))
}

import { describe, expect, test } from 'vitest'
import { openCheckpoint, signCheckpoint } from '../../../db/log/checkpoint.ts'
import { keyFromSeed, openNote, readVkey, signNote, vkeyOf } from '../../../db/log/note.ts'
import { proofText, readProof } from '../../../db/log/proof.ts'
import { leafHash } from '../../../db/log/tree.ts'

const seed = new Uint8Array(32).fill(3)
const key = keyFromSeed(seed)

describe('a signed note', () => {
  test('opens under the key of an example that others published', () => {
    const published = readVkey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')
    if (published === null) throw new Error('the key of the Go implementation’s own example was not read')
    const note = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`
    expect(openNote(note, published)).toBe(
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
    )
    expect(openNote(note.replace('answer', 'anwser'), published)).toBeNull()
  })

  test('opens under its own key and no other, and is the same each time it is signed', () => {
    const note = signNote('some text\n', seed)
    expect(signNote('some text\n', seed)).toBe(note)
    expect(openNote(note, key)).toBe('some text\n')
    expect(openNote(note, keyFromSeed(new Uint8Array(32).fill(4)))).toBeNull()
    expect(openNote(note, { ...key, name: 'casebook/another' })).toBeNull()
    for (const spoilt of [note.slice(0, -2), note.replace('some', 'same'), `${note}x`, '', '\n\n'])
      expect(openNote(spoilt, key), spoilt).toBeNull()
  })

  test('may carry signatures of others before ours', () => {
    const note = signNote('some text\n', seed)
    const witnessed = note.replace('\n— ', '\n— witness.example AAAAAA==\n— ')
    expect(openNote(witnessed, key)).toBe('some text\n')
  })
})

describe('a public key as text', () => {
  test('is read back, however its groups were typed', () => {
    const text = vkeyOf(key)
    expect(readVkey(text)).toEqual(key)
    expect(readVkey(` ${text.replaceAll(/(.{8})/g, '$1 ')}\n`)).toEqual(key)
  })

  test.each([
    ['nothing', ''],
    ['another ID', vkeyOf(key).replace(/\+[0-9a-f]{8}\+/, '+00000000+')],
    ['a letter changed', vkeyOf(key).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
    ['a name changed', vkeyOf(key).replace('casebook/', 'caseb00k/')],
    ['another algorithm', 'PeterNeumann+c74f20a3+AhpcOQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
  ])('is not read with %s', (_, text) => {
    expect(readVkey(text)).toBeNull()
  })
})

describe('a checkpoint', () => {
  const root = new Uint8Array(leafHash(Buffer.from('x')))

  test('says how large the log was and its root', () => {
    const note = signCheckpoint({ size: 12_345, root }, seed)
    expect(note.split('\n').slice(0, 4)).toEqual([key.name, '12345', Buffer.from(root).toString('base64'), ''])
    expect(openCheckpoint(note, key)).toEqual({ size: 12_345, root })
  })

  test('of another log is none of ours, though our key signed it', () => {
    const note = signNote(`another/log\n7\n${Buffer.from(root).toString('base64')}\n`, seed)
    expect(openCheckpoint(note, key)).toBeNull()
  })

  test.each(['-1', '007', '1e3', '9999999999999999999999', ''])('with “%s” for its size is none', (size) => {
    expect(
      openCheckpoint(signNote(`${key.name}\n${size}\n${Buffer.from(root).toString('base64')}\n`, seed), key),
    ).toBeNull()
  })
})

describe('a proof as text', () => {
  const proof = {
    extra: '{"é":1}',
    index: 7,
    path: [new Uint8Array(leafHash(Buffer.from('x')))],
    checkpoint: 'a note\n',
  }

  test('is read back as it was written', () => {
    expect(readProof(proofText(proof))).toEqual(proof)
    const bare = { ...proof, extra: '', path: [] }
    expect(readProof(proofText(bare))).toEqual(bare)
  })

  test.each([
    ['another version', (text: string) => text.replace('@v1', '@v2')],
    ['a number that is none', (text: string) => text.replace('index 7', 'index 07')],
    ['a number larger than the world', (text: string) => text.replace('index 7', 'index 7000000000000000000')],
    [
      'bits left over in its base64',
      (text: string) => text.replace(/(.)=\n\n/, (_, last: string) => `${next(last)}=\n\n`),
    ],
    [
      'a path without end',
      (text: string) => text.replace(/(\n[^\n]{44})\n\n/, (_, line: string) => `${line.repeat(60)}\n\n`),
    ],
    ['its beginning cut off', (text: string) => text.slice(3)],
    ['line ends of another system', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('is not read with %s', (_, spoil) => {
    expect(readProof(spoil(proofText(proof)))).toBeNull()
  })
})

function next(letter: string): string {
  return String.fromCodePoint((letter.codePointAt(0) ?? 0) + 1)
}

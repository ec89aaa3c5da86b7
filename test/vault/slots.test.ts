import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type PasswordSlot, sumOf } from '../../main/vault/header.ts'
import {
  isKeyOf,
  type KdfCost,
  kdfCeiling,
  kdfFloor,
  keyCheckOf,
  strongKdf,
  unwrapKey,
  unwrapNothing,
  wrapKey,
  zero,
} from '../../main/vault/slots.ts'
import { head, password, start, stranger, worker } from './support.ts'

const identity = { vaultId: '3f0c4c52-6a0e-4b57-9a43-2f7d5b1e8c90', createdAt: start, demo: false }
const owner = { kind: 'password' as const, accountId: head, signInName: 'Margaret Holt' }
const key = randomBytes(32)
let slot: PasswordSlot
let recovery: Awaited<ReturnType<typeof wrapKey<{ kind: 'recovery' }>>>

beforeAll(async () => {
  slot = await wrapKey(key, password, owner, identity, kdfFloor)
  recovery = await wrapKey(key, 'twelve words', { kind: 'recovery' }, identity, kdfFloor)
})

/** What somebody who writes a slot by hand can do: the sum holds no secret, so they make it right. */
function withRightSum(altered: PasswordSlot, about: typeof identity = identity): PasswordSlot {
  const { sum: _sum, failures, ...summed } = altered
  return { ...summed, failures, sum: sumOf({ ...about, ...summed }) }
}

describe('a slot', () => {
  test('gives the key back for its secret, in memory of its own', async () => {
    const opened = await unwrapKey(slot, password, identity)
    expect(opened).toEqual({ ok: true, key })
    if (!opened.ok) return
    expect(opened.key.buffer.byteLength).toBe(32)
    zero(opened.key)
    expect(opened.key.equals(Buffer.alloc(32))).toBe(true)
  })

  test('is strong by default: Argon2id, 64 MiB, three passes, a salt and a nonce of its own', async () => {
    const [one, two] = await Promise.all([
      wrapKey(key, password, owner, identity),
      wrapKey(key, password, owner, identity),
    ])
    expect(one.kdf).toMatchObject({ name: 'argon2id', memoryKiB: 65_536, passes: 3, lanes: 1 })
    expect(await unwrapKey(one, password, identity)).toEqual({ ok: true, key })
    for (const part of ['nonce', 'wrappedKey', 'tag', 'sum'] as const) expect(one[part]).not.toBe(two[part])
    expect(one.kdf.salt).not.toBe(two.kdf.salt)
  })

  test('holds neither key nor secret in the clear', () => {
    const text = JSON.stringify(slot)
    for (const hidden of [password, key.toString('base64'), key.toString('hex')]) expect(text).not.toContain(hidden)
  })

  test('stays closed to any other secret', async () => {
    const others = fc.string({ maxLength: 40 }).filter((other) => other.normalize('NFKC') !== password)
    await fc.assert(
      fc.asyncProperty(others, async (other) => {
        expect(await unwrapKey(slot, other, identity)).toEqual({ ok: false, code: 'wrong-secret' })
      }),
      { numRuns: 12, examples: [[''], [`${password} `], [password.toUpperCase()], [`${password}\0`]] },
    )
  })

  test('takes the same password however the keyboard spells it', async () => {
    const accented = await wrapKey(key, 'café ﬁne ångström', owner, identity, kdfFloor)
    const decomposed = 'cafe\u0301 fine a\u030angstro\u0308m'
    expect(await unwrapKey(accented, decomposed, identity)).toEqual({ ok: true, key })
  })

  test('written long ago under format 1 still opens', async () => {
    expect(await unwrapKey(writtenLongAgo.slot, 'lantern gravel otter', writtenLongAgo.identity)).toEqual({
      ok: true,
      key: Buffer.from(writtenLongAgo.key, 'hex'),
    })
  })
})

describe('a damaged slot is told from a wrong password', () => {
  test.each(['id', 'accountId', 'signInName', 'nonce', 'wrappedKey', 'tag', 'sum'] as const)(
    'when its %s changed',
    async (part) => {
      const text = slot[part]
      for (const at of [0, Math.floor(text.length / 2)]) {
        const damaged = { ...slot, [part]: `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}` }
        expect(await unwrapKey(damaged, password, identity)).toEqual({ ok: false, code: 'slot-damaged' })
        expect(await unwrapKey(damaged, 'wrong', identity)).toEqual({ ok: false, code: 'slot-damaged' })
      }
    },
  )

  test.each([
    ['salt', { salt: Buffer.alloc(16).toString('base64') }],
    ['memory', { memoryKiB: kdfFloor.memoryKiB + 1 }],
    ['passes', { passes: kdfFloor.passes + 1 }],
    ['lanes', { lanes: 2 }],
  ])('when the %s of its key derivation changed', async (_, part) => {
    const damaged = { ...slot, kdf: { ...slot.kdf, ...part } }
    expect(await unwrapKey(damaged, password, identity)).toEqual({ ok: false, code: 'slot-damaged' })
  })

  test.each([{ vaultId: stranger }, { createdAt: '2026-11-24T09:10:00.001Z' }, { demo: true }])(
    'when the vault about it changed to %o',
    async (part) => {
      expect(await unwrapKey(slot, password, { ...identity, ...part })).toEqual({ ok: false, code: 'slot-damaged' })
    },
  )

  test('but a count of failures is no part of it', async () => {
    const failed = { ...slot, failures: { count: 9, lastAt: start } }
    expect(await unwrapKey(failed, password, identity)).toEqual({ ok: true, key })
  })
})

describe('a slot altered on purpose, its sum made right again, still does not open', () => {
  test.each([
    ['the account', { accountId: worker }],
    ['the name', { signInName: 'Somebody Else' }],
    ['the id', { id: stranger }],
    ['the nonce', { nonce: Buffer.alloc(12).toString('base64') }],
    ['the wrapped key', { wrappedKey: Buffer.alloc(32).toString('base64') }],
    ['the tag', { tag: Buffer.alloc(16).toString('base64') }],
  ])('when it is %s', async (_, part) => {
    const altered = withRightSum({ ...slot, ...part })
    expect(await unwrapKey(altered, password, identity)).toEqual({ ok: false, code: 'wrong-secret' })
  })

  test.each([{ vaultId: stranger }, { createdAt: '2030-01-01T00:00:00.000Z' }, { demo: true }])(
    'when it is moved to another vault %o',
    async (part) => {
      const moved = { ...identity, ...part }
      expect(await unwrapKey(withRightSum(slot, moved), password, moved)).toEqual({ ok: false, code: 'wrong-secret' })
    },
  )

  test('when a recovery slot is dressed up as somebody’s', async () => {
    const dressed = withRightSum({ ...recovery, ...owner })
    expect(await unwrapKey(dressed, 'twelve words', identity)).toEqual({ ok: false, code: 'wrong-secret' })
    expect(await unwrapKey(recovery, 'twelve words', identity)).toEqual({ ok: true, key })
  })
})

describe('the cost of the key derivation', () => {
  const bounds: readonly (readonly [string, KdfCost, boolean])[] = [
    ['the floor', kdfFloor, true],
    ['the default', strongKdf, true],
    ['less memory than the floor', { ...kdfFloor, memoryKiB: kdfFloor.memoryKiB - 1 }, false],
    ['a single pass', { ...kdfFloor, passes: 1 }, false],
    ['no lane', { ...kdfFloor, lanes: 0 }, false],
    ['64 GiB', { ...kdfFloor, memoryKiB: 64 * 1024 * 1024 }, false],
    ['just over the ceiling of memory', { ...kdfFloor, memoryKiB: kdfCeiling.memoryKiB + 1 }, false],
    ['a million passes', { ...kdfFloor, passes: 1_000_000 }, false],
    ['255 lanes', { ...kdfFloor, lanes: 255 }, false],
    ['half a pass more', { ...kdfFloor, passes: 2.5 }, false],
  ]

  test.each(bounds)('%s', async (_, cost, allowed) => {
    const wrapping = wrapKey(key, password, owner, identity, cost)
    if (allowed) await expect(wrapping).resolves.toMatchObject({ kdf: cost })
    else await expect(wrapping).rejects.toThrow(RangeError)
  })

  test.each(bounds.filter(([, , allowed]) => !allowed))(
    '%s in a planted slot, its sum made right, is refused before the work is done',
    async (_, cost) => {
      const planted = withRightSum({ ...slot, kdf: { ...slot.kdf, ...cost } })
      expect(await unwrapKey(planted, password, identity)).toEqual({ ok: false, code: 'slot-damaged' })
    },
  )
})

test('a name nobody has never yields a key', async () => {
  expect(await unwrapNothing(password, kdfFloor)).toEqual({ ok: false, code: 'wrong-secret' })
})

test('the key check knows its key and no other', () => {
  expect(isKeyOf(key, { keyCheck: keyCheckOf(key) })).toBe(true)
  expect(isKeyOf(randomBytes(32), { keyCheck: keyCheckOf(key) })).toBe(false)
})

test('an empty secret and a key of the wrong length are bugs', async () => {
  await expect(wrapKey(key, '', owner, identity, kdfFloor)).rejects.toThrow(RangeError)
  await expect(wrapKey(key.subarray(1), password, owner, identity, kdfFloor)).rejects.toThrow(RangeError)
})

const writtenLongAgo: { key: string; identity: typeof identity; slot: PasswordSlot } = {
  key: '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f',
  identity: {
    vaultId: '3f0c4c52-6a0e-4b57-9a43-2f7d5b1e8c90',
    createdAt: '2026-11-24T09:10:00.000Z',
    demo: false,
  },
  slot: {
    kind: 'password',
    accountId: '6f1f0d5e-64a1-4a5e-9d3c-0a6b1f2c3d4e',
    signInName: 'Margaret Holt',
    id: '03d64523-4d7a-4873-b668-a70fefb94016',
    kdf: {
      name: 'argon2id',
      memoryKiB: 19456,
      passes: 2,
      lanes: 1,
      salt: 'pSeSo37rIbjjNMSDWpeMwg==',
    },
    nonce: 'nH6N0P9nuJ29c6My',
    wrappedKey: 'fCcF8kPxURA7ss7pc3Nq532Bi4mM35HxKP8BtREYJfg=',
    tag: 'RJC1Hd23vwf2Cu3hrJHZuQ==',
    sum: '74da190eb63ad6fa50af72ffb9d26008bd1835126270db8fe0ad003114fc07ab',
    failures: {
      count: 0,
      lastAt: null,
    },
  },
}

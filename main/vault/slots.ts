import { createCipheriv, createDecipheriv, createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import { noFailures } from './delay.ts'
import { canonical, type Header, type PasswordSlot, type RecoverySlot, type Slot, sumOf } from './header.ts'

export type KdfCost = { readonly memoryKiB: number; readonly passes: number; readonly lanes: number }
export type VaultIdentity = Pick<Header, 'vaultId' | 'createdAt' | 'demo'>
export type SlotOwner = Pick<PasswordSlot, 'kind' | 'accountId' | 'signInName'> | Pick<RecoverySlot, 'kind'>

export type Unwrapped =
  { readonly ok: true; readonly key: Buffer } | { readonly ok: false; readonly code: 'wrong-secret' | 'slot-damaged' }

export const strongKdf: KdfCost = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 }
/** OWASP's least for Argon2id; a slot below it was weakened by somebody and is refused. */
export const kdfFloor: KdfCost = { memoryKiB: 19 * 1024, passes: 2, lanes: 1 }
/** Generous for years to come, and still no way for a planted header to take all of a machine's memory. */
export const kdfCeiling: KdfCost = { memoryKiB: 512 * 1024, passes: 16, lanes: 8 }

const keyLength = 32

/** A new slot holding `key` under `secret`. Throws for an empty secret or a cost out of bounds: both are bugs. */
export async function wrapKey<O extends SlotOwner>(
  key: Buffer,
  secret: string,
  owner: O,
  identity: VaultIdentity,
  cost: KdfCost = strongKdf,
  id: string = randomUUID(),
) {
  if (key.length !== keyLength) throw new RangeError('A database key has 32 bytes')
  if (secret === '') throw new RangeError('A slot needs a secret')
  if (!isAllowed(cost)) throw new RangeError('The cost of the key derivation is out of bounds')
  const kdf = { name: 'argon2id' as const, ...cost, salt: randomBytes(16).toString('base64') }
  const meta = { ...owner, id, kdf }
  const nonce = randomBytes(12)
  const slotKey = await deriveKey(secret, kdf)
  try {
    const cipher = createCipheriv('aes-256-gcm', slotKey, nonce, { authTagLength: 16 }).setAAD(
      boundData(meta, identity),
    )
    const wrappedKey = Buffer.concat([cipher.update(key), cipher.final()]).toString('base64')
    const box = { nonce: nonce.toString('base64'), wrappedKey, tag: cipher.getAuthTag().toString('base64') }
    const slot = { ...meta, ...box }
    return { ...slot, sum: slotSum(slot, identity), failures: noFailures }
  } finally {
    zero(slotKey)
  }
}

/** The key in a slot; the caller zeroes it. Damage is told before any work is done on the secret. */
export async function unwrapKey(slot: Slot, secret: string, identity: VaultIdentity): Promise<Unwrapped> {
  if (isDamaged(slot, identity)) return { ok: false, code: 'slot-damaged' }
  const slotKey = await deriveKey(secret, slot.kdf)
  try {
    const decipher = createDecipheriv('aes-256-gcm', slotKey, Buffer.from(slot.nonce, 'base64'), { authTagLength: 16 })
      .setAAD(boundData(slot, identity))
      .setAuthTag(Buffer.from(slot.tag, 'base64'))
    const opened = decipher.update(Buffer.from(slot.wrappedKey, 'base64'))
    try {
      decipher.final()
      // A buffer of its own, not a slice of Node's shared pool: a copy sent to the worker then carries nothing else along.
      const key = Buffer.alloc(keyLength)
      opened.copy(key)
      return { ok: true, key }
    } catch {
      return { ok: false, code: 'wrong-secret' }
    } finally {
      zero(opened)
    }
  } finally {
    zero(slotKey)
  }
}

/** For a name nobody has: the same work as for a real one, and never a key. */
export async function unwrapNothing(secret: string, cost: KdfCost): Promise<Unwrapped> {
  zero(await deriveKey(secret, { ...cost, salt: randomBytes(16).toString('base64') }))
  return { ok: false, code: 'wrong-secret' }
}

export function passwordSlots(header: Header): readonly PasswordSlot[] {
  return header.slots.filter((slot) => slot.kind === 'password')
}

export function isDamaged(slot: Slot, identity: VaultIdentity): boolean {
  return slot.sum !== slotSum(slot, identity) || !isAllowed(slot.kdf)
}

/** Lets a wrong key be noticed before it is wrapped for somebody. It tells nothing of the key, which is 32 random bytes. */
export function keyCheckOf(key: Buffer): string {
  return createHmac('sha256', key).update('casebook key check').digest('hex')
}

export function isKeyOf(key: Buffer, header: Pick<Header, 'keyCheck'>): boolean {
  return timingSafeEqual(Buffer.from(keyCheckOf(key)), Buffer.from(header.keyCheck))
}

export function zero(buffer: Buffer): void {
  buffer.fill(0)
}

async function deriveKey(secret: string, kdf: KdfCost & { readonly salt: string }): Promise<Buffer> {
  // Keyboards differ in how they spell an accented letter: NFKC makes the same password the same bytes on all of them.
  const bytes = Buffer.from(secret.normalize('NFKC'))
  try {
    // Argon2id, version 1.3, is what this library does unless told otherwise; the slot kept in the tests holds it to that.
    return await hashRaw(bytes, {
      memoryCost: kdf.memoryKiB,
      timeCost: kdf.passes,
      parallelism: kdf.lanes,
      salt: Buffer.from(kdf.salt, 'base64'),
      outputLen: 32,
    })
  } finally {
    zero(bytes)
  }
}

// Bound into the encryption, so that a slot cannot be given to another account or vault, nor a real vault be marked as a demo.
function boundData(slot: SlotOwner & Pick<Slot, 'id' | 'kdf'>, identity: VaultIdentity): Buffer {
  return Buffer.from(canonical({ use: 'casebook slot 1', ...identityOf(identity), ...metaOf(slot) }))
}

function slotSum(slot: SlotOwner & Omit<Slot, 'kind' | 'sum' | 'failures'>, identity: VaultIdentity): string {
  const { nonce, wrappedKey, tag } = slot
  return sumOf({ ...identityOf(identity), ...metaOf(slot), nonce, wrappedKey, tag })
}

function identityOf({ vaultId, createdAt, demo }: VaultIdentity): VaultIdentity {
  return { vaultId, createdAt, demo }
}

function metaOf(slot: SlotOwner & Pick<Slot, 'id' | 'kdf'>) {
  const { id, kdf } = slot
  if (slot.kind === 'recovery') return { id, kdf, kind: slot.kind }
  return { id, kdf, kind: slot.kind, accountId: slot.accountId, signInName: slot.signInName }
}

export function isAllowed(cost: KdfCost): boolean {
  return (['memoryKiB', 'passes', 'lanes'] as const).every(
    (part) => Number.isInteger(cost[part]) && cost[part] >= kdfFloor[part] && cost[part] <= kdfCeiling[part],
  )
}

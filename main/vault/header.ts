import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { type Disk, isDiskError, readWhole, realDisk, replaceFile, syncFolder } from './disk.ts'

export const headerFile = 'vault.json'
export const previousHeaderFile = 'vault.previous.json'
const format = 1
const largestHeader = 1024 * 1024

const Instant = z.iso.datetime({ precision: 3 })
const Sum = z.string().regex(/^[0-9a-f]{64}$/)

function bytesInBase64(length: number) {
  return z.base64().refine((text) => Buffer.from(text, 'base64').length === length)
}

const Failures = z.strictObject({ count: z.int().min(0), lastAt: Instant.nullable() })

const sealed = {
  id: z.uuid(),
  kdf: z.strictObject({
    name: z.literal('argon2id'),
    memoryKiB: z.int().positive(),
    passes: z.int().positive(),
    lanes: z.int().positive(),
    salt: bytesInBase64(16),
  }),
  nonce: bytesInBase64(12),
  wrappedKey: bytesInBase64(32),
  tag: bytesInBase64(16),
  sum: Sum,
  failures: Failures,
}

const PasswordSlot = z.strictObject({
  kind: z.literal('password'),
  accountId: z.uuid(),
  signInName: z.string().min(1).max(60),
  ...sealed,
})

const RecoverySlot = z.strictObject({ kind: z.literal('recovery'), ...sealed })

const FailedSignIn = z.strictObject({
  id: z.uuid(),
  signInName: z.string().max(60),
  slotId: z.uuid().nullable(),
  at: Instant,
})

const Mark = z.strictObject({ seq: z.int().min(0), hash: z.string().min(1).max(200) })

const Header = z.strictObject({
  format: z.literal(format),
  vaultId: z.uuid(),
  createdAt: Instant,
  demo: z.boolean(),
  keyCheck: Sum,
  slots: z
    .array(z.discriminatedUnion('kind', [PasswordSlot, RecoverySlot]))
    .max(200)
    .readonly(),
  unknownNames: z
    .array(z.strictObject({ bucket: z.int().min(0).max(63), failures: Failures }))
    .max(64)
    .readonly(),
  failedSignIns: z.array(FailedSignIn).max(500).readonly(),
  mark: Mark.nullable(),
})

const StoredHeader = Header.extend({ sum: Sum })

export type Failures = Readonly<z.infer<typeof Failures>>
export type PasswordSlot = Readonly<z.infer<typeof PasswordSlot>>
export type RecoverySlot = Readonly<z.infer<typeof RecoverySlot>>
export type Slot = PasswordSlot | RecoverySlot
export type FailedSignIn = Readonly<z.infer<typeof FailedSignIn>>
export type Mark = Readonly<z.infer<typeof Mark>>
export type Header = Readonly<z.infer<typeof Header>>

export type HeaderRead =
  { readonly kind: 'none' | 'damaged' | 'newer' } | { readonly kind: 'ok' | 'restored'; readonly header: Header }

export type HeaderWritten =
  { readonly ok: true } | { readonly ok: false; readonly code: 'vault-newer' | 'cannot-write' }

export function newHeader(about: Pick<Header, 'vaultId' | 'createdAt' | 'demo' | 'keyCheck' | 'slots'>): Header {
  return { format, ...about, unknownNames: [], failedSignIns: [], mark: null }
}

/**
 * Reads `vault.json`, or what can be had in its place ('restored'): the previous header, else whichever of the two still
 * has its shape, where each slot's own sum then says whether that slot may be trusted.
 */
export async function readHeader(folder: string, disk: Disk = realDisk): Promise<HeaderRead> {
  const current = await readOne(join(folder, headerFile), disk)
  const previous = await readOne(join(folder, previousHeaderFile), disk)
  if (current.kind === 'newer' || previous.kind === 'newer') return { kind: 'newer' }
  if (current.kind === 'missing' && previous.kind === 'missing') return { kind: 'none' }
  if (current.kind === 'sound') return { kind: 'ok', header: current.header }
  if (previous.kind === 'sound') return { kind: 'restored', header: previous.header }
  if (current.kind === 'scuffed') return { kind: 'restored', header: current.header }
  if (previous.kind === 'scuffed') return { kind: 'restored', header: previous.header }
  return { kind: 'damaged' }
}

/** Crash-safe: at every moment the folder holds the old header or the new one. A header from a newer Casebook is left alone. */
export async function writeHeader(folder: string, header: Header, disk: Disk = realDisk): Promise<HeaderWritten> {
  const bytes = storedForm(header)
  const current = await readOne(join(folder, headerFile), disk)
  const previous = await readOne(join(folder, previousHeaderFile), disk)
  if (current.kind === 'newer' || previous.kind === 'newer') return { ok: false, code: 'vault-newer' }
  try {
    // A torn current header must not push out the previous one, which may be the only good copy.
    if (current.kind === 'sound') await replaceFile(join(folder, previousHeaderFile), current.bytes, disk)
    await replaceFile(join(folder, headerFile), bytes, disk)
    await syncFolder(folder, disk)
    return { ok: true }
  } catch (error) {
    if (!isDiskError(error)) throw error
    return { ok: false, code: 'cannot-write' }
  }
}

/** SHA-256 of a value in one fixed spelling (keys sorted). It shows accidents; only the keys in the slots stop an attacker. */
export function sumOf(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex')
}

export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

type Reading =
  | { readonly kind: 'missing' | 'bad' | 'newer' }
  | { readonly kind: 'sound' | 'scuffed'; readonly header: Header; readonly bytes: Buffer }

async function readOne(path: string, disk: Disk): Promise<Reading> {
  const bytes = await readWhole(path, largestHeader, disk)
  if (bytes === null) return { kind: 'missing' }
  const raw = bytes === 'unreadable' ? null : parseJson(bytes)
  if (bytes === 'unreadable' || raw === null) return { kind: 'bad' }
  if (isNewer(raw)) return { kind: 'newer' }
  const parsed = StoredHeader.safeParse(raw)
  if (!parsed.success) return { kind: 'bad' }
  const { sum, ...header } = parsed.data
  return { kind: sum === sumOf(header) ? 'sound' : 'scuffed', header, bytes }
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}

function isNewer(raw: unknown): boolean {
  const numbered = z.looseObject({ format: z.number().gt(format) }).safeParse(raw)
  if (!numbered.success) return false
  // One flipped bit turns format 1 into 3, 5 or 9: if all the rest is our own header and its sum holds, it is damage.
  const ours = StoredHeader.safeParse({ ...numbered.data, format })
  if (!ours.success) return true
  const { sum, ...header } = ours.data
  return sum !== sumOf(header)
}

function storedForm(header: Header): Buffer {
  const checked = Header.parse(header)
  return Buffer.from(`${JSON.stringify({ ...checked, sum: sumOf(checked) }, null, 2)}\n`)
}

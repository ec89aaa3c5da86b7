import { createHash, randomUUID } from 'node:crypto'
import { noFailures, oneMore, rebased, waitSeconds } from './delay.ts'
import { type Failures, type Header, type Slot, writeHeader } from './header.ts'
import { foldName, shortened } from './names.ts'
import type { Loaded, No, NotSaved } from './change.ts'
import { strongKdf, unwrapKey, unwrapNothing, type Unwrapped } from './slots.ts'

/** What a secret is tried on: a slot, or the bucket of a name that has none. */
export type Target = { readonly slot: Slot } | { readonly bucket: number }

export type Wait = No<'wait'> & { readonly seconds: number }

export type Tried =
  | { readonly ok: true; readonly key: Buffer; readonly header: Header }
  | Wait
  | No<'wrong'>
  | No<'slot-damaged'>
  | NotSaved

/**
 * Tries a secret under the delay rules; the failure is on disk before the answer is given.
 * `signInName` as typed is kept for the audit log; null leaves no entry there.
 */
export async function attempt(
  folder: string,
  { header, restored }: Loaded,
  target: Target,
  secret: string,
  signInName: string | null,
  now: string,
): Promise<Tried> {
  const failures = failuresOf(header, target)
  const seconds = waitSeconds(failures, now)
  if (seconds > 0) {
    const counted = rebased(failures, now)
    if (counted === failures) return { ok: false, code: 'wait', seconds }
    const written = await writeHeader(folder, withFailures(header, target, counted))
    return written.ok ? { ok: false, code: 'wait', seconds } : written
  }

  const opened = await tryOn(header, target, secret)
  if (opened.ok) {
    const settled = failures.count === 0 ? header : withFailures(header, target, noFailures)
    // A full disk must not keep out somebody with the right password, so whether this was written is not asked.
    if (settled !== header || restored) await writeHeader(folder, settled)
    return { ok: true, key: opened.key, header: settled }
  }
  if (opened.code === 'slot-damaged') return { ok: false, code: opened.code }

  const counted = withFailures(header, target, oneMore(failures, now))
  const written = await writeHeader(folder, signInName === null ? counted : withEntry(counted, target, signInName, now))
  return written.ok ? { ok: false, code: 'wrong' } : written
}

/**
 * Names nobody has share 64 counters by hash. One counter for all of them would give the rest away (a second made-up name
 * would have to wait, a colleague's would not), and one for each name ever typed would grow without end.
 */
export function bucketOf(header: Header, signInName: string): number {
  const hash = createHash('sha256').update(header.vaultId).update(foldName(signInName)).digest()
  return hash.readUInt8(0) % 64
}

function withFailures(header: Header, target: Target, failures: Failures): Header {
  if ('slot' in target) {
    return { ...header, slots: header.slots.map((slot) => (slot.id === target.slot.id ? { ...slot, failures } : slot)) }
  }
  const others = header.unknownNames.filter(({ bucket }) => bucket !== target.bucket)
  return { ...header, unknownNames: [...others, { bucket: target.bucket, failures }] }
}

function failuresOf(header: Header, target: Target): Failures {
  if ('slot' in target) return target.slot.failures
  return header.unknownNames.find(({ bucket }) => bucket === target.bucket)?.failures ?? noFailures
}

function withEntry(header: Header, target: Target, signInName: string, at: string): Header {
  const slotId = 'slot' in target ? target.slot.id : null
  const entry = { id: randomUUID(), signInName: shortened(signInName), slotId, at }
  return { ...header, failedSignIns: [...header.failedSignIns, entry].slice(-500) }
}

function tryOn(header: Header, target: Target, secret: string): Promise<Unwrapped> {
  if ('slot' in target) return unwrapKey(target.slot, secret, header)
  const anySlot = header.slots.find((slot) => slot.kind === 'password')
  return unwrapNothing(secret, anySlot?.kdf ?? strongKdf)
}

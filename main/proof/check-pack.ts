import { createHash } from 'node:crypto'
import { z } from 'zod'
import { openCheckpoint } from '../../db/log/checkpoint.ts'
import { leafOf } from '../../db/log/entry.ts'
import { readVkey } from '../../db/log/note.ts'
import { type Proof, readProof } from '../../db/log/proof.ts'
import { isSame, rootFromPath } from '../../db/log/tree.ts'
import type { PackVerdict, whyNotProven } from '../../preload/contract/packs.ts'
import { isEncrypted, isPdf, takeProof, withProof } from './pdf.ts'

export type Verdict = Readonly<z.output<typeof PackVerdict>>
export type WhyNot = (typeof whyNotProven)[number]

/**
 * Checks a released pack with nothing but itself and, when given, the service's public key as it was got another way.
 * Every byte of the file counts: it must be exactly what the proof and the released bytes make.
 */
export function checkPack(file: Uint8Array, key: string | null): Verdict {
  if (!isPdf(file)) return not('not-a-pdf')
  const text = takeProof(file)
  const proof = text === null ? null : readProof(text)
  if (proof === null && isEncrypted(file)) return not('locked-copy')
  if (text === null) return not('no-proof')
  const extra = proof === null ? null : readExtra(proof)
  if (proof === null || extra === null) return not('proof-damaged')
  const released = file.subarray(0, extra.bytes)
  const sha256 = createHash('sha256').update(released).digest('hex')
  const { detail } = extra
  if (detail === null) return not('not-a-release')
  if (sha256 !== detail.sha256) return not('bytes-changed')
  if (!isSame(withProof(released, text), file)) return not('end-changed')
  return judge(proof, extra, sha256, key)
}

function judge({ index, path, checkpoint }: Proof, extra: Extra, sha256: string, wanted: string | null): Verdict {
  const { entry, salt, bytes } = extra
  const key = readVkey(extra.key)
  const signed = key === null ? null : openCheckpoint(checkpoint, key)
  if (signed === null) return not('not-signed')
  const root = rootFromPath(index, signed.size, leafOf(entry, Buffer.from(salt, 'hex')), path)
  if (root === null || index !== entry.seq - 1 || !isSame(root, signed.root)) return not('not-in-log')
  if (wanted !== null && withoutSpace(wanted) !== extra.key) return not('another-key')
  return {
    proven: true,
    entry: entry.seq,
    at: entry.at,
    sha256,
    bytes,
    root: Buffer.from(root).toString('hex'),
    key: extra.key,
  }
}

function not(why: WhyNot): Verdict {
  return { proven: false, why }
}

function withoutSpace(text: string): string {
  return text.replaceAll(/\s/g, '')
}

const Extra = z.strictObject({
  bytes: z.int().min(1),
  entry: z.strictObject({
    seq: z.int().min(1),
    id: z.string(),
    at: z.string(),
    by: z.string().nullable(),
    act: z.enum(['releasePack', 'releaseLegalPack']),
    caseId: z.string().nullable(),
    subject: z.string().nullable(),
    detail: z.string(),
  }),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  key: z.string(),
})
type Extra = z.output<typeof Extra> & { readonly detail: z.output<typeof Detail> | null }
const Detail = z.looseObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) })

/** What the proof carries beside its path. Each part is held against the signed root or against the bytes, never believed. */
function readExtra({ extra }: Proof): Extra | null {
  const read = Extra.safeParse(parsed(extra))
  if (!read.success) return null
  const detail = Detail.safeParse(parsed(read.data.entry.detail))
  return { ...read.data, detail: detail.success ? detail.data : null }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

import { createHash, randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ok, refuse, type Result } from '../../preload/contract/common.ts'
import type { packs as operations } from '../../preload/contract/packs.ts'
import type { SignedInCtx, Some } from '../ipc/context.ts'
import { publishMark } from '../session.ts'
import { TypesetError } from '../typeset/typeset.ts'
import { buildPack, type BuiltPack } from '../disclosure-pack.ts'

/** A pack as typeset and shown: what may be released is this very file, as long as nothing it was made from has changed. */
export type Preview = BuiltPack & { readonly pdf: Uint8Array; readonly sha256: string; readonly largePrint: boolean }

export const packs: Some<keyof typeof operations> = {
  previewPack: async ({ caseId, requestId, largePrint }, ctx) => {
    const { casebook, db, entry } = ctx
    const built = await buildPack(caseId, requestId, ctx, largePrint)
    if (!built.ok) return built
    await db.note(entry({ subject: requestId }))
    const controller = new AbortController()
    casebook.typesetting.set(requestId, controller)
    try {
      const { pdf, pages, unprintable } = await casebook.parts.typesetter.typeset(
        { template: 'disclosure-pack', data: built.value.data },
        { signal: controller.signal },
      )
      const sha256 = createHash('sha256').update(pdf).digest('hex')
      casebook.previews.set(requestId, { ...built.value, pdf, sha256, largePrint })
      const title = `Disclosure pack ${built.value.data.reference}`
      return ok({ pdf, sha256, title, pages, unprintable: [...unprintable] })
    } catch (error) {
      if (error instanceof TypesetError && error.code === 'cancelled') return refuse('cancelled')
      throw error
    } finally {
      casebook.typesetting.delete(requestId)
    }
  },

  cancelPreview: async ({ requestId }, { casebook }) => {
    casebook.typesetting.get(requestId)?.abort()
    return ok({})
  },

  releasePack: async ({ caseId, requestId, sha256, method }, ctx) => {
    const { casebook, db, who, now, entry } = ctx
    const preview = casebook.previews.get(requestId)
    if (preview?.sha256 !== sha256) return refuse('preview-out-of-date')
    const today = await buildPack(caseId, requestId, ctx, preview.largePrint)
    if (!today.ok) return today
    if (today.value.fingerprint !== preview.fingerprint) return refuse('preview-out-of-date')
    const packId = randomUUID()
    const { data, addresseeId, audit } = preview
    await db.releasePack(entry({ subject: requestId, detail: { packId, sha256, method } }), {
      packId,
      caseId,
      requestId,
      addresseeId,
      addressee: data.requester.name,
      address: data.requester.address,
      method,
      releasedBy: who.accountId,
      releasedAt: now,
      auditSeq: audit.seq,
      auditHash: new Uint8Array(audit.hash),
      manifest: JSON.stringify(data.manifest),
      largePrint: preview.largePrint ? 1 : 0,
      sha256,
      pdf: new Uint8Array(preview.pdf),
    })
    casebook.previews.delete(requestId)
    await publishMark(casebook)
    return ok({ packId })
  },

  openPack: async ({ caseId, packId }, ctx) => {
    const found = await readPack(caseId, packId, ctx)
    if (!found.ok) return found
    await ctx.db.note(ctx.entry({ subject: packId }))
    return ok({ pdf: found.value.pdf, title: found.value.title })
  },

  exportPack: async ({ caseId, packId }, ctx) => {
    const found = await readPack(caseId, packId, ctx)
    if (!found.ok) return found
    const file = await ctx.casebook.parts.edge.chooseWhereToSave(`${found.value.reference}-disclosure-pack.pdf`)
    if (file === null) return refuse('cancelled')
    try {
      await writeWhole(file, found.value.pdf)
    } catch (error) {
      return refuse((error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'disk-full' : 'cannot-write')
    }
    await ctx.db.note(ctx.entry({ subject: packId }))
    return ok({ file })
  },
}

async function readPack(
  caseId: string,
  packId: string,
  { db }: SignedInCtx,
): Promise<Result<{ pdf: Uint8Array; title: string; reference: string }>> {
  const [pack, pdf] = await Promise.all([db.readPack(caseId, packId), db.readPackPdf(packId)])
  if (pack === undefined || pdf === undefined) return refuse('not-found')
  return ok({ pdf, reference: pack.reference, title: `Disclosure pack ${pack.reference}` })
}

/** Under a temporary name beside the file, flushed, then renamed: half a pack never lies about. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const partial = join(dirname(file), `.${randomUUID()}.partial`)
  try {
    const handle = await open(partial, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

import { createHash, randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '../../preload/contract/common.ts'
import type { packs as operations } from '../../preload/contract/packs.ts'
import type { SignedInCtx, Some } from '../ipc/context.ts'
import { saveFile } from '../save-file.ts'
import { publishMark } from '../session.ts'
import { TypesetError } from '../typeset/typeset.ts'
import { buildPack, type BuiltPack } from '../disclosure-pack.ts'

/** A pack as typeset and shown: what may be released is this very file, as long as nothing it was made from has changed. */
export type Preview = BuiltPack & {
  readonly pdf: Uint8Array
  readonly sha256: string
  readonly largePrint: boolean
  readonly theirLanguage: boolean
}

export const packs: Some<keyof typeof operations> = {
  previewPack: async ({ caseId, requestId, largePrint, theirLanguage }, ctx) => {
    const { casebook, db, entry } = ctx
    const controller = new AbortController()
    casebook.typesetting.get(requestId)?.abort()
    casebook.typesetting.set(requestId, controller)
    try {
      const built = await buildPack(caseId, requestId, ctx, largePrint, theirLanguage)
      if (!built.ok) return built
      await db.note(entry({ subject: requestId }))
      const { pdf, pages, unprintable } = await casebook.parts.typesetter.typeset(
        { template: 'disclosure-pack', data: built.value.data },
        { signal: controller.signal },
      )
      // A session that ended meanwhile has forgotten its previews; this one must not be remembered after it.
      if (controller.signal.aborted) return refuse('cancelled')
      const sha256 = createHash('sha256').update(pdf).digest('hex')
      casebook.previews.set(requestId, { ...built.value, pdf, sha256, largePrint, theirLanguage })
      const title = `Disclosure pack ${built.value.data.reference}`
      return ok({ pdf, sha256, title, pages, unprintable: [...unprintable] })
    } catch (error) {
      if (error instanceof TypesetError && error.code === 'cancelled') return refuse('cancelled')
      throw error
    } finally {
      if (casebook.typesetting.get(requestId) === controller) casebook.typesetting.delete(requestId)
    }
  },

  cancelPreview: async ({ requestId }, { casebook }) => {
    casebook.typesetting.get(requestId)?.abort()
    return ok({})
  },

  releasePack: async ({ caseId, requestId, sha256 }, ctx) => {
    const { casebook, db, who, now, entry } = ctx
    const preview = casebook.previews.get(requestId)
    if (preview?.sha256 !== sha256) return refuse('preview-out-of-date')
    const today = await buildPack(caseId, requestId, ctx, preview.largePrint, preview.theirLanguage)
    if (!today.ok) return today
    if (today.value.fingerprint !== preview.fingerprint) return refuse('preview-out-of-date')
    const packId = randomUUID()
    const { data, addresseeId, audit } = preview
    await db.releasePack(entry({ subject: requestId, detail: { packId, sha256 } }), {
      packId,
      caseId,
      requestId,
      addresseeId,
      addressee: data.requester.name,
      address: data.requester.address,
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
    if (casebook.session !== null) await publishMark(casebook, casebook.session)
    return ok({ packId })
  },

  openPack: async ({ caseId, packId }, ctx) => {
    const found = await readPack(caseId, packId, ctx)
    if (!found.ok) return found
    await ctx.db.note(ctx.entry({ subject: packId }))
    return ok({ pdf: found.value.pdf, title: found.value.title })
  },

  exportPack: async ({ caseId, packId }, ctx) => {
    const pack = await ctx.db.readPack(caseId, packId)
    if (pack === undefined) return refuse('not-found')
    const file = await ctx.casebook.parts.edge.chooseWhereToSave(`${pack.reference}-disclosure-pack.pdf`)
    if (file === null) return refuse('cancelled')
    // Read only now: the window may have locked itself while the dialog stood open.
    const found = await readPack(caseId, packId, ctx)
    if (!found.ok) return found
    return saveFile(file, found.value.pdf, () => ctx.db.note(ctx.entry({ subject: packId })))
  },
}

/** The released file as it is stored: the one place it is read from to be opened, saved or locked. */
export async function readPack(
  caseId: string,
  packId: string,
  { db }: SignedInCtx,
): Promise<Result<{ pdf: Uint8Array; title: string }>> {
  const [pack, pdf] = await Promise.all([db.readPack(caseId, packId), db.readPackPdf(packId)])
  if (pack === undefined || pdf === undefined) return refuse('not-found')
  return ok({ pdf, title: `Disclosure pack ${pack.reference}` })
}

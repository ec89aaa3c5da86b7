import { randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '../../preload/contract/common.ts'
import type { packs as operations } from '../../preload/contract/packs.ts'
import type { SignedInCtx, Some } from '../ipc/context.ts'
import { approvalOf } from '../approval.ts'
import { freshPreview, makePreview } from '../pack-preview.ts'
import { warn } from '../log-watch.ts'
import { checkPack } from '../proof/check-pack.ts'
import { provenPack } from '../proof/proven-pack.ts'
import { whyNotSettled } from '../policy/pack-checks.ts'
import { saveFile } from '../save-file.ts'
import { publishMark } from '../session.ts'

export const packs: Some<keyof typeof operations> = {
  previewPack: async (wanted, ctx) => {
    const made = await makePreview(wanted, ctx)
    if (!made.ok) return made
    const { preview, shown } = made.value
    return ok({ ...shown, approval: await approvalOf(wanted.requestId, preview.content, ctx) })
  },

  releasePack: async ({ caseId, requestId, sha256 }, ctx) => {
    const { casebook, db, who, now, entry } = ctx
    const preview = await freshPreview({ caseId, requestId, sha256 }, ctx)
    if (!preview.ok) return preview
    const { data, addresseeId, audit, content, checks, largePrint, pdf } = preview.value
    const whyNot = whyNotSettled(checks) ?? (await approvalOf(requestId, content, ctx)).whyNot
    if (whyNot !== null) return refuse(whyNot)
    if (!preview.value.proof.proven) return refuse('not-proven')
    const packId = randomUUID()
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
      largePrint: largePrint ? 1 : 0,
      content,
      sha256,
      pdf: new Uint8Array(pdf),
    })
    casebook.previews.delete(requestId)
    if (casebook.session !== null) await publishMark(casebook, casebook.session, 'release')
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

  checkPack: async ({ file }, { casebook, db }) => {
    const verdict = checkPack(file, await db.readLogKey())
    if (verdict.proven) {
      // Every pack that is out there is a checkpoint of ours that nobody here can change.
      const tampering = await db.findTampering({ seq: verdict.entry, hash: verdict.root }, [])
      if (tampering !== null) warn(casebook, tampering)
    }
    return ok(verdict)
  },
}

/** The released file with its proof: the one place it is read from to be opened, saved or locked. */
export async function readPack(
  caseId: string,
  packId: string,
  { db }: SignedInCtx,
): Promise<Result<{ pdf: Uint8Array; title: string }>> {
  const [pack, pdf] = await Promise.all([db.readPack(caseId, packId), db.readPackPdf(packId)])
  if (pack === undefined || pdf === undefined) return refuse('not-found')
  return ok({ pdf: await provenPack(db, packId, pdf), title: `Disclosure pack ${pack.reference}` })
}

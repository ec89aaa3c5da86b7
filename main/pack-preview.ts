import { createHash } from 'node:crypto'
import { ok, refuse, type Result } from '../preload/contract/common.ts'
import { buildPack, type BuiltPack } from './disclosure-pack.ts'
import type { Answer, SignedInCtx } from './ipc/context.ts'
import { TypesetError } from './typeset/typeset.ts'

/** A pack as typeset and shown: what may be released is this very file, as long as nothing it was made from has changed. */
export type Preview = BuiltPack & { readonly pdf: Uint8Array; readonly sha256: string; readonly largePrint: boolean }

type Wanted = {
  readonly caseId: string
  readonly requestId: string
  readonly largePrint: boolean
  /** Who signs the letter, if not who looks. */
  readonly signer?: string | undefined
}

type Made = { readonly preview: Preview; readonly shown: Answer<'reviewPack'> }

/** Makes the pack of a request, has it typeset, and remembers it, so that it can be approved or released. The newest wish wins. */
export async function makePreview(wanted: Wanted, ctx: SignedInCtx): Promise<Result<Made>> {
  const { caseId, requestId, largePrint, signer } = wanted
  const { casebook, db, entry } = ctx
  const controller = new AbortController()
  casebook.typesetting.get(requestId)?.abort()
  casebook.typesetting.set(requestId, controller)
  try {
    const built = await buildPack(caseId, requestId, ctx, largePrint, signer)
    if (!built.ok) return built
    await db.note(entry({ subject: requestId }))
    const { pdf, pages, unprintable } = await casebook.parts.typesetter.typeset(
      { template: 'disclosure-pack', data: built.value.data },
      { signal: controller.signal },
    )
    // A session that ended meanwhile has forgotten its previews; this one must not be remembered after it.
    if (controller.signal.aborted) return refuse('cancelled')
    const sha256 = createHash('sha256').update(pdf).digest('hex')
    const preview = { ...built.value, pdf, sha256, largePrint }
    casebook.previews.set(requestId, preview)
    const title = `Disclosure pack ${built.value.data.reference}`
    const { sheets, leftovers } = built.value.checks
    const checks = {
      sheets: [...sheets],
      leftovers: leftovers.map((each) => ({ ...each, itemIds: [...each.itemIds] })),
    }
    return ok({ preview, shown: { pdf, sha256, title, pages, unprintable: [...unprintable], checks } })
  } catch (error) {
    if (error instanceof TypesetError && error.code === 'cancelled') return refuse('cancelled')
    throw error
  } finally {
    if (casebook.typesetting.get(requestId) === controller) casebook.typesetting.delete(requestId)
  }
}

/** The preview of this name, if what it was made from is still as it was, with what is settled by now. */
export async function freshPreview(
  { caseId, requestId, sha256, signer }: Omit<Wanted, 'largePrint'> & { readonly sha256: string },
  ctx: SignedInCtx,
): Promise<Result<Preview>> {
  const preview = ctx.casebook.previews.get(requestId)
  if (preview?.sha256 !== sha256) return refuse('preview-out-of-date')
  const today = await buildPack(caseId, requestId, ctx, preview.largePrint, signer)
  if (!today.ok) return today
  const { fingerprint, checks } = today.value
  return fingerprint === preview.fingerprint ? ok({ ...preview, checks }) : refuse('preview-out-of-date')
}

import { ok, refuse, type Result } from '../preload/contract/common.ts'
import { buildPack, type BuiltPack, type Printing } from './disclosure-pack.ts'
import type { Answer, LongCtx, SignedInCtx } from './ipc/context.ts'
import { makePack, shownPack, type MadePack } from './make-pack.ts'

/** A pack as typeset and shown: what may be released is this very file, as long as nothing it was made from has changed. */
export type Preview = BuiltPack & Pick<MadePack, 'data' | 'pdf' | 'sha256' | 'proof'> & Omit<Printing, 'signer'>

type Wanted = Printing & { readonly caseId: string; readonly requestId: string }

type Made = { readonly preview: Preview; readonly shown: Answer<'reviewPack'> }

/** Makes the pack of a request, has it typeset, and remembers it, so that it can be approved or released. */
export async function makePreview({ caseId, requestId, ...printing }: Wanted, ctx: LongCtx): Promise<Result<Made>> {
  const { casebook, db, entry, signal } = ctx
  const built = await buildPack(caseId, requestId, ctx, printing)
  if (!built.ok) return built
  await db.note(entry({ subject: requestId }))
  const made = await makePack(built.value, db, casebook, signal)
  // A session that ended meanwhile has forgotten its previews; this one must not be remembered after it.
  if (signal.aborted) return refuse('cancelled')
  const { largePrint, theirLanguage } = printing
  const preview = { ...built.value, ...made, largePrint, theirLanguage }
  casebook.previews.set(requestId, preview)
  const { sheets, leftovers } = built.value.checks
  const checks = {
    sheets: [...sheets],
    leftovers: leftovers.map((each) => ({ ...each, itemIds: [...each.itemIds] })),
  }
  return ok({ preview, shown: { ...shownPack(made, `Disclosure pack ${made.data.reference}`), checks } })
}

/** The preview of this name, if what it was made from is still as it was, with what is settled by now. */
export async function freshPreview(
  { caseId, requestId, sha256, signer }: Omit<Wanted, 'largePrint' | 'theirLanguage'> & { readonly sha256: string },
  ctx: SignedInCtx,
): Promise<Result<Preview>> {
  const preview = ctx.casebook.previews.get(requestId)
  if (preview?.sha256 !== sha256) return refuse('preview-out-of-date')
  const { largePrint, theirLanguage } = preview
  const today = await buildPack(caseId, requestId, ctx, { largePrint, theirLanguage, signer })
  if (!today.ok) return today
  const { fingerprint, checks } = today.value
  return fingerprint === preview.fingerprint ? ok({ ...preview, checks }) : refuse('preview-out-of-date')
}

import { randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '../../preload/contract/common.ts'
import type { deskPages as operations } from '../../preload/contract/desk-pages.ts'
import type { Parsed } from '../../preload/contract/index.ts'
import type { Answer, LongCtx, SignedInCtx, Some } from '../ipc/context.ts'
import { wholeDocument } from '../whole-document.ts'
import { legalItemOf, reasonsForLegal } from './legal-desk.ts'
import { findItem, refusalOf, type Found } from './desk.ts'

/** The pages of a document at the desk, of a parent's own request (P10) or an officer's (P9). */
export const deskPages: Some<keyof typeof operations> = {
  drawPage: async (wanted, ctx) => drawn(wanted, await onDesk(wanted, ctx), ctx),
  coverArea: async (area, ctx) => cover(area, await onDesk(area, ctx), ctx),
  drawLegalPage: async (wanted, ctx) => drawn(wanted, await onLegalDesk(wanted, ctx), ctx),
  coverLegalArea: async (area, ctx) => cover(area, await onLegalDesk(area, ctx), ctx),
}

type Ref = { readonly caseId: string; readonly requestId: string; readonly itemId: string }

function onDesk({ caseId, requestId, itemId }: Ref, ctx: SignedInCtx): Promise<Result<Found>> {
  return findItem(caseId, requestId, itemId, ctx)
}

async function onLegalDesk({ caseId, requestId, itemId }: Ref, ctx: SignedInCtx): Promise<Result<Found>> {
  const found = await legalItemOf(caseId, requestId, itemId, ctx)
  // Nobody's rights are weighed for an officer: what is not needed stays out.
  return found.ok ? ok({ item: found.value, reasons: reasonsForLegal, parties: [] }) : found
}

async function drawn(
  { page }: Pick<Parsed<'drawPage'>, 'page'>,
  found: Result<Found>,
  { db, casebook, signal }: LongCtx,
): Promise<Result<Answer<'drawPage'>>> {
  if (!found.ok) return found
  const { item } = found.value
  if (page > item.pages) return refuse('not-found')
  const { examiner } = casebook.parts
  const kind = item.document === 'image' ? 'image' : 'pdf'
  const bytes = await wholeDocument(db, item.itemId, signal)
  const [pictures, words] = await Promise.all([
    examiner.draw({ kind, bytes }, [{ number: page, covered: [] }], { signal }),
    kind === 'pdf' ? examiner.words(bytes, [page], { signal }) : [''],
  ])
  const [picture] = pictures
  return picture === undefined ? refuse('not-found') : ok({ ...picture, words: words[0] ?? '' })
}

async function cover(
  {
    requestId,
    itemId,
    page,
    left,
    top,
    width,
    height,
    reason,
    thirdPartyId,
    note,
  }: Omit<Parsed<'coverArea'>, 'caseId'>,
  found: Result<Found>,
  { db, who, now, entry }: SignedInCtx,
): Promise<Result<Answer<'coverArea'>>> {
  if (!found.ok) return found
  const { item } = found.value
  if (page > item.pages || left + width > whole || top + height > whole) return refuse('redaction-outside-text')
  const refused = refusalOf({ reason, thirdPartyId, note }, found.value)
  if (refused !== null) return refused
  const redactionId = randomUUID()
  const area = { redactionId, requestId, itemId, page, left, top, width, height, reason, thirdPartyId, note }
  const made = { ...area, madeBy: who.accountId, madeAt: now }
  await db.redact(entry({ subject: requestId, detail: { itemId, reason } }), [], [made])
  return ok({ redactionId })
}

/** A page is ten thousand wide and high. */
const whole = 10_000

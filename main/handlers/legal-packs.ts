import { randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '../../preload/contract/common.ts'
import type { LegalState } from '../../preload/contract/legal.ts'
import type { Answer, SignedInCtx, Some } from '../ipc/context.ts'
import { letterhead, readDetails } from '../letterhead.ts'
import { buildLegalPack } from '../legal-packs.ts'
import { provenPack } from '../proof/proven-pack.ts'
import { saveFile } from '../save-file.ts'
import { publishMark } from '../session.ts'
import { dateOf } from '../policy/time.ts'
import type { LegalNotice } from '../typeset/documents.ts'
import { makePack, shownPack } from '../make-pack.ts'
import { roleWords } from '../typeset/words.ts'
import { inTurn } from './legal.ts'

type PackOperations =
  | 'previewLegalPack'
  | 'releaseLegalPack'
  | 'openLegalPack'
  | 'exportLegalPack'
  | 'recordLegalSending'
  | 'printLegalLetter'

/** P9: the officer's pack and the parents' copy, each previewed, released, and recorded as sent. */
export const legalPacks: Some<PackOperations> = {
  previewLegalPack: async ({ caseId, requestId, copy, personId, largePrint }, ctx) => {
    const { casebook, db, entry, signal } = ctx
    const found = await inTurn('release', caseId, requestId, ctx)
    if (!found.ok) return found
    const built = await buildLegalPack(found.value, { copy, personId, largePrint }, ctx)
    if (!built.ok) return built
    await db.note(entry({ subject: requestId, detail: { copy } }))
    const made = await makePack(built.value, db, casebook, signal)
    // A session that ended meanwhile has forgotten its previews; this one must not be remembered after it.
    if (signal.aborted) return refuse('cancelled')
    casebook.legalPreviews.set(keyOf(requestId, copy), { ...built.value, ...made, personId, largePrint })
    return ok(shownPack(made, titleOf(made.data.reference, copy)))
  },

  releaseLegalPack: async ({ caseId, requestId, copy, sha256 }, ctx) => {
    const { casebook, db, who, now, entry } = ctx
    const found = await inTurn('release', caseId, requestId, ctx)
    if (!found.ok) return found
    const preview = casebook.legalPreviews.get(keyOf(requestId, copy))
    if (preview?.sha256 !== sha256) return refuse('preview-out-of-date')
    if (!preview.proof.proven) return refuse('not-proven')
    const { personId, largePrint } = preview
    const today = await buildLegalPack(found.value, { copy, personId, largePrint }, ctx)
    if (!today.ok) return today
    if (today.value.fingerprint !== preview.fingerprint) return refuse('preview-out-of-date')
    const packId = randomUUID()
    await db.releaseLegalPack(entry({ subject: requestId, detail: { packId, copy, sha256 } }), {
      packId,
      caseId,
      requestId,
      copy,
      addresseeId: preview.addresseeId,
      addressee: preview.data.requester.name,
      address: preview.data.requester.address,
      releasedBy: who.accountId,
      releasedAt: now,
      auditSeq: preview.audit.seq,
      auditHash: new Uint8Array(preview.audit.hash),
      manifest: JSON.stringify(preview.data.manifest),
      largePrint: largePrint ? 1 : 0,
      sha256,
      pdf: new Uint8Array(preview.pdf),
    })
    casebook.legalPreviews.delete(keyOf(requestId, copy))
    if (casebook.session !== null) await publishMark(casebook, casebook.session, 'release')
    return ok({ packId })
  },

  openLegalPack: async ({ caseId, packId }, { db, entry }) => {
    const pack = await db.readLegalPackPdf(caseId, packId)
    if (pack === undefined) return refuse('not-found')
    await db.note(entry({ subject: packId }))
    return ok({ pdf: await provenPack(db, packId, pack.pdf), title: titleOf(pack.reference, pack.copy) })
  },

  exportLegalPack: async ({ caseId, packId }, ctx) => {
    const named = await ctx.db.readLegalPackPdf(caseId, packId)
    if (named === undefined) return refuse('not-found')
    const file = await ctx.casebook.parts.edge.chooseWhereToSave(`${named.reference}-${named.copy}.pdf`)
    if (file === null) return refuse('cancelled')
    // Read only now: the window may have locked itself while the dialog stood open.
    const pack = await ctx.db.readLegalPackPdf(caseId, packId)
    if (pack === undefined) return refuse('not-found')
    const pdf = await provenPack(ctx.db, packId, pack.pdf)
    return saveFile(file, pdf, () => ctx.db.note(ctx.entry({ subject: packId })))
  },

  recordLegalSending: async ({ caseId, requestId, what, method, sentOn }, ctx) => {
    const { db, who, now, today, entry } = ctx
    const found = await inTurn(what === 'letter' ? 'write' : 'send', caseId, requestId, ctx)
    if (!found.ok) return found
    const [packs, sendings, decisions] = await Promise.all([
      db.listLegalPacks(requestId),
      db.listLegalSendings(requestId),
      db.listLegalDecisions(requestId),
    ])
    const pack = packs.find(({ copy }) => copy === what)
    if (what !== 'letter' && pack === undefined) return refuse('legal-not-released')
    if (sendings.some((sending) => sending.what === what)) return refuse('legal-already-sent')
    const since = pack?.releasedAt ?? decisions.at(-1)?.decidedAt ?? now
    if (sentOn > today) return refuse('in-the-future', { fields: { sentOn: 'in-the-future' } })
    if (sentOn < dateOf(since)) return refuse('malformed', { fields: { sentOn: 'before-released' } })
    await db.recordLegalSending(entry({ subject: requestId, detail: { what, method } }), {
      requestId,
      what,
      packId: pack?.packId ?? null,
      method,
      sentOn,
      recordedBy: who.accountId,
      recordedAt: now,
    })
    return ok({})
  },

  printLegalLetter: async ({ caseId, requestId }, ctx) => printLetter(caseId, requestId, ctx),
}

const letters: Readonly<Partial<Record<LegalState, LegalNotice['kind']>>> = {
  asking: 'asking',
  refused: 'refused',
  'not-permitted': 'not-permitted',
}

async function printLetter(
  caseId: string,
  requestId: string,
  { db, casebook, who, today, entry }: SignedInCtx,
): Promise<Result<Answer<'printLegalLetter'>>> {
  const request = await db.readLegalRequest(caseId, requestId)
  if (request === undefined) return refuse('not-found')
  const kind = letters[request.state as LegalState]
  if (kind === undefined) return refuse('not-found')
  const [{ details }, decisions] = await Promise.all([readDetails(db), db.listLegalDecisions(requestId)])
  const decision = decisions.at(-1)
  const role = roleWords(who.role)
  const { pdf } = await casebook.parts.typesetter.typeset({
    template: 'legal-notice',
    data: {
      service: letterhead(details),
      date: today,
      largePrint: false,
      fictional: casebook.demo,
      kind,
      reference: request.reference,
      addressee: { name: request.officer, address: request.officerAddress },
      child: request.child,
      receivedOn: request.receivedOn,
      asks: request.asks,
      words: (kind === 'asking' ? decision?.wants : kind === 'refused' ? decision?.reasons : '') ?? '',
      signedBy: { name: who.name, role: role.charAt(0).toUpperCase() + role.slice(1) },
      handlingLine: details.handlingLine,
    },
  })
  await db.note(entry({ subject: requestId }))
  return ok({ pdf, title: `Letter to ${request.officer}, ${request.reference}` })
}

function keyOf(requestId: string, copy: string): string {
  return `${requestId} ${copy}`
}

function titleOf(reference: string, copy: string): string {
  return `${reference}: ${copy === 'officer' ? 'pack for the officer' : 'copy for the parents'}`
}

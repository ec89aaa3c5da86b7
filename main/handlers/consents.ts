import { randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '../../preload/contract/common.ts'
import type { consents as operations } from '../../preload/contract/consents.ts'
import type { Answer, SignedInCtx, Some } from '../ipc/context.ts'
import { stateAt } from '../policy/consents.ts'
import { canDecide, standingFor, standingLost } from '../policy/deciders.ts'
import { noticeOf, noticeOn } from '../policy/privacy-notice.ts'
import { dateOf, endOfDay, toInstant } from '../policy/time.ts'
import { letterhead, readDetails } from '../letterhead.ts'
import { evidenceKind } from '../evidence.ts'
import { saveFile } from '../save-file.ts'
import type { ConsentReceipt } from '../typeset/documents.ts'
import { answeredBy } from './asks.ts'
import { readConsentRecord } from './consent-record.ts'
import { readFacts } from './deciders-on-file.ts'
import { lastDayOf } from './deciders.ts'

export const consents: Some<keyof typeof operations> = {
  recordConsent: async (draft, { db, who, now, entry }) => {
    const givenAt = toInstant(draft.givenAt)
    if (givenAt > now) return refuse('in-the-future', { fields: { givenAt: 'in-the-future' } })
    const endsAt = endOfDay(draft.expiresOn)
    if (endsAt <= now) return refuse('permission-lapsed', { fields: { expiresOn: 'already-past' } })
    if (draft.evidence !== null && evidenceKind(draft.evidence) === null)
      return refuse('malformed', { fields: { evidence: 'not-a-picture' } })

    const facts = await readFacts(db, draft.caseId)
    const giver = facts?.people.find(({ personId }) => personId === draft.givenBy)
    if (facts === undefined || giver === undefined) return refuse('not-found', { fields: { givenBy: 'not-chosen' } })
    const verdict = canDecide(giver, facts, givenAt)
    const standing = standingFor(verdict)
    if (standing === null || draft.standing !== standing)
      return refuse('not-theirs-to-give', { fields: { givenBy: verdict.may ? 'not-chosen' : verdict.because } })

    const old = draft.supersedes === null ? null : await db.readConsent(draft.caseId, draft.supersedes)
    if (old === undefined) return refuse('not-found')
    if (old !== null && old.endedAt !== null) return refuse('already-ended')
    if (old !== null && givenAt < old.givenAt)
      return refuse('permission-not-yet', { fields: { givenAt: 'before-the-old-one' } })

    const consentId = randomUUID()
    const { caseId, givenBy, purpose, conditions, language, method, evidenceNote, expiresOn, supersedes } = draft
    const evidence = draft.evidence === null ? null : new Uint8Array(draft.evidence)
    const terms = { purpose, purposes: JSON.stringify(draft.purposes), conditions, language }
    const notice = noticeOn(dateOf(givenAt)).version
    const record = { consentId, caseId, givenBy, standing, ...terms, notice, method, evidenceNote, evidence }
    const when = { givenAt, expiresOn, endsAt, recordedBy: who.accountId, recordedAt: now }
    const about = entry({
      subject: consentId,
      detail: { method, scopes: draft.grants.map(({ scope }) => scope).join(' ') },
    })
    const scopes = draft.grants.map(({ scope }) => scope)
    const answers = await answeredBy(db, caseId, { givenBy, givenAt, scopes })
    await db.recordConsent(about, { ...record, ...when }, draft.grants, supersedes, answers)
    return ok({ consentId })
  },

  /** Works at once: from its very moment the permission covers nothing. */
  withdrawConsent: async ({ caseId, consentId, withdrawnBy, withdrawnAt, method, note }, { db, who, now, entry }) => {
    const consent = await db.readConsent(caseId, consentId)
    if (consent === undefined) return refuse('not-found')
    if (consent.endedAt !== null) return refuse('already-ended')
    const at = toInstant(withdrawnAt)
    if (at > now) return refuse('in-the-future', { fields: { withdrawnAt: 'in-the-future' } })
    if (at < consent.givenAt) return refuse('permission-not-yet', { fields: { withdrawnAt: 'before-given' } })
    await db.endConsent(entry({ subject: consentId, detail: { method } }), {
      consentId,
      kind: 'withdrawn',
      at,
      byPerson: withdrawnBy,
      method,
      note,
      supersededBy: null,
      recordedBy: who.accountId,
      recordedAt: now,
    })
    return ok({})
  },

  /** Works from its very start for everything recorded from now on; what it covered before stays recorded as covered then. */
  invalidateConsent: async ({ caseId, consentId, why }, { db, who, now, entry }) => {
    const consent = await db.readConsent(caseId, consentId)
    if (consent === undefined) return refuse('not-found')
    if (consent.endedAt !== null) return refuse('already-ended')
    await db.endConsent(entry({ subject: consentId, detail: { kind: 'invalidated' } }), {
      consentId,
      kind: 'invalidated',
      at: now,
      byPerson: null,
      method: '',
      note: why,
      supersededBy: null,
      recordedBy: who.accountId,
      recordedAt: now,
    })
    return ok({})
  },

  exportConsentRecord: async ({ caseId, consentId }, ctx) => {
    const { db, casebook, entry } = ctx
    if ((await db.readConsent(caseId, consentId)) === undefined) return refuse('not-found')
    const file = await casebook.parts.edge.chooseWhereToSave(`permission-${consentId.slice(0, 8)}.json`)
    if (file === null) return refuse('cancelled')
    // Read only now: the window may have locked itself while the dialog stood open.
    const record = await readConsentRecord(caseId, consentId, ctx)
    if (record === undefined) return refuse('not-found')
    const bytes = new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`)
    return saveFile(file, bytes, () => db.note(entry({ subject: consentId })))
  },

  printReceipt: async ({ caseId, consentId }, ctx) => printReceipt(caseId, consentId, ctx),

  printConsentForm: async ({ caseId }, ctx) => {
    const { db, casebook, today, entry } = ctx
    const [{ details }, people] = await Promise.all([readDetails(db), db.listPeople(caseId)])
    const parents = people.filter(({ part }) => part === 'parent')
    const { pdf } = await casebook.parts.typesetter.typeset({
      template: 'consent-form',
      data: {
        service: letterhead(details),
        date: today,
        largePrint: parents.some(({ format }) => format === 'large-print'),
        fictional: casebook.demo,
        child: people
          .filter(({ part }) => part === 'child')
          .map(nameOf)
          .join(),
        parent: parents.length === 1 ? parents.map(nameOf).join() : '',
      },
    })
    await db.note(entry())
    return ok({ pdf, title: 'Permission to share: form to sign' })
  },
}

async function printReceipt(
  caseId: string,
  consentId: string,
  ctx: SignedInCtx,
): Promise<Result<Answer<'printReceipt'>>> {
  const { db, casebook, now, today, entry } = ctx
  const [consent, grants, people, { details }, evidence, facts] = await Promise.all([
    db.readConsent(caseId, consentId),
    db.listGrants(caseId),
    db.listPeople(caseId),
    readDetails(db),
    db.readEvidence(consentId),
    readFacts(db, caseId),
  ])
  if (consent === undefined || facts === undefined) return refuse('not-found')
  const lost = standingLost(consent, facts)
  const giver = people.find(({ personId }) => personId === consent.givenBy)
  const { pdf } = await casebook.parts.typesetter.typeset({
    template: 'consent-receipt',
    data: {
      service: letterhead(details),
      date: today,
      largePrint: giver?.format === 'large-print',
      fictional: casebook.demo,
      receiptId: consentId,
      child: people
        .filter(({ part }) => part === 'child')
        .map(nameOf)
        .join(),
      givenBy: consent.givenByName,
      // The database's CHECKs hold the values of these codes.
      standing: consent.standing as 'parental-responsibility' | 'young-person' | 'representative',
      grants: grants
        .filter((grant) => grant.consentId === consentId)
        .map(({ scope, body, purpose }) => ({ scope: scope as 'pass-on', body, purpose: purpose as 'other' | null })),
      purpose: consent.purpose,
      purposes: JSON.parse(consent.purposes) as 'other'[],
      language: consent.language,
      notice: noticeOf(consent.notice),
      conditions: consent.conditions,
      method: consent.method as 'phone',
      evidenceNote: consent.evidenceNote,
      givenAt: consent.givenAt,
      expiresOn: lastDayOf(consent.expiresOn, lost),
      recordedBy: consent.recordedBy,
      recordedAt: consent.recordedAt,
      signature: consent.method === 'signed-on-screen' ? evidence : null,
      ended: endingOf(stateAt({ ...consent, lost }, now), consent.endedAt),
    },
  })
  await db.note(entry({ subject: consentId }))
  return ok({ pdf, title: `Receipt for permission to share, ${consent.givenByName}` })
}

function endingOf(state: string, at: string | null): ConsentReceipt['ended'] {
  return at !== null && (state === 'withdrawn' || state === 'superseded' || state === 'invalidated')
    ? { how: state, at }
    : null
}

function nameOf({ givenName, familyName }: { readonly givenName: string; readonly familyName: string }): string {
  return `${givenName} ${familyName}`
}

import { randomUUID } from 'node:crypto'
import type { Database } from '../../db/client.ts'
import { ok, refuse } from '../../preload/contract/common.ts'
import type { contacts as operations, ContactKind } from '../../preload/contract/contacts.ts'
import type { Some } from '../ipc/context.ts'
import { coverFor } from '../policy/consents.ts'
import { scopeNeeded } from '../policy/contacts.ts'
import { mayReachOut, type FamilyContact } from '../policy/referrals.ts'
import { toInstant } from '../policy/time.ts'
import { readPermissions } from './permissions-on-file.ts'

type About = {
  readonly caseId: string
  /** A kind of contact, or passing on, which is no contact but can happen without permission all the same. */
  readonly kind: ContactKind | 'pass-on'
  readonly happenedAt: string
  readonly school: string
  readonly personId: string | null
  readonly direction: 'out' | 'in' | null
}

export const contacts: Some<keyof typeof operations> = {
  checkContact: async (about, { db }) => ok(await judge(db, about)),

  recordContact: async (draft, { db, who, now, entry }) => {
    const happenedAt = toInstant(draft.happenedAt)
    if (happenedAt > now) return refuse('in-the-future', { fields: { happenedAt: 'in-the-future' } })
    if (
      draft.personId !== null &&
      !(await db.listPeople(draft.caseId)).some(({ personId: id }) => id === draft.personId)
    )
      return refuse('not-found', { fields: { personId: 'not-chosen' } })
    const cover = await judge(db, draft)
    if (!cover.covered)
      return refuse(cover.because, { fields: { kind: cover.because }, detail: { scope: draft.kind, body: cover.body } })
    const contactId = randomUUID()
    const { caseId, kind, direction, personId, spokeTo, minutes, text } = draft
    await db.recordContact(
      entry({
        subject: contactId,
        detail: { kind, ...(cover.consentId === null ? {} : { coveredBy: cover.consentId }) },
      }),
      {
        contactId,
        caseId,
        kind,
        direction,
        happenedAt,
        personId,
        bodyId: cover.bodyId,
        spokeTo,
        minutes,
        level: Number(draft.level),
        text,
        consentId: cover.consentId,
        coveredBecause: cover.because,
        recordedBy: who.accountId,
        recordedAt: now,
      },
    )
    return ok({ contactId })
  },
}

/** P3 and P7, judged at the moment the contact happened: which permission covers it, or why none does. */
export async function judge(db: Database, about: About) {
  const { caseId, kind, school } = about
  const happenedAt = toInstant(about.happenedAt)
  const scope = kind === 'pass-on' ? kind : scopeNeeded[kind]
  if (scope === null) {
    const agreed = await mayReachOutNow(db, { ...about, happenedAt })
    return agreed
      ? { covered: true as const, consentId: null, because: 'nothing-shared' as const, body: '', bodyId: null }
      : { covered: false as const, consentId: null, because: 'referral-not-agreed' as const, body: '', bodyId: null }
  }
  const body = await bodyFor(db, scope, school, caseId)
  const cover = coverFor((await readPermissions(db, caseId)).all, scope, body.bodyId, happenedAt)
  return { ...cover, ...body }
}

async function mayReachOutNow(db: Database, contact: FamilyContact & { readonly caseId: string }): Promise<boolean> {
  if (contact.direction !== 'out') return true
  const [found, agreements] = await Promise.all([db.readCase(contact.caseId), db.listAgreements(contact.caseId)])
  return mayReachOut(found?.source ?? '', agreements, contact)
}

async function bodyFor(
  db: Database,
  scope: string,
  school: string,
  caseId: string,
): Promise<{ body: string; bodyId: string | null }> {
  if (scope === 'school-staff') return { body: school, bodyId: (await db.findBody('school', school)) ?? null }
  if (scope === 'other-papers' || scope === 'pass-on') return { body: '', bodyId: null }
  const found = await db.readCase(caseId)
  return { body: found?.localAuthority ?? '', bodyId: found?.localAuthorityId ?? null }
}

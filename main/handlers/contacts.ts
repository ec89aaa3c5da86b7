import { randomUUID } from 'node:crypto'
import type { Database } from '../../db/client.ts'
import type { NewConfidence } from '../../db/queries/contacts.ts'
import { ok, refuse, type Result } from '../../preload/contract/common.ts'
import type { contacts as operations, ContactKind } from '../../preload/contract/contacts.ts'
import type { Parsed } from '../../preload/contract/index.ts'
import type { Some } from '../ipc/context.ts'
import { coverFor } from '../policy/consents.ts'
import { isKeptFromParents, mayContactParents } from '../policy/deciders.ts'
import { scopeNeeded } from '../policy/contacts.ts'
import { mayReachOut, type FamilyContact } from '../policy/referrals.ts'
import { toInstant } from '../policy/time.ts'
import { readFacts } from './deciders-on-file.ts'
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
  checkContact: async (about, { db, now }) => ok(await judge(db, about, now)),

  recordContact: async (draft, { db, who, now, entry }) => {
    const happenedAt = toInstant(draft.happenedAt)
    if (happenedAt > now) return refuse('in-the-future', { fields: { happenedAt: 'in-the-future' } })
    if (
      draft.personId !== null &&
      !(await db.listPeople(draft.caseId)).some(({ personId: id }) => id === draft.personId)
    )
      return refuse('not-found', { fields: { personId: 'not-chosen' } })
    const cover = await judge(db, draft, now)
    if (!cover.covered)
      return refuse(cover.because, { fields: { kind: cover.because }, detail: { scope: draft.kind, body: cover.body } })
    const confidence = await confidenceOf(db, draft, happenedAt)
    if (!confidence.ok) return confidence
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
      confidence.value,
    )
    return ok({ contactId })
  },
}

/**
 * P3 and P7, judged at the moment the contact happened: which permission covers it, or why none does. P2: and whether it is with
 * who must not know.
 */
export async function judge(db: Database, about: About, now: string) {
  const { caseId, kind, school } = about
  const happenedAt = toInstant(about.happenedAt)
  const scope = kind === 'pass-on' ? kind : scopeNeeded[kind]
  if (scope === null) {
    const nothing = { consentId: null, body: '', bodyId: null }
    const facts = kind === 'with-parent' ? await readFacts(db, caseId) : undefined
    if (facts !== undefined && !mayContactParents(facts, happenedAt, now))
      return { ...nothing, covered: false as const, because: 'child-alone' as const }
    return (await mayReachOutNow(db, { ...about, happenedAt }))
      ? { ...nothing, covered: true as const, because: 'nothing-shared' as const }
      : { ...nothing, covered: false as const, because: 'referral-not-agreed' as const }
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

/** Who told us and who is not to learn it: people of this case, and nobody is kept from what they said or heard themselves. */
async function confidenceOf(
  db: Database,
  { caseId, personId, toldBy, toldByOther, keptFrom, keptWhy }: Parsed<'recordContact'>,
  happenedAt: string,
): Promise<Result<NewConfidence>> {
  const facts = await readFacts(db, caseId)
  const partOf = (id: string) => facts?.people.find((person) => person.personId === id)?.part
  if (facts === undefined || (toldBy !== null && partOf(toldBy) === undefined))
    return refuse('not-found', { fields: { toldBy: 'not-chosen' } })
  if (keptFrom.some((id) => partOf(id) === undefined))
    return refuse('not-found', { fields: { keptFrom: 'not-chosen' } })
  if (keptFrom.some((id) => id === personId || id === toldBy))
    return refuse('told-it-themself', { fields: { keptFrom: 'told-it-themself' } })
  // While the child comes alone every parent is kept from it without an act of its own.
  const walled = new Set(keptFrom.filter((id) => partOf(id) === 'child' || !isKeptFromParents(facts, happenedAt)))
  return ok({ toldBy, toldByOther: toldBy === null ? toldByOther : '', keptFrom: [...walled], why: keptWhy })
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

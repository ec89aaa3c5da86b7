import { randomUUID } from 'node:crypto'
import type { Database } from '../../db/client.ts'
import { ok, refuse } from '../../preload/contract/common.ts'
import type { contacts as operations, ContactKind } from '../../preload/contract/contacts.ts'
import type { Some } from '../ipc/context.ts'
import { coverFor } from '../policy/consents.ts'
import { scopeNeeded } from '../policy/contacts.ts'
import { toInstant } from '../policy/time.ts'
import { readPermissions } from './permissions-on-file.ts'

type About = {
  readonly caseId: string
  readonly kind: ContactKind
  readonly happenedAt: string
  readonly school: string
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
    const { caseId, kind, personId, spokeTo, minutes, text } = draft
    await db.recordContact(
      entry({
        subject: contactId,
        detail: { kind, ...(cover.consentId === null ? {} : { coveredBy: cover.consentId }) },
      }),
      {
        contactId,
        caseId,
        kind,
        happenedAt,
        personId,
        bodyId: cover.bodyId,
        spokeTo,
        minutes,
        level: Number(draft.level),
        text,
        consentId: cover.consentId,
        recordedBy: who.accountId,
        recordedAt: now,
      },
    )
    return ok({ contactId })
  },
}

/** P7, judged at the moment the contact happened: which permission covers it, or why none does. */
async function judge(db: Database, { caseId, kind, happenedAt, school }: About) {
  const scope = scopeNeeded[kind]
  if (scope === null)
    return { covered: true as const, consentId: null, because: 'nothing-shared', body: '', bodyId: null }
  const body = await bodyFor(db, scope, school, caseId)
  const cover = coverFor((await readPermissions(db, caseId)).all, scope, body.bodyId, toInstant(happenedAt))
  return { ...cover, ...body }
}

async function bodyFor(
  db: Database,
  scope: string,
  school: string,
  caseId: string,
): Promise<{ body: string; bodyId: string | null }> {
  if (scope === 'school-staff') return { body: school, bodyId: (await db.findBody('school', school)) ?? null }
  if (scope === 'other-papers') return { body: '', bodyId: null }
  const found = await db.readCase(caseId)
  return { body: found?.localAuthority ?? '', bodyId: found?.localAuthorityId ?? null }
}

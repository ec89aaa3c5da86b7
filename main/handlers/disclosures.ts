import { randomUUID } from 'node:crypto'
import type { Database } from '../../db/client.ts'
import { ok, refuse } from '../../preload/contract/common.ts'
import type { disclosures as operations } from '../../preload/contract/disclosures.ts'
import { disclosureSheet } from '../disclosure-sheet.ts'
import type { Some } from '../ipc/context.ts'
import { coverForPassingOn } from '../policy/disclosures.ts'
import { toInstant } from '../policy/time.ts'
import { readPermissions } from './permissions-on-file.ts'

export const disclosures: Some<keyof typeof operations> = {
  listRecipients: async (_, { db }) => ok(await db.listRecipients()),

  checkDisclosure: async (about, { db }) => ok(await judge(db, about)),

  recordDisclosure: async (draft, { db, who, now, entry }) => {
    const { caseId, kind, body, purpose, anythingElse } = draft
    const sentAt = toInstant(draft.sentAt)
    if (sentAt > now) return refuse('in-the-future', { fields: { sentAt: 'in-the-future' } })
    const contactIds = [...new Set(draft.contactIds)]
    if (!(await db.areNotesOf(caseId, contactIds)))
      return refuse('note-of-another-case', { fields: { contactIds: 'note-of-another-case' } })
    const right = kind === 'pass-on' ? await judge(db, draft) : null
    if (right?.covered === false)
      return refuse(right.because, { fields: { body: right.because }, detail: { body, purpose } })
    const concernId = kind === 'safeguarding' ? draft.concernId : null
    if (concernId !== null && (await db.readConcern(caseId, concernId)) === undefined)
      return refuse('concern-of-another-case', { fields: { concernId: 'concern-of-another-case' } })

    const disclosureId = randomUUID()
    const consentId = right?.consentId ?? null
    const under = consentId === null ? { concern: concernId ?? '' } : { coveredBy: consentId, purpose }
    const reference = await db.recordDisclosure(
      entry({ subject: disclosureId, detail: { kind, notes: contactIds.length, ...under } }),
      {
        disclosureId,
        caseId,
        kind,
        recipient: draft.recipient,
        purpose: kind === 'pass-on' ? purpose : null,
        anythingElse,
        method: draft.method,
        sentAt,
        consentId,
        concernId,
        recordedBy: who.accountId,
        recordedAt: now,
      },
      body,
      contactIds,
    )
    return ok({ disclosureId, reference })
  },

  listDisclosures: async ({ caseId }, { db }) => {
    const [found, notes] = await Promise.all([db.listDisclosures(caseId), db.listDisclosedNotes(caseId)])
    return ok(
      found.map(({ caseId: _, ...disclosure }) => ({
        ...disclosure,
        notes: notes
          .filter(({ disclosureId }) => disclosureId === disclosure.disclosureId)
          .map(({ contactId, kind, at, by }) => ({ contactId, kind, at, by })),
      })),
    )
  },

  printDisclosure: async ({ caseId, disclosureId }, ctx) => {
    const data = await disclosureSheet(caseId, disclosureId, ctx)
    if (data === null) return refuse('not-found')
    const { pdf } = await ctx.casebook.parts.typesetter.typeset({ template: 'disclosure-sheet', data })
    await ctx.db.note(ctx.entry({ subject: disclosureId }))
    return ok({ pdf, title: `Covering sheet ${data.reference}` })
  },
}

/** P8, judged at the moment it was passed on: which permission covers it, or why none does. */
async function judge(
  db: Database,
  { caseId, body, purpose, sentAt }: { caseId: string; body: string; purpose: string; sentAt: string },
) {
  const [bodyId, permissions] = await Promise.all([db.findRecipient(body), readPermissions(db, caseId)])
  return coverForPassingOn(permissions.all, bodyId ?? null, purpose, toInstant(sentAt))
}

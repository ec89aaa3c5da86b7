import { randomUUID } from 'node:crypto'
import type { Database } from '../../db/client.ts'
import { ok, refuse } from '../../preload/contract/common.ts'
import type { asks as operations } from '../../preload/contract/asks.ts'
import type { Answer, Some } from '../ipc/context.ts'
import { refusalsInForce } from '../policy/asks.ts'
import { mayContactParents } from '../policy/deciders.ts'
import { toInstant } from '../policy/time.ts'
import { readFacts } from './deciders-on-file.ts'
import { readPermissions } from './permissions-on-file.ts'

export const asks: Some<keyof typeof operations> = {
  recordAsk: async ({ caseId, personId, grants, method, askedAt: askedOn, note }, { db, who, now, entry }) => {
    const askedAt = toInstant(askedOn)
    if (askedAt > now) return refuse('in-the-future', { fields: { askedAt: 'in-the-future' } })
    const facts = await readFacts(db, caseId)
    const person = facts?.people.find((each) => each.personId === personId)
    if (facts === undefined || person === undefined) return refuse('not-found', { fields: { personId: 'not-chosen' } })
    if (person.part === 'parent' && !mayContactParents(facts, askedAt, now))
      return refuse('child-alone', { fields: { personId: 'child-alone' } })
    const askId = randomUUID()
    const about = entry({ subject: askId, detail: { scopes: grants.map(({ scope }) => scope).join(' ') } })
    const when = { askedAt, recordedBy: who.accountId, recordedAt: now }
    await db.recordAsk(about, { askId, caseId, personId, method, note, ...when }, grants)
    return ok({ askId })
  },

  answerAsk: async ({ caseId, askId, outcome, at: answeredOn, note }, { db, who, now, entry }) => {
    const ask = (await db.listAsks(caseId)).find((each) => each.askId === askId)
    if (ask === undefined) return refuse('not-found')
    if (ask.outcome !== null) return refuse('already-answered')
    const at = toInstant(answeredOn)
    if (at > now) return refuse('in-the-future', { fields: { at: 'in-the-future' } })
    if (at < ask.askedAt) return refuse('malformed', { fields: { at: 'before-asked' } })
    const answer = { askId, outcome, at, consentId: null, note, recordedBy: who.accountId, recordedAt: now }
    await db.answerAsk(entry({ subject: askId, detail: { outcome } }), answer)
    return ok({})
  },

  listConsentEvents: async ({ caseId }, { db, now }) => {
    const [events, open, scopes, { grants }] = await Promise.all([
      db.listConsentEvents(caseId, now),
      db.listAsks(caseId),
      db.listAskedScopes(caseId),
      readPermissions(db, caseId),
    ])
    const asked = (id: string | null) => scopes.filter(({ askId }) => askId === id).map(named)
    const granted = (id: string | null) => grants.filter(({ consentId }) => consentId === id).map(named)
    return ok({
      events: events.map(({ personId: _, askId, ...event }) => ({
        ...event,
        about: askId === null ? granted(event.consentId) : asked(askId),
      })),
      open: open
        .filter(({ outcome }) => outcome === null)
        .map(({ askId, personId, name, askedAt }) => ({ askId, personId, name, askedAt, about: asked(askId) })),
    })
  },
}

/** P2: who said no to what and has not said yes since, as the case shows it. */
export async function readRefusals(db: Database, caseId: string): Promise<Answer<'openCase'>['refusals']> {
  const [all, scopes, consents, { grants }] = await Promise.all([
    db.listAsks(caseId),
    db.listAskedScopes(caseId),
    db.listConsents(caseId),
    readPermissions(db, caseId),
  ])
  const refused = all.flatMap(({ askId, personId, name, outcome, answeredAt }) =>
    outcome !== 'refused' || answeredAt === null
      ? []
      : scopes.filter((each) => each.askId === askId).map((each) => ({ ...each, personId, name, at: answeredAt })),
  )
  const given = consents.map(({ consentId, givenBy, givenAt }) => ({
    givenBy,
    givenAt,
    grants: grants.filter((grant) => grant.consentId === consentId),
  }))
  return refusalsInForce(refused, given).map(({ name, scope, body, at }) => ({ name, scope, body, at }))
}

/** The open questions of this person that a permission just given answers: whatever was asked of it is in it. */
export async function answeredBy(
  db: Database,
  caseId: string,
  {
    givenBy,
    givenAt,
    scopes,
  }: { readonly givenBy: string; readonly givenAt: string; readonly scopes: readonly string[] },
): Promise<string[]> {
  const [all, asked] = await Promise.all([db.listAsks(caseId), db.listAskedScopes(caseId)])
  return all
    .filter(({ personId, askedAt, outcome }) => outcome === null && personId === givenBy && askedAt <= givenAt)
    .filter(({ askId }) => asked.some((each) => each.askId === askId && scopes.includes(each.scope)))
    .map(({ askId }) => askId)
}

function named({ scope, body }: { readonly scope: string; readonly body: string }) {
  return { scope, body }
}

import type { Agreement, Referral } from '../../db/queries/referrals.ts'
import type { Person } from '../../db/queries/people.ts'
import type { Database } from '../../db/client.ts'
import { ok, refuse, type Result } from '../../preload/contract/common.ts'
import type { Parsed } from '../../preload/contract/index.ts'
import type { referrals as operations } from '../../preload/contract/referrals.ts'
import type { Answer, SignedInCtx, Some } from '../ipc/context.ts'
import { toInstant } from '../policy/time.ts'

export const referrals: Some<keyof typeof operations> = {
  recordAgreement: async ({ caseId, personId, agreedAt: agreedOn, ...agreement }, { db, who, now, entry }) => {
    const [referral, agreements, people] = await Promise.all([
      db.readReferral(caseId),
      db.listAgreements(caseId),
      db.listPeople(caseId),
    ])
    if (referral === undefined) return refuse('not-referred')
    if (!people.some((person) => person.personId === personId))
      return refuse('not-found', { fields: { personId: 'not-chosen' } })
    if (agreements.some((each) => each.personId === personId)) return refuse('already-agreed')
    const agreedAt = toInstant(agreedOn)
    if (agreedAt > now) return refuse('in-the-future', { fields: { agreedAt: 'in-the-future' } })
    const record = { caseId, personId, ...agreement, agreedAt, recordedBy: who.accountId, recordedAt: now }
    await db.recordAgreement(entry({ subject: personId, detail: { route: agreement.route } }), record)
    return ok({})
  },
}

/** P3: who referred the family of a new case, and which of its parents had agreed by then; `null` when they came themselves. */
export function referralOf(
  caseId: string,
  { referral }: Pick<Parsed<'createCase'>, 'referral'>,
  parents: readonly Person[],
  { who, now, today }: SignedInCtx,
): Result<{ readonly from: Referral; readonly agreements: readonly Agreement[] } | null> {
  if (referral === null) return ok(null)
  const { agreement, ...from } = referral
  if (from.referredOn > today) return refuse('in-the-future', { fields: { 'referral.referredOn': 'in-the-future' } })
  const by = { caseId, recordedBy: who.accountId, recordedAt: now }
  if (agreement === null) return ok({ from: { ...from, ...by }, agreements: [] })
  const { whose, ...how } = agreement
  const agreedAt = toInstant(how.agreedAt)
  if (agreedAt > now) return refuse('in-the-future', { fields: { 'referral.agreement.agreedAt': 'in-the-future' } })
  const agreed = parents.filter((_, at) => whose.includes(at))
  return ok({
    from: { ...from, ...by },
    agreements: agreed.map(({ personId }) => ({ ...how, ...by, personId, route: 'told-referrer', agreedAt })),
  })
}

export async function readReferralView(db: Database, caseId: string): Promise<Answer<'openCase'>['referral']> {
  const [referral, agreements] = await Promise.all([db.readReferral(caseId), db.listAgreements(caseId)])
  return referral === undefined ? null : { ...referral, agreements }
}

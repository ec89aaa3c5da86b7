import type { Database } from '../../db/client.ts'
import type { Grant } from '../../db/queries/consents.ts'
import type { Permission } from '../policy/consents.ts'

/** Every permission to share recorded on a case, in the shape the rules judge. */
export async function readPermissions(
  db: Database,
  caseId: string,
): Promise<{ readonly all: readonly Permission[]; readonly grants: readonly Grant[] }> {
  const [consents, grants] = await Promise.all([db.listConsents(caseId), db.listGrants(caseId)])
  const all = consents.map(({ consentId, givenAt, endsAt, endedAt, endedBy }) => ({
    consentId,
    givenAt,
    endsAt,
    endedAt,
    endedBy,
    grants: grants.filter((grant) => grant.consentId === consentId),
  }))
  return { all, grants }
}

import type { Database } from '../../db/client.ts'
import type { Grant } from '../../db/queries/consents.ts'
import type { Permission } from '../policy/consents.ts'
import { standingLost, type Facts } from '../policy/deciders.ts'
import { readFacts } from './deciders-on-file.ts'

/** Every permission to share recorded on a case, in the shape the rules judge, and what it was judged by. */
export async function readPermissions(
  db: Database,
  caseId: string,
): Promise<{
  readonly all: readonly Permission[]
  readonly grants: readonly Grant[]
  readonly facts: Facts | undefined
}> {
  const [consents, grants, facts] = await Promise.all([
    db.listConsents(caseId),
    db.listGrants(caseId),
    readFacts(db, caseId),
  ])
  const all = consents.map(({ consentId, givenBy, standing, givenAt, endsAt, endedAt, endedBy }) => ({
    consentId,
    givenAt,
    endsAt,
    endedAt,
    endedBy,
    lost: facts === undefined ? null : standingLost({ givenBy, standing, givenAt }, facts),
    grants: grants.filter((grant) => grant.consentId === consentId),
  }))
  return { all, grants, facts }
}

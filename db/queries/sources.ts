import { all } from '../sql.ts'
import type { ReadableDB } from '../types.ts'

export type SourceRow = {
  itemId: string
  /** Who told us, or whom it was with where nobody else did. */
  who: 'requester' | 'child' | 'family' | 'other' | 'nobody'
  name: string
  relationship: string
}

/** From whom each note came that a request asks for, as seen by who asks; what a body said names nobody. */
export function listSources(db: ReadableDB, requestId: string): SourceRow[] {
  return all<SourceRow>(
    db,
    `SELECT k.id AS itemId,
       CASE WHEN p.id = r.requester_id THEN 'requester' WHEN p.part = 'child' THEN 'child' WHEN p.id IS NOT NULL THEN 'family'
         WHEN k.told_by_other <> '' THEN 'other' ELSE 'nobody' END AS who,
       coalesce(p.given_name || ' ' || p.family_name || ' ' || p.known_as, '') AS name, coalesce(p.relationship, '') AS relationship
     FROM requests r JOIN contacts k ON k.case_id = r.case_id AND k.recorded_at <= r.recorded_at
     LEFT JOIN people c ON c.case_id = r.case_id AND c.part = 'child' AND k.kind = 'with-child'
     LEFT JOIN people p ON p.id = coalesce(k.told_by, iif(k.told_by_other = '', coalesce(k.person_id, c.id), NULL))
     WHERE r.id = :requestId`,
    { requestId },
  )
}

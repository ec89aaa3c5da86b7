import { all, first } from '../sql.ts'
import type { ReadableDB, Row } from '../types.ts'

type Counts = {
  openCases: number
  referredThemselves: number
  referredByOthers: number
  permissionsInForce: number
  passOnPermissionsInForce: number
  permissionsEndedThisYear: number
  sharedThisYear: number
  sharedWithPermissionThisYear: number
  accounts: number
  openingsThisYear: number
  visitsThisYear: number
  absencesThisYear: number
  requestsOpen: number
  requestsOverdue: number
  packsThisYear: number
  closedCases: number
  archivedCases: number
  paperFilesKept: number
  paperFilesOut: number
  incidentsThisYear: number
  passedOnThisYear: number
  passedOnUnderPermissionThisYear: number
  legalRequestsOpen: number
  concernsThisYear: number
  concernsNotPassedOn: number
}

/** What the policy page counts, by an index or from a register that stays short, however many notes there are. @param since the year's first instant. */
export function readPolicyCounts(db: ReadableDB, since: string, now: string, today: string): Counts {
  const found = first<Counts>(
    db,
    `SELECT
       (SELECT count(*) FROM cases WHERE status = 'open') AS openCases,
       (SELECT count(*) FROM cases WHERE source = 'self') AS referredThemselves,
       (SELECT count(*) FROM cases WHERE source = 'third-party') AS referredByOthers,
       in_force.permissionsInForce, in_force.passOnPermissionsInForce,
       (SELECT count(*) FROM consent_endings WHERE at >= :since AND kind = 'withdrawn') AS permissionsEndedThisYear,
       shared.sharedThisYear, shared.sharedWithPermissionThisYear,
       (SELECT count(*) FROM accounts WHERE ended_at IS NULL) AS accounts,
       (SELECT count(*) FROM audit WHERE act = 'openCase' AND at >= :since) AS openingsThisYear,
       (SELECT count(*) FROM visits WHERE starts_at >= :since) AS visitsThisYear,
       (SELECT count(*) FROM absences WHERE starts_at >= :since) AS absencesThisYear,
       (SELECT count(*) FROM requests WHERE state = 'open' AND requester_id IS NOT NULL) AS requestsOpen,
       (SELECT count(*) FROM requests WHERE state = 'open' AND requester_id IS NOT NULL AND due_on < :today AND waits_since IS NULL) AS requestsOverdue,
       (SELECT count(*) FROM packs WHERE released_at >= :since) AS packsThisYear,
       (SELECT count(*) FROM cases WHERE status = 'closed') AS closedCases,
       (SELECT count(*) FROM cases WHERE archived_at IS NOT NULL) AS archivedCases,
       (SELECT count(*) FROM paper_files) - (SELECT count(*) FROM shredded_files) AS paperFilesKept,
       (SELECT count(*) FROM paper_loans WHERE returned_at IS NULL) AS paperFilesOut,
       (SELECT count(*) FROM incidents WHERE recorded_at >= :since) AS incidentsThisYear,
       (SELECT count(*) FROM disclosures WHERE recorded_at >= :since) AS passedOnThisYear,
       (SELECT count(consent_id) FROM disclosures WHERE recorded_at >= :since) AS passedOnUnderPermissionThisYear,
       (SELECT count(*) FROM requests WHERE state = 'open' AND regime = 'la-legal') AS legalRequestsOpen,
       (SELECT count(*) FROM concerns WHERE recorded_at >= :since) AS concernsThisYear,
       (SELECT count(*) FROM concerns_not_passed_on) AS concernsNotPassedOn
     FROM (${inForce}) AS in_force, (${shared}) AS shared`,
    { since, now, today },
  )
  if (found === undefined) throw new Error('a select without a table lost its row')
  return found
}

/** How often each reason was given as a refusal since then, by the operation that was refused. */
export function countRefusals(db: ReadableDB, since: string): Refusals[] {
  return all<Refusals>(
    db,
    `SELECT detail ->> '$.operation' AS operation, detail ->> '$.code' AS code, count(*) AS times
     FROM audit WHERE act = 'refused' AND at >= :since GROUP BY operation, code`,
    { since },
  )
}
export type Refusals = Row & { operation: string; code: string; times: number }

const inForce = `SELECT count(*) AS permissionsInForce,
    count(CASE WHEN EXISTS (SELECT 1 FROM consent_grants g WHERE g.consent_id = c.id AND g.scope = 'pass-on') THEN 1 END) AS passOnPermissionsInForce
  FROM consents c INDEXED BY consents_by_end
  WHERE c.ends_at > :now AND c.given_at <= :now AND NOT EXISTS (SELECT 1 FROM consent_endings e WHERE e.consent_id = c.id AND e.at <= :now)
    AND NOT EXISTS (SELECT 1 FROM standing_lost l WHERE l.consent_id = c.id AND l.at <= :now)`

/** In the very words of the index `contacts_shared`, so that it answers. */
const shared = `SELECT count(*) AS sharedThisYear, count(consent_id) AS sharedWithPermissionThisYear FROM contacts INDEXED BY contacts_shared
  WHERE kind IN ('school-staff', 'la-staff', 'la-case-file', 'other-papers') AND happened_at >= :since`

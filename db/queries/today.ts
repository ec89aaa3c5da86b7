import { all } from '../sql.ts'
import type { Params, ReadableDB, Row } from '../types.ts'

/** One thing that is due. `at` is a civil date or an instant; `what` is a JSON array of codes. */
export type DueRow = {
  id: string
  /** null for what concerns no single case. */
  caseId: string | null
  child: string
  whom: string
  what: string
  at: string
  since: string | null
  /** How many records it stands for. */
  howMany: number
  /** How many there are in all, counted no further than one past `most`. */
  total: number
}

/** `workerId`: only this worker's cases; null for every case. `shown` come with their names, of `most` that are counted. */
export type DueWanted = {
  workerId: string | null
  accountId: string
  from: string
  until: string
  shown: number
  most: number
}

/** Whose case it is, and whether it is open, from an index that holds just that. */
const keepers = 'cases c INDEXED BY cases_and_keepers'

/** P10: requests whose clock does not run because we asked the family something; `at` is since when. */
export function waitingRequests(db: ReadableDB, { workerId, shown, most }: DueWanted): DueRow[] {
  return all<DueRow>(
    db,
    listed(`
      SELECT r.id, r.case_id AS caseId, r.waits_since AS at, r.requester_id AS personId, json_array(r.regime) AS what, r.waits_since AS since
      FROM requests r INDEXED BY requests_waiting CROSS JOIN ${keepers} ON c.id = r.case_id
      WHERE r.state = 'open' AND r.waits_since IS NOT NULL AND (:workerId IS NULL OR c.worker_id = :workerId)
      ORDER BY r.waits_since, r.n`),
    { workerId, shown, counted: most + 1 },
  )
}

/** P10: packs somebody was asked to look at, but by whoever asked: they need another person. */
export function packsToApprove(db: ReadableDB, { workerId, accountId, shown, most }: DueWanted): DueRow[] {
  return all<DueRow>(
    db,
    listed(`
      SELECT r.id, r.case_id AS caseId, r.due_on AS at, r.requester_id AS personId, json_array(r.regime) AS what, substr(v.at, 1, 10) AS since
      FROM requests r CROSS JOIN ${keepers} ON c.id = r.case_id
        CROSS JOIN pack_reviews v ON v.n = (SELECT max(n) FROM pack_reviews WHERE request_id = r.id)
      WHERE r.state = 'open' AND v.act = 'asked' AND v.by <> :accountId AND (:workerId IS NULL OR c.worker_id = :workerId)
      ORDER BY r.due_on, r.n`),
    { workerId, accountId, shown, counted: most + 1 },
  )
}

/** P10: requests for case notes not answered yet whose clock runs, `own` where it is the child's or young person's; a legal request (P9) has no requester. */
export function dueRequests(db: ReadableDB, { workerId, shown, most }: DueWanted): DueRow[] {
  return all<DueRow>(
    db,
    listed(`
      SELECT r.id, r.case_id AS caseId, r.due_on AS at, r.requester_id AS personId,
        (SELECT iif(p.part = 'child', json_array(r.regime, 'own'), json_array(r.regime)) FROM people p WHERE p.id = r.requester_id) AS what,
        r.received_on AS since
      FROM requests r CROSS JOIN ${keepers} ON c.id = r.case_id
      WHERE r.state = 'open' AND r.requester_id IS NOT NULL AND r.waits_since IS NULL AND (:workerId IS NULL OR c.worker_id = :workerId)
      ORDER BY r.due_on, r.n`),
    { workerId, shown, counted: most + 1 },
  )
}

/** P10: packs released and not recorded as sent; `at` is the day their request must be answered by, `since` the day of the release. */
export function packsToSend(db: ReadableDB, { workerId, shown, most }: DueWanted): DueRow[] {
  return all<DueRow>(
    db,
    listed(`
      SELECT r.id, r.case_id AS caseId, r.due_on AS at, k.addressee_id AS personId, json_array(r.regime) AS what, k.released_at AS since
      FROM packs k CROSS JOIN requests r ON r.id = k.request_id CROSS JOIN cases c ON c.id = k.case_id
      WHERE NOT EXISTS (SELECT 1 FROM pack_sendings s WHERE s.pack_id = k.id) AND c.archived_at IS NULL
        AND (:workerId IS NULL OR c.worker_id = :workerId)
      ORDER BY r.due_on, r.n`),
    { workerId, shown, counted: most + 1 },
  )
}

/**
 * P2, P7: permissions in force that end between two instants, on cases that are not closed. Whose case it is is cheap to ask and whether
 * the permission still stands is not: the LIMIT within keeps the planner from asking the second of every permission there is.
 */
export function lapsingPermissions(db: ReadableDB, { workerId, from, until, shown, most }: DueWanted): DueRow[] {
  return all<DueRow>(
    db,
    listed(`
      SELECT f.id, f.caseId, f.at, f.personId, NULL AS what, NULL AS since
      FROM (SELECT k.id, k.case_id AS caseId, k.expires_on AS at, k.given_by AS personId
            FROM consents k CROSS JOIN ${keepers} ON c.id = k.case_id
            WHERE k.ends_at > :from AND k.ends_at <= :until AND c.status <> 'closed' AND (:workerId IS NULL OR c.worker_id = :workerId)
            ORDER BY k.ends_at, k.given_at, k.id LIMIT -1) f
      WHERE NOT EXISTS (SELECT 1 FROM consent_endings e WHERE e.consent_id = f.id)
        AND NOT EXISTS (SELECT 1 FROM standing_lost l WHERE l.consent_id = f.id AND l.at <= :from)`),
    { workerId, from, until, shown, counted: most + 1 },
  )
}

/** P2: children who become the ones to decide between two instants. `at` is that moment. */
export function becomingDeciders(db: ReadableDB, { workerId, from, until, shown, most }: DueWanted): DueRow[] {
  return all<DueRow>(
    db,
    listed(`
      SELECT k.id, k.case_id AS caseId, k.decides_from AS at, k.id AS personId, '[]' AS what, NULL AS since
      FROM people k CROSS JOIN ${keepers} ON c.id = k.case_id
      WHERE k.part = 'child' AND k.decides_from > :from AND k.decides_from < :until AND c.status <> 'closed'
        AND (:workerId IS NULL OR c.worker_id = :workerId)
      ORDER BY k.decides_from, k.case_id`),
    { workerId, from, until, shown, counted: most + 1 },
  )
}

/** Open cases without a contact since `until`, the longest first. `at` is the last contact, or the day the case was opened. */
export function silentCases(db: ReadableDB, { workerId, until, shown, most }: DueWanted): DueRow[] {
  return all<DueRow>(
    db,
    listed(`
      SELECT c.id, c.id AS caseId, coalesce(c.last_contact_at, c.opened_on) AS at, NULL AS personId,
        json_array(iif(c.last_contact_at IS NULL, 'never', 'last')) AS what, coalesce(c.last_contact_at, c.opened_on) AS since
      FROM cases c INDEXED BY ${workerId === null ? 'cases_silent' : 'cases_silent_by_worker'}
      WHERE c.status = 'open' AND coalesce(c.last_contact_at, c.opened_on) < :until
        ${workerId === null ? '' : 'AND c.worker_id = :workerId'}
      ORDER BY coalesce(c.last_contact_at, c.opened_on)`),
    { ...(workerId === null ? {} : { workerId }), until, shown, counted: most + 1 },
  )
}

/** What contradicts itself or stands in the way. `from` is now: who decides is judged then. `what` is what is wrong. */
export function toPutRight(db: ReadableDB, { workerId, from, shown, most }: DueWanted): DueRow[] {
  const mine = workerId !== null
  const params: Params = { ...(mine ? { workerId } : {}), from, shown, counted: most + 1 }
  return all<DueRow>(
    db,
    listed(`
      SELECT * FROM (${noAddressToAnswerTo(mine)})
      UNION ALL SELECT * FROM (${nobodyCanSayYes(mine)})
      ${mine ? '' : `UNION ALL SELECT * FROM (${workerHasLeft})`}`),
    params,
  )
}

/** P10: a request is open and there is nowhere to send its pack. */
const noAddressToAnswerTo = (mine: boolean): string => `
  SELECT p.id, r.case_id AS caseId, substr(:from, 1, 10) AS at, p.id AS personId,
    iif(p.part = 'child', json_array('no-address', 'own'), json_array('no-address')) AS what, NULL AS since
  FROM requests r ${mine ? `CROSS JOIN ${keepers} ON c.id = r.case_id AND c.worker_id = :workerId` : ''}
  CROSS JOIN people p INDEXED BY people_without_address ON p.id = r.requester_id
  WHERE r.state = 'open' AND p.address = ''
  LIMIT :counted`

/**
 * P2: no parent has parental responsibility and the young person does not decide yet; the first parent is the one to ask. Somebody's
 * own cases are few and gone through one by one; in the whole service it is the parents without responsibility who are few.
 * Nobody is sent to a parent who has not agreed to be contacted (P3), nor to one whose child comes alone. The LIMIT within keeps the
 * planner from asking of every parent whether they agreed, which costs more than all the rest together.
 */
const nobodyCanSayYes = (mine: boolean): string => `
  SELECT f.id, f.caseId, substr(:from, 1, 10) AS at, f.id AS personId, json_array('nobody-can-say-yes') AS what, NULL AS since
  FROM (SELECT p.id, p.case_id AS caseId FROM ${
    mine
      ? "cases c INDEXED BY cases_by_worker CROSS JOIN people p ON p.case_id = c.id AND p.part = 'parent'"
      : `people p INDEXED BY parents_without_responsibility CROSS JOIN ${keepers} ON c.id = p.case_id`
  }
  WHERE p.part = 'parent' AND p.parental_responsibility <> 'yes' AND c.status = 'open' ${mine ? 'AND c.worker_id = :workerId' : ''}
    AND NOT EXISTS (SELECT 1 FROM people y INDEXED BY parents_with_responsibility
                    WHERE y.case_id = c.id AND y.part = 'parent' AND y.parental_responsibility = 'yes')
    AND NOT EXISTS (SELECT 1 FROM people o WHERE o.case_id = c.id AND o.part = 'parent' AND o.n < p.n)
    AND NOT EXISTS (SELECT 1 FROM alone a WHERE a.case_id = c.id AND a.ended_at IS NULL)
    AND (SELECT k.decides_from FROM people k INDEXED BY children_by_case WHERE k.case_id = c.id AND k.part = 'child') > :from
    LIMIT -1) f
  WHERE NOT EXISTS (SELECT 1 FROM not_agreed u WHERE u.person_id = f.id)
  LIMIT :counted`

/** P4: the case's worker has no account any more. */
const workerHasLeft = `
  SELECT c.id, c.id AS caseId, substr(:from, 1, 10) AS at, NULL AS personId, json_array('worker-has-left') AS what, NULL AS since
  FROM accounts a CROSS JOIN cases c INDEXED BY cases_by_worker ON c.worker_id = a.id AND c.status = 'open'
  WHERE a.ended_at IS NOT NULL LIMIT :counted`

/** P12: concerns nobody has passed on yet, whichever case they are about. `at` is when they were recorded. */
export function concernsToPassOn(db: ReadableDB, { workerId, shown, most }: DueWanted): DueRow[] {
  return all<DueRow>(
    db,
    listed(
      `SELECT k.id, k.case_id AS caseId, k.recorded_at AS at, NULL AS personId, ${concernCodes} AS what, k.recorded_at AS since
       FROM concerns_not_passed_on n JOIN concerns k ON k.id = n.id CROSS JOIN ${keepers} ON c.id = k.case_id
       WHERE (:workerId IS NULL OR c.worker_id = :workerId) ORDER BY k.n`,
      recorderOf('concerns'),
    ),
    { workerId, shown, counted: most + 1 },
  )
}

/** P12: concerns the head of service has not seen, passed on or not. */
export function concernsUnseen(db: ReadableDB, { workerId, shown, most }: DueWanted): DueRow[] {
  return all<DueRow>(
    db,
    listed(
      `SELECT k.id, k.case_id AS caseId, k.recorded_at AS at, NULL AS personId, ${concernCodes} AS what, k.recorded_at AS since
       FROM concerns k CROSS JOIN ${keepers} ON c.id = k.case_id
       WHERE NOT EXISTS (SELECT 1 FROM concern_sightings s WHERE s.concern_id = k.id) AND (:workerId IS NULL OR c.worker_id = :workerId)
       ORDER BY k.n`,
      recorderOf('concerns'),
    ),
    { workerId, shown, counted: most + 1 },
  )
}

/** P9: officers' requests that are not closed; `what` is where each stands. */
export function dueLegalRequests(db: ReadableDB, { workerId, shown, most }: DueWanted): DueRow[] {
  return all<DueRow>(
    db,
    listed(
      `SELECT r.id, r.case_id AS caseId, r.due_on AS at, NULL AS personId,
         json_array((SELECT state FROM legal_states s WHERE s.request_id = r.id)) AS what, r.received_on AS since
       FROM requests r CROSS JOIN ${keepers} ON c.id = r.case_id
       WHERE r.state = 'open' AND r.regime = 'la-legal' AND (:workerId IS NULL OR c.worker_id = :workerId)
       ORDER BY r.due_on, r.n`,
      '(SELECT officer FROM legal_requests WHERE request_id = d.id)',
    ),
    { workerId, shown, counted: most + 1 },
  )
}

/** P7: what happened without a permission and nobody has reviewed; `what` is the kind of contact. */
export function incidentsToReview(db: ReadableDB, { workerId, shown, most }: DueWanted): DueRow[] {
  return all<DueRow>(
    db,
    listed(
      `SELECT i.id, i.case_id AS caseId, i.recorded_at AS at, NULL AS personId, json_array(i.kind) AS what, i.happened_at AS since
       FROM incidents i CROSS JOIN ${keepers} ON c.id = i.case_id
       WHERE NOT EXISTS (SELECT 1 FROM incident_reviews v WHERE v.incident_id = i.id) AND (:workerId IS NULL OR c.worker_id = :workerId)
       ORDER BY i.recorded_at, i.n`,
      recorderOf('incidents'),
    ),
    { workerId, shown, counted: most + 1 },
  )
}

const concernCodes = `(SELECT json_group_array(code) FROM (
  SELECT iif(EXISTS (SELECT 1 FROM concern_passings p WHERE p.concern_id = k.id), 'passed-on', 'not-passed-on') AS code
  UNION ALL SELECT 'immediate-danger' WHERE k.immediate_danger = 1))`

function recorderOf(table: 'concerns' | 'incidents'): string {
  return `(SELECT w.name FROM ${table} t JOIN accounts w ON w.id = t.recorded_by WHERE t.id = d.id)`
}

/** The cases this person opened last, while they may still see them. @param workerId only this worker's; null for every case. */
export function openedLately(db: ReadableDB, accountId: string, workerId: string | null): OpenedRow[] {
  return all<OpenedRow>(
    db,
    `SELECT c.id AS caseId, c.reference, k.given_name || ' ' || k.family_name AS child, max(o.at) AS at
     FROM (SELECT case_id, at FROM audit WHERE account_id = :accountId AND act = 'openCase' ORDER BY seq DESC LIMIT 50) o
     JOIN cases c ON c.id = o.case_id JOIN people k ON k.case_id = c.id AND k.part = 'child'
     WHERE c.archived_at IS NULL AND (:workerId IS NULL OR c.worker_id = :workerId)
     GROUP BY c.id ORDER BY at DESC LIMIT 5`,
    { accountId, workerId },
  )
}
export type OpenedRow = Row & { caseId: string; reference: string; child: string; at: string }

/**
 * Names are looked up for what is shown, not for all that is counted. A CROSS JOIN keeps its order: from what is due to its case.
 * @param whom who is named beside the child, as SQL
 */
function listed(found: string, whom = "coalesce(p.given_name || ' ' || p.family_name, a.name)"): string {
  return `WITH due AS MATERIALIZED (${found} LIMIT :counted)
    SELECT d.id, d.caseId, k.given_name || ' ' || k.family_name AS child, ${whom} AS whom,
      coalesce(d.what, (SELECT json_group_array(DISTINCT scope) FROM consent_grants WHERE consent_id = d.id)) AS what, d.at, d.since,
      1 AS howMany, (SELECT count(*) FROM due) AS total
    FROM (SELECT * FROM due LIMIT :shown) d CROSS JOIN cases c ON c.id = d.caseId CROSS JOIN accounts a ON a.id = c.worker_id
    CROSS JOIN people k ON k.case_id = c.id AND k.part = 'child' LEFT JOIN people p ON p.id = d.personId`
}

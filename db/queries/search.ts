import { all } from '../sql.ts'
import type { ReadableDB } from '../types.ts'

export type FoundCase = {
  caseId: string
  reference: string
  child: string
  parents: string
  school: string
  status: string
}
export type FoundNote = {
  caseId: string
  contactId: string
  reference: string
  child: string
  kind: string
  at: string
  snippet: string
}

// What is archived (P11) left the indexes of names and notes on that day; only its reference could still be found here.
const most = 20

/** More people of one case may match than these for each case that is wanted: a child and six parents at most. */
const peopleACase = 7

/**
 * Newest first: names through their index, which gives the newest people without sorting all that match; a reference by its range.
 * @param workerId only this worker's cases; null for every case.
 */
export function findCases(db: ReadableDB, text: string, workerId: string | null): FoundCase[] {
  const match = toMatch(text)
  if (match === '') return []
  // A paper file's label carries its case's reference with a number behind it.
  const typed = text
    .trim()
    .toUpperCase()
    .replace(/\/\d+$/, '')
  const reference = typed.startsWith('PPS-') ? typed : null
  const wanted = `(:workerId IS NULL OR c.worker_id = :workerId) AND c.archived_at IS NULL`
  return all<FoundCase>(
    db,
    `WITH named AS MATERIALIZED (
       SELECT c.n FROM people_fts f CROSS JOIN people q ON q.n = f.rowid CROSS JOIN cases c ON c.id = q.case_id
       WHERE people_fts MATCH :match AND ${wanted} ORDER BY f.rowid DESC LIMIT :people),
     referred AS MATERIALIZED (
       SELECT c.n FROM cases c WHERE c.reference >= :reference AND c.reference < :reference || char(1114111) AND ${wanted}
       ORDER BY c.reference DESC LIMIT :most)
     SELECT c.id AS caseId, c.reference, k.given_name || ' ' || k.family_name AS child,
       coalesce((SELECT group_concat(p.given_name || ' ' || p.family_name, ', ') FROM people p WHERE p.case_id = c.id AND p.part = 'parent'), '') AS parents,
       coalesce(b.name, '') AS school, c.status
     FROM (SELECT n FROM named UNION SELECT n FROM referred ORDER BY n DESC LIMIT :most) found JOIN cases c ON c.n = found.n
     JOIN people k ON k.case_id = c.id AND k.part = 'child' LEFT JOIN bodies b ON b.id = c.school_id
     ORDER BY c.n DESC`,
    { match, reference, workerId, most, people: most * peopleACase },
  )
}

/** Newest first, which the index gives without sorting, so a common word costs no more than a rare one. */
export function findNotes(db: ReadableDB, text: string, workerId: string | null): FoundNote[] {
  const match = toMatch(text)
  if (match === '') return []
  return all<FoundNote>(
    db,
    `SELECT c.id AS caseId, k.id AS contactId, c.reference, p.given_name || ' ' || p.family_name AS child, k.kind, k.happened_at AS at,
       snippet(contacts_fts, 0, char(2), char(3), '…', 16) AS snippet
     FROM contacts_fts f JOIN contacts k ON k.n = f.rowid JOIN cases c ON c.id = k.case_id
     JOIN people p ON p.case_id = c.id AND p.part = 'child'
     WHERE contacts_fts MATCH :match AND (:workerId IS NULL OR c.worker_id = :workerId) AND c.archived_at IS NULL
     ORDER BY f.rowid DESC LIMIT :most`,
    { match, workerId, most },
  )
}

export type FoundDocument = {
  caseId: string
  documentId: string
  reference: string
  child: string
  kind: string
  datedOn: string
  title: string
  snippet: string
}

/** By title and by words, newest first; what was taken off or archived left the index. */
export function findDocuments(db: ReadableDB, text: string, workerId: string | null): FoundDocument[] {
  const match = toMatch(text)
  if (match === '') return []
  return all<FoundDocument>(
    db,
    `SELECT c.id AS caseId, d.id AS documentId, c.reference, p.given_name || ' ' || p.family_name AS child, d.kind, d.dated_on AS datedOn,
       d.title, snippet(documents_fts, 1, char(2), char(3), '…', 16) AS snippet
     FROM documents_fts f JOIN documents d ON d.n = f.rowid JOIN cases c ON c.id = d.case_id
     JOIN people p ON p.case_id = c.id AND p.part = 'child'
     WHERE documents_fts MATCH :match AND (:workerId IS NULL OR c.worker_id = :workerId) AND c.archived_at IS NULL
     ORDER BY f.rowid DESC LIMIT :most`,
    { match, workerId, most },
  )
}

/** Every word typed becomes a quoted prefix, so nothing typed is ever read as query syntax. */
export function toMatch(text: string): string {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.map((word) => `"${word}"*`).join(' ')
}

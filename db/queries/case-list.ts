import { all, first } from '../sql.ts'
import type { ReadableDB } from '../types.ts'

export type CaseListRow = {
  caseId: string
  reference: string
  child: string
  dateOfBirth: string
  parents: string
  school: string
  stage: string
  status: string
  worker: string
  lastContactAt: string | null
}

/** What each order sorts by, and the table it needs beside the cases. */
const orders = {
  child: {
    by: ['k.family_name COLLATE NOCASE', 'k.given_name COLLATE NOCASE'],
    beside: "JOIN people k ON k.case_id = c.id AND k.part = 'child'",
  },
  reference: { by: ['c.n'], beside: '' },
  school: { by: ['b.name'], beside: 'LEFT JOIN bodies b ON b.id = c.school_id' },
  worker: { by: ['a.name'], beside: 'JOIN accounts a ON a.id = c.worker_id' },
  status: { by: ['c.status'], beside: '' },
  'last-contact': { by: ['c.last_contact_at'], beside: '' },
} as const
export type CaseOrder = keyof typeof orders

/** A window of the list. @param workerId only this worker's cases; null for every case. */
export function listCases(
  db: ReadableDB,
  wanted: {
    status: string
    workerId: string | null
    order: CaseOrder
    descending: boolean
    from: number
    count: number
  },
): { total: number; rows: CaseListRow[] } {
  const { status, workerId, from, count } = wanted
  const direction = wanted.descending ? 'DESC' : 'ASC'
  const { by, beside } = orders[wanted.order]
  const orderBy = [...by, 'c.n'].map((column) => `${column} ${direction}`).join(', ')
  const conditions = [status === 'any' ? '' : 'c.status = :status', workerId === null ? '' : 'c.worker_id = :workerId']
  const where = ['c.archived_at IS NULL', ...conditions.filter((condition) => condition !== '')].join(' AND ')
  // A list by name is read from the index of names: the plus keeps the planner from sorting all cases instead.
  const inOrder = wanted.order === 'child' ? `+${where}` : where
  const params = { status, workerId, from, count }
  const total = first<{ total: number }>(db, `SELECT count(*) AS total FROM cases c WHERE ${where}`, params)?.total ?? 0
  // The window is found first, from the cases alone, so that names are looked up for its rows and not for all those before it.
  const rows = all<CaseListRow>(
    db,
    `WITH listed AS MATERIALIZED (
       SELECT c.n FROM cases c ${beside} WHERE ${inOrder} ORDER BY ${orderBy} LIMIT :count OFFSET :from)
     SELECT c.id AS caseId, c.reference, k.given_name || ' ' || k.family_name AS child, k.date_of_birth AS dateOfBirth,
       coalesce((SELECT group_concat(p.given_name || ' ' || p.family_name, ', ') FROM people p WHERE p.case_id = c.id AND p.part = 'parent'), '') AS parents,
       coalesce(b.name, '') AS school, c.stage, c.status, a.name AS worker, c.last_contact_at AS lastContactAt
     FROM listed JOIN cases c ON c.n = listed.n JOIN people k ON k.case_id = c.id AND k.part = 'child'
     JOIN accounts a ON a.id = c.worker_id LEFT JOIN bodies b ON b.id = c.school_id
     ORDER BY ${orderBy}`,
    params,
  )
  return { total, rows }
}

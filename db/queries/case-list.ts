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

/** What each order sorts by, read from the index `listed_by_…` of that order (db/migrations/0170-case-list.ts). */
const orders = {
  child: { by: ['family_name', 'given_name'], index: 'listed_by_child' },
  reference: { by: [], index: 'listed_by_reference' },
  school: { by: ['school'], index: 'listed_by_school' },
  worker: { by: ['worker'], index: 'listed_by_worker' },
  status: { by: ['status'], index: 'listed_by_status' },
  'last-contact': { by: ['last_contact_at'], index: 'listed_by_last_contact' },
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
  const { by, index } = orders[wanted.order]
  const orderBy = [...by, 'n'].map((column) => `l.${column} ${direction}`).join(', ')
  const conditions = [status === 'any' ? '' : 'l.status = :status', workerId === null ? '' : 'l.worker_id = :workerId']
  const where = ['TRUE', ...conditions.filter((condition) => condition !== '')].join(' AND ')
  const params = { status, workerId, from, count }
  const total =
    first<{ total: number }>(db, `SELECT count(*) AS total FROM listed l WHERE ${where}`, params)?.total ?? 0
  // The window is found first, from its index alone, so that names are looked up for its rows and not for all those before it.
  const rows = all<CaseListRow>(
    db,
    `WITH wanted AS MATERIALIZED (
       SELECT l.n FROM listed l INDEXED BY ${index} WHERE ${where} ORDER BY ${orderBy} LIMIT :count OFFSET :from)
     SELECT c.id AS caseId, c.reference, k.given_name || ' ' || k.family_name AS child, k.date_of_birth AS dateOfBirth,
       coalesce((SELECT group_concat(p.given_name || ' ' || p.family_name, ', ') FROM people p WHERE p.case_id = c.id AND p.part = 'parent'), '') AS parents,
       l.school, c.stage, l.status, l.worker, l.last_contact_at AS lastContactAt
     FROM wanted CROSS JOIN listed l ON l.n = wanted.n JOIN cases c ON c.n = l.n JOIN people k ON k.case_id = c.id AND k.part = 'child'
     ORDER BY ${orderBy}`,
    params,
  )
  return { total, rows }
}

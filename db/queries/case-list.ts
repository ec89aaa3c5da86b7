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

const orders = {
  child: 'k.family_name COLLATE NOCASE, k.given_name COLLATE NOCASE',
  reference: 'c.n',
  school: 'b.name',
  worker: 'a.name',
  status: 'c.status',
  'last-contact': 'c.last_contact_at',
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
  const orderBy = orders[wanted.order]
    .split(', ')
    .map((column) => `${column} ${direction}`)
    .join(', ')
  const conditions = [status === 'any' ? '' : 'c.status = :status', workerId === null ? '' : 'c.worker_id = :workerId']
  const where = conditions.filter((condition) => condition !== '').join(' AND ') || 'TRUE'
  const params = { status, workerId, from, count }
  const total = first<{ total: number }>(db, `SELECT count(*) AS total FROM cases c WHERE ${where}`, params)?.total ?? 0
  const rows = all<CaseListRow>(
    db,
    `SELECT c.id AS caseId, c.reference, k.given_name || ' ' || k.family_name AS child, k.date_of_birth AS dateOfBirth,
       coalesce((SELECT group_concat(p.given_name || ' ' || p.family_name, ', ') FROM people p WHERE p.case_id = c.id AND p.part = 'parent'), '') AS parents,
       coalesce(b.name, '') AS school, c.stage, c.status, a.name AS worker, c.last_contact_at AS lastContactAt
     FROM cases c JOIN people k ON k.case_id = c.id AND k.part = 'child' JOIN accounts a ON a.id = c.worker_id
     LEFT JOIN bodies b ON b.id = c.school_id
     WHERE ${where} ORDER BY ${orderBy}, c.n ${direction} LIMIT :count OFFSET :from`,
    params,
  )
  return { total, rows }
}

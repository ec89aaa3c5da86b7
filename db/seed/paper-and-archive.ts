import type { Database } from '@signalapp/sqlcipher'
import { archiveCase } from '../queries/archive.ts'
import { addPaperFile, takePaperOut } from '../queries/paper-files.ts'
import { listRules, setHold } from '../queries/retention.ts'
import { recordShredding } from '../queries/shredding.ts'
import { all } from '../sql.ts'
import type { Entry, Row } from '../types.ts'
import { addMonths, toDate, toDay, toInstant, type Day } from './calendar.ts'
import type { Staff, World } from './plan.ts'
import type { Random } from './random.ts'

type Case = Row & {
  readonly caseId: string
  readonly workerId: string
  readonly openedOn: string
  readonly closedOn: string | null
}

const everyNth = 9

/**
 * P5, P11: paper files of some cases, one out and one out too long; of the cases that are due for the archive one in six is there
 * already, and one is held. A service without a coordinator or head has nobody who may archive, and so no archive.
 */
export function fileAndArchive(db: Database, random: Random, { today, staff }: World): void {
  const cases = all<Case>(
    db,
    'SELECT id AS caseId, worker_id AS workerId, opened_on AS openedOn, closed_on AS closedOn FROM cases ORDER BY n',
  )
  const open = cases.filter(({ closedOn }) => closedOn === null)
  const files = open.filter((_, index) => index % everyNth === 2).map((one) => file(one, 0))
  const [first, second] = files
  if (first !== undefined) lend(first, today - 2, today + 5, 'Meeting at the school')
  if (second !== undefined) lend(second, today - 21, today - 7, 'Copying the reports for the annual review')

  const { leader } = staff
  if (leader === null) return
  const archivedOn = today - 3
  const due = cases
    .filter(({ closedOn }) => closedOn !== null && addMonths(toDay(closedOn), 12) <= archivedOn - 2)
    .toSorted((a, b) => ((a.closedOn ?? '') < (b.closedOn ?? '') ? -1 : 1))
  const archived = due.slice(0, Math.ceil(due.length / 6))
  const [held, withPaper, withPaperOut] = due.slice(archived.length)
  for (const [index, one] of archived.entries()) {
    const gone = file(one, 0)
    file(one, 1)
    if (index === 0) shred(gone, archivedOn - 2, staff, leader)
    archive(one, archivedOn, leader)
  }
  if (held !== undefined) hold(held, today - 40, leader)
  if (withPaper !== undefined) file(withPaper, 0)
  if (withPaperOut !== undefined) lend(file(withPaperOut, 0), today - 30, today - 20, 'Asked for by the tribunal')

  function entry(act: string, by: string, at: string, caseId: string | null, subject: string | null): Entry {
    return { id: random.uuid(), at, by, act, caseId, subject, detail: {} }
  }

  function file({ caseId, workerId, openedOn }: Case, more: number): { fileId: string; caseId: string } {
    const fileId = random.uuid()
    const recordedAt = toInstant(Math.min(toDay(openedOn) + 7 + more, today - 45), 640)
    addPaperFile(db, entry('savePaperFile', workerId, recordedAt, caseId, fileId), {
      fileId,
      caseId,
      cabinet: random.pick(cabinets),
      contents: random.pick(contents),
      recordedBy: workerId,
      recordedAt,
    })
    return { fileId, caseId }
  }

  function lend({ fileId, caseId }: { fileId: string; caseId: string }, from: Day, until: Day, why: string): void {
    const takenAt = toInstant(from, 615)
    const loan = {
      loanId: random.uuid(),
      fileId,
      takenBy: staff.caseworker,
      why,
      takenAt,
      recordedBy: staff.caseworker,
    }
    takePaperOut(db, entry('takePaperOut', staff.caseworker, takenAt, caseId, fileId), {
      ...loan,
      dueBackOn: toDate(until),
    })
  }

  function shred({ fileId }: { fileId: string }, on: Day, { caseworker }: Staff, by: string): void {
    const shreddingId = random.uuid()
    const recordedAt = toInstant(on, 980)
    const people = { shreddedBy: caseworker, witnessedBy: by, recordedBy: by, recordedAt }
    if (caseworker !== by)
      recordShredding(
        db,
        entry('recordShredding', by, recordedAt, null, shreddingId),
        { shreddingId, shreddedOn: toDate(on), ...people },
        [fileId],
      )
  }

  function archive({ caseId, closedOn }: Case, on: Day, archivedBy: string): void {
    const archivedAt = toInstant(on, 660)
    const dueOn = toDate(addMonths(toDay(closedOn ?? ''), 12))
    const ruleId = listRules(db)[0]?.ruleId ?? ''
    const archiving = { caseId, ruleId, dueOn, archivedOn: toDate(on), archivedAt, archivedBy }
    archiveCase(db, entry('archiveCase', archivedBy, archivedAt, caseId, null), archiving)
  }

  function hold({ caseId }: Case, on: Day, setBy: string): void {
    const holdId = random.uuid()
    const setAt = toInstant(on, 700)
    const reason = 'The appeal is registered; the tribunal may ask for our notes until it has decided.'
    setHold(db, entry('setHold', setBy, setAt, caseId, holdId), {
      holdId,
      caseId,
      kind: 'tribunal',
      reason,
      setBy,
      setAt,
    })
  }
}

const cabinets = ['Cabinet 1, drawer A', 'Cabinet 1, drawer B', 'Cabinet 2, drawer A']
const contents = [
  'Signed permission forms and the letters from the school',
  'Draft plan with the parents’ notes in the margin',
  'Reports that the family brought: educational psychologist, speech and language therapy',
]

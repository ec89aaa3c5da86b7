import type { Database } from '@signalapp/sqlcipher'
import { auditHead } from '../audited.ts'
import { note } from '../queries/audit.ts'
import { countRows } from '../queries/upkeep.ts'
import { closeVisit, openVisit, type Report } from '../queries/visits.ts'
import type { Entry } from '../types.ts'
import { toInstant, workingDayUpTo, type Day } from './calendar.ts'
import type { Random } from './random.ts'

/** P6: the undertaking a fictional contractor accepted. Its words are the policy's, which this folder does not know. */
export type SeededUndertaking = {
  readonly contractor: string
  readonly namedPerson: string
  readonly version: string
  readonly text: string
}

type Visiting = SeededUndertaking & { readonly contractorId: string; readonly leaderId: string; readonly today: Day }

/** One maintenance visit three weeks ago, finished and closed as it should be. */
export function recordPastVisit(db: Database, random: Random, visiting: Visiting): void {
  const { contractor, namedPerson, version, text, contractorId, leaderId } = visiting
  const day = workingDayUpTo(visiting.today - 21)
  const visitId = random.uuid()
  const startsAt = toInstant(day, 10 * 60)
  const entry = (act: string, by: string, minutes: number, detail: Entry['detail'] = {}): Entry => ({
    id: random.uuid(),
    at: toInstant(day, minutes),
    by,
    act,
    caseId: null,
    subject: visitId,
    detail,
  })
  openVisit(
    db,
    entry('openVisit', leaderId, 600, { minutes: 60 }),
    {
      visitId,
      accountId: contractorId,
      contractor,
      namedPerson,
      typedName: namedPerson,
      undertakingVersion: version,
      undertaking: text,
      instruction: 'Yearly check of the database after the office PC was replaced. Nothing is to be changed.',
      contractReference: 'SLA 2026/14',
      openedBy: leaderId,
      startsAt,
      until: toInstant(day, 11 * 60),
    },
    reportOf(db, startsAt),
  )
  note(db, entry('signIn', contractorId, 603))
  note(db, entry('checkDatabase', contractorId, 608, { whole: true }))
  note(db, entry('readDiagnostics', contractorId, 612))
  const at = toInstant(day, 621)
  const ending = { how: 'contractor', data: 'none-taken', note: '', recordedBy: contractorId, recordedAt: at }
  closeVisit(db, entry('finishVisit', contractorId, 621), visitId, ending, reportOf(db, at))
}

function reportOf(db: Database, takenAt: string): Report {
  const { seq, hash } = auditHead(db)
  return {
    takenAt,
    casebookVersion: '0.1.0',
    schemaVersion: Number(db.pragma('user_version', { simple: true })),
    pageFaults: 0,
    structureFaults: 0,
    logBrokenAt: null,
    auditSeq: seq,
    auditHash: new Uint8Array(hash),
    counts: JSON.stringify(countRows(db)),
  }
}

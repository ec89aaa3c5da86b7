import type { Database } from '../db/client.ts'
import type { TableCount } from '../db/queries/upkeep.ts'
import type { Report, Visit } from '../db/queries/visits.ts'
import { dataOutcomes, visitEnds } from '../preload/contract/visits.ts'
import type { VisitReport } from './typeset/documents.ts'
import type { Answer } from './ipc/context.ts'

type InFull = Answer<'readVisit'> & Pick<VisitReport, 'ended'>
type WithEnd = Answer<'listVisits'>['visits'][number] & Pick<VisitReport, 'ended'>

/** A visit as whoever works in it and whoever answers for it see it. */
export function toView(visit: Visit) {
  const { visitId, contractor, namedPerson, instruction, contractReference, openedBy, startsAt, endsAt } = visit
  return {
    visitId,
    contractor,
    namedPerson,
    instruction,
    contractReference,
    openedBy,
    startsAt,
    endsAt,
    undertaking: {
      version: visit.undertakingVersion,
      acceptedAt: visit.acceptedAt,
      text: visit.undertaking.split('\n\n'),
    },
  }
}

export function toViewWithEnd(visit: Visit, now: string): WithEnd {
  const { note, closedBy, closedAt } = visit
  const how = visitEnds.find((each) => each === visit.how)
  const data = dataOutcomes.find((each) => each === visit.data)
  const isClosed = how !== undefined && data !== undefined && note !== null && closedBy !== null && closedAt !== null
  return {
    ...toView(visit),
    isOpen: now < visit.endsAt,
    ended: isClosed ? { how, data, note, closedBy, closedAt } : null,
  }
}

/** With its reports and what was done in it. */
export async function readVisitInFull(db: Database, visitId: string, now: string): Promise<InFull | undefined> {
  const visit = await db.readVisit(visitId)
  if (visit === undefined) return undefined
  const [reports, acts] = await Promise.all([db.listReports(visitId), db.listVisitActs(visitId)])
  const start = reports.find(({ moment }) => moment === 'start')
  const end = reports.find(({ moment }) => moment === 'end')
  if (start === undefined) throw new Error('a visit has lost its first report')
  return {
    ...toViewWithEnd(visit, now),
    start: toReport(start),
    end: end === undefined ? null : toReport(end),
    acts: acts.map(({ at, act, operation, code }) => ({ at, act: operation ?? act, code })),
  }
}

function toReport(report: Report): InFull['start'] {
  const { takenAt, casebookVersion, schemaVersion, pageFaults, structureFaults, logBrokenAt, auditSeq, auditHash } =
    report
  return {
    takenAt,
    casebookVersion,
    schemaVersion,
    pageFaults,
    structureFaults,
    entries: auditSeq,
    brokenAt: logBrokenAt,
    auditHash: Buffer.from(auditHash).toString('hex'),
    counts: JSON.parse(report.counts) as TableCount[],
  }
}

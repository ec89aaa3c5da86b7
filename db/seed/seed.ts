import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { checkpoint } from '../open.ts'
import { recordLegalRequest, type NewLegalRequest } from '../queries/legal.ts'
import { recordLetter } from '../queries/requests.ts'
import { readService } from '../queries/service.ts'
import { all, run } from '../sql.ts'
import type { Entry, Row } from '../types.ts'
import { writeCases } from './bulk.ts'
import { toDate, toDay, toInstant, workingDayUpTo, type Day } from './calendar.ts'
import { brennan } from './brennan.ts'
import { makeCase, span } from './cases.ts'
import { legalRequest } from './legal.ts'
import { haddad } from './haddad.ts'
import { okafor } from './okafor.ts'
import { fileAndArchive } from './paper-and-archive.ts'
import type { CasePlan, Staff, World } from './plan.ts'
import { at, randomFrom, type Random } from './random.ts'
import { quigley } from './quigley.ts'
import { recordCase } from './record.ts'
import { recordSafeguarding } from './safeguarding.ts'
import { childrensServices, mediation, schools } from './schools.ts'
import {
  largePrint,
  nearlyYoungPerson,
  noAddress,
  withLapsedPermission,
  withOpenRequest,
  withTwoParents,
  withWithdrawnPermission,
  type Trait,
} from './traits.ts'
import { recordPastVisit, type SeededUndertaking } from './visits.ts'
import { whitlock } from './whitlock.ts'

/** What a fictional database is made of. `today` is the civil date the cases lead up to. */
export type SeedWanted = {
  readonly cases: number
  readonly today: string
  readonly workers: readonly { readonly accountId: string; readonly role: string }[]
  /** What the fictional contractor accepted; without it, or without an account of theirs, there was no visit. */
  readonly undertaking?: SeededUndertaking
}

const contactsATransaction = 10_000
const transactionsACheckpoint = 4

/**
 * Fills a database that has its service and accounts but no cases yet. The same input makes the same cases, oldest first;
 * five families are always among them: the Okafors, the Brennans, the Whitlocks, the Quigleys and the Haddads. Nothing in them happens later than the day before `today`.
 */
export function seed(db: Database, wanted: SeedWanted): void {
  const synchronous = String(db.pragma('synchronous', { simple: true }))
  // Nobody misses it if the power goes half-way, so it is written to the disk once, at the end.
  db.pragma('synchronous = OFF')
  try {
    fill(db, wanted)
  } finally {
    db.pragma(`synchronous = ${synchronous}`)
  }
  checkpoint(db)
}

function fill(db: Database, { cases, today, workers, undertaking }: SeedWanted): void {
  const entries = randomFrom(7)
  const world = prepare(db, entries, toDay(today), staffOf(workers))
  const jaydens = whitlock(world)
  const told = [okafor(world), brennan(world), jaydens, quigley(world), haddad(world)]
  const others = cases - told.length
  const asked: CasePlan[] = []
  let batch: CasePlan[] = []
  let contacts = 0
  let batches = 0
  for (let index = 0; index < others; index += 1) {
    const openedOn = openingDay(world.today, index, others)
    const next = told[0]
    if (next !== undefined && next.details.openedOn <= toDate(openedOn)) tell()
    const plan = makeCase(randomFrom(1000 + index), world, openedOn, ...traitsFor(index, world.today - openedOn))
    batch.push(plan)
    contacts += plan.contacts.length
    if (plan.request !== null) asked.push(plan)
    if (contacts >= contactsATransaction) flush()
  }
  flush()
  while (told.length > 0) tell()
  recordRequests(db, entries, asked)
  recordLegal(db, entries, legalRequest(world, jaydens))
  recordSafeguarding(db, entries, world, workers.find(({ role }) => role === 'head')?.accountId)
  fileAndArchive(db, randomFrom(11), world)
  const contractor = workers.find(({ role }) => role === 'maintenance')
  if (contractor !== undefined && undertaking !== undefined) {
    const visiting = { contractorId: contractor.accountId, leaderId: world.staff.coordinator, today: world.today }
    recordPastVisit(db, entries, { ...undertaking, ...visiting })
  }

  function flush(): void {
    if (batch.length > 0) writeCases(db, entryOf(entries, world, 'seed'), world, batch)
    batch = []
    contacts = 0
    batches += 1
    // The log is folded in here: the hook that does it waits for the thread to be idle, and it is not until the end.
    if (batches % transactionsACheckpoint === 0) checkpoint(db)
  }

  function tell(): void {
    flush()
    const plan = told.shift()
    if (plan !== undefined) recordCase(db, entries, plan)
  }
}

/** Every trait turns up in any hundred cases, among those old enough for it. */
function traitsFor(index: number, daysOpen: number): readonly Trait[] {
  const old = daysOpen > 150
  switch (index % 50) {
    case 4:
      return [withTwoParents]
    case 9:
      return old ? [withLapsedPermission] : []
    case 17:
      return old ? [withWithdrawnPermission] : []
    case 23:
      return [nearlyYoungPerson]
    case 31:
      return old ? [withOpenRequest] : []
    case 38:
      return [largePrint]
    case 44:
      return [noAddress]
    default:
      return []
  }
}

/** Each through its own query, in the order they came, so that their references follow one another. */
function recordRequests(db: Database, entries: Random, plans: readonly CasePlan[]): void {
  const requests = plans.flatMap(({ request }) => (request === null ? [] : [request]))
  for (const request of requests.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))) {
    const { recordedBy, recordedAt, caseId, requestId, regime } = request
    const about = { by: recordedBy, at: recordedAt, caseId, subject: requestId, detail: { regime } }
    recordLetter(db, { id: entries.uuid(), act: 'recordRequest', ...about }, [request])
  }
}

function recordLegal(db: Database, entries: Random, request: NewLegalRequest): void {
  const { recordedBy, recordedAt, caseId, requestId, legalReason: reason, routedTo } = request
  const about = { by: recordedBy, at: recordedAt, caseId, subject: requestId, detail: { reason, routedTo } }
  recordLegalRequest(db, { id: entries.uuid(), act: 'recordLegalRequest', ...about }, request)
}

/** Evenly over the last years, in order, on working days before today. */
function openingDay(today: Day, index: number, count: number): Day {
  return workingDayUpTo(today - span + Math.floor(((index + 0.5) / count) * (span - 1)))
}

/** The schools, and what else every case refers to. */
function prepare(db: Database, random: Random, today: Day, staff: Staff): World {
  const service = readService(db)
  if (service === undefined) throw new Error('a database is seeded after its service is set up')
  const world = { today, staff, localAuthorityId: service.localAuthorityId }
  audited(db, { ...entryOf(random, world, 'seed'), detail: { schools: schools.length } }, (w) => {
    for (const { name } of schools)
      run(w, "INSERT INTO bodies (id, kind, name) VALUES (:id, 'school', :name) ON CONFLICT DO NOTHING", {
        id: random.uuid(),
        name,
      })
    for (const name of [mediation.name, childrensServices])
      run(w, "INSERT INTO bodies (id, kind, name) VALUES (:id, 'organisation', :name) ON CONFLICT DO NOTHING", {
        id: random.uuid(),
        name,
      })
  })
  return { ...world, schoolIds: bodiesOf('school'), organisationIds: bodiesOf('organisation') }

  function bodiesOf(kind: string): ReadonlyMap<string, string> {
    const found = all<Row & { id: string; name: string }>(db, 'SELECT id, name FROM bodies WHERE kind = :kind', {
      kind,
    })
    return new Map(found.map(({ id, name }) => [name, id]))
  }
}

function entryOf(random: Random, { today, staff }: Pick<World, 'today' | 'staff'>, act: string): Entry {
  const { caseworker } = staff
  return { id: random.uuid(), at: toInstant(today, 0), by: caseworker, act, caseId: null, subject: null, detail: {} }
}

function staffOf(workers: SeedWanted['workers']): Staff {
  const having = (role: string) => workers.filter((worker) => worker.role === role).map(({ accountId }) => accountId)
  const anybody = workers.map(({ accountId }) => accountId)
  const caseworkers = having('caseworker').length > 0 ? having('caseworker') : anybody
  const coordinator = [...having('coordinator'), ...having('head'), ...caseworkers]
  return {
    caseworkers,
    caseworker: at(caseworkers, 0),
    volunteers: having('volunteer'),
    coordinator: at(coordinator, 0),
    leader: [...having('coordinator'), ...having('head')][0] ?? null,
  }
}

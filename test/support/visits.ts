import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { windowEnd } from '../../main/policy/visits.ts'
import { entryOf } from '../../main/session.ts'
import { accountOf, bareWorld, type World } from './casebook.ts'

const password = 'fictional cases only'

/** The demonstration on disk, its database and keys real; `in` signs somebody in through the door. */
export async function openDemonstration() {
  const world = bareWorld()
  await world.get('lookAround', {})
  return { world, in: (signInName: string) => world.ask('signIn', { signInName, password }) }
}

/** What a visit is opened with, by the person named. */
export function visitDraft(accountId: string, change: Record<string, unknown> = {}) {
  return {
    accountId,
    contractor: 'Kimpton Consultants',
    contractReference: 'SLA 2026/15',
    instruction: 'Find out why the database has grown',
    minutes: 60,
    typedName: 'kit lowe',
    accepted: true,
    ...change,
  }
}

/** Opens a visit for the demonstration's contractor, as the coordinator. */
export async function openVisit(world: World, change: Record<string, unknown> = {}) {
  const { contractors } = await world.get('listVisits', {})
  return world.get('openVisit', visitDraft(contractors[0]?.accountId ?? '', change))
}

/** Writes an open visit past the door, for a world whose database is not on disk and cannot be reported on. */
export async function beginVisit({ casebook, clock }: World): Promise<void> {
  const { db } = casebook.parts.database
  const { seq, hash } = await db.readHead()
  const visit = {
    visitId: randomUUID(),
    accountId: accountOf.maintenance,
    contractor: 'Kimpton Consultants',
    namedPerson: 'The maintenance',
    typedName: 'The maintenance',
    undertakingVersion: '1',
    undertaking: 'We undertake',
    instruction: 'Find out why the database has grown',
    contractReference: 'SLA 2026/15',
    openedBy: accountOf.coordinator,
    startsAt: clock.now,
    until: windowEnd(clock.now, 60),
  }
  const report = {
    takenAt: clock.now,
    casebookVersion: '0.0.0',
    schemaVersion: 160,
    pageFaults: 0,
    structureFaults: 0,
    logBrokenAt: null,
    auditSeq: seq,
    auditHash: new Uint8Array(hash),
    counts: '[]',
  }
  await db.openVisit(entryOf('openVisit', accountOf.coordinator, clock.now), visit, report)
}

export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'casebook-backups-'))
}

export function later(world: World, minutes: number): void {
  world.clock.now = new Date(Date.parse(world.clock.now) + minutes * 60_000).toISOString()
}

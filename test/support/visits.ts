import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bareWorld, type World } from './casebook.ts'

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

export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'casebook-backups-'))
}

export function later(world: World, minutes: number): void {
  world.clock.now = new Date(Date.parse(world.clock.now) + minutes * 60_000).toISOString()
}

import { randomUUID } from 'node:crypto'
import { openDatabase } from '../../db/open.ts'
import { queries } from '../../db/queries/index.ts'
import type { Walk } from '../../db/queries/log-walk.ts'
import type { Entry, ReadableDB } from '../../db/types.ts'
import { roles } from '../../preload/contract/session.ts'
import { accountOf } from './casebook.ts'

export const testKey = () => new Uint8Array(32).fill(7)

/** A real encrypted database, in memory unless a file is named. */
export function openTestDatabase(file = ':memory:', key: Uint8Array = testKey()) {
  const opened = openDatabase(file, key)
  if (!opened.ok) throw new Error(opened.code)
  return opened.db
}

export function anEntry(act = 'test'): Entry {
  return { id: randomUUID(), at: '2026-11-24T10:00:00.000Z', by: null, act, caseId: null, subject: null, detail: {} }
}

/** An account for every role, as the service would have made them. */
export function addAccounts(db: ReturnType<typeof openTestDatabase>): void {
  for (const role of roles)
    queries.addAccount(db, anEntry(), {
      accountId: accountOf[role],
      name: `The ${role}`,
      signInName: role,
      role,
      mustChangePassword: 0,
      addedAt: '2026-01-01T00:00:00.000Z',
    })
}

/** The whole audit log checked in one go. */
export function checkLog(db: ReadableDB): Pick<Walk, 'entries' | 'brokenAt' | 'fault'> {
  let walk = queries.walkLog(db)
  while (!walk.ended) walk = queries.walkLog(db, walk)
  const { entries, brokenAt, fault } = walk
  return { entries, brokenAt, fault }
}

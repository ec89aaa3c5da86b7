import { randomUUID } from 'node:crypto'
import { openDatabase } from '../../db/open.ts'
import type { Entry } from '../../db/types.ts'

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

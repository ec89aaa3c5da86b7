import type { Database } from '@signalapp/sqlcipher'
import { lookAt, openDatabase, tryCheckpoint, type Opened } from './open.ts'
import { queries } from './queries/index.ts'

/** What travels to the worker and back. Errors travel as their SQLite code and message; messages name rules, never content. */
export type Ask =
  | { readonly ask: 'open'; readonly file: string; readonly key: Uint8Array }
  | { readonly ask: 'look'; readonly file: string; readonly key: Uint8Array }
  | { readonly ask: 'close' }
  | { readonly ask: 'query'; readonly name: string; readonly args: readonly unknown[] }
export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: string; readonly message: string }

type Query = (db: Database, ...args: readonly unknown[]) => unknown

/** One open database and the queries over it; the worker thread wraps exactly this. */
export function serveDatabase(): (ask: Ask) => Answer {
  let db: Database | undefined
  return (ask) => {
    try {
      return { ok: true, value: answer(ask) }
    } catch (error) {
      const { code, message } = error as { code?: string; message: string }
      return { ok: false, code: code ?? 'BUG', message }
    }
  }

  function answer(ask: Ask): unknown {
    if (ask.ask === 'open') return open(openDatabase, ask.file, ask.key)
    if (ask.ask === 'look') return open(lookAt, ask.file, ask.key)
    if (ask.ask === 'close') return close()
    if (db === undefined) throw new Error('the database is closed')
    if (!Object.hasOwn(queries, ask.name)) throw new Error('no such query')
    // The client's type is derived from `queries`, so name and arguments are already known to fit.
    return (queries as unknown as Record<string, Query>)[ask.name]?.(db, ...ask.args)
  }

  function open(way: Way, file: string, key: Uint8Array): { opened: true } | { opened: false; code: string } {
    close()
    const opened = unlocked(way, file, key)
    if (!opened.ok) return { opened: false, code: opened.code }
    db = opened.db
    return { opened: true }
  }

  function close(): void {
    const closing = db
    db = undefined
    if (closing === undefined) return
    // A backup may be reading: it folds the log in when it is done, and a lock does not wait for it.
    closing.pragma('busy_timeout = 0')
    tryCheckpoint(closing)
    closing.close()
  }
}

type Way = (file: string, key: Uint8Array) => Opened

function unlocked(way: Way, file: string, key: Uint8Array): Opened {
  try {
    return way(file, key)
  } finally {
    key.fill(0)
  }
}

import { randomUUID } from 'node:crypto'
import { DatabaseError } from '../db/client.ts'

/** A log line for a bug: an id to quote and where it happened; never a key, a password or case content. */
export function logBug(what: string, error?: unknown): void {
  const kind = error === undefined ? '' : `: ${describe(error)}`
  process.stderr.write(`casebook: ${randomUUID().slice(0, 8)} ${what}${kind}\n`)
}

/** The kind of failure and where in our code, never its message: a message may quote what somebody typed. */
function describe(error: unknown): string {
  if (error instanceof DatabaseError) return `database ${error.code}`
  if (!(error instanceof Error)) return 'not an Error'
  const frame = error.stack?.split('\n').find((line) => line.trim().startsWith('at ')) ?? ''
  return `${error.name} ${frame.trim()}`
}

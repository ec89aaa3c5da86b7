import { randomUUID } from 'node:crypto'

/** A log line for a bug: an id to quote and where it happened; never a key, a password or case content. */
export function logBug(what: string): void {
  process.stderr.write(`casebook: ${randomUUID().slice(0, 8)} ${what}\n`)
}

import type { Database } from '../../db/client.ts'
import type { LogFault } from '../../db/queries/log-walk.ts'

/** What a check of the whole audit log found; `fault` says what is wrong with entry `brokenAt`, the first that is. */
export type LogCheck = {
  readonly entries: number
  readonly brokenAt: number | null
  readonly fault: LogFault | null
  /** The root of the log as far as it is whole, in hex. */
  readonly head: string
}

/** Checks the audit log from its first entry to its last, page by page; `null` when it was stopped between two. */
export async function checkLog({ walkLog }: Pick<Database, 'walkLog'>, signal?: AbortSignal): Promise<LogCheck | null> {
  let walk = await walkLog()
  while (!walk.ended) {
    if (signal?.aborted === true) return null
    walk = await walkLog(walk)
  }
  const { entries, brokenAt, fault, root } = walk
  return { entries, brokenAt, fault, head: Buffer.from(root).toString('hex') }
}

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

type Options = {
  readonly signal?: AbortSignal
  /** How many entries have been checked, page by page. */
  readonly onProgress?: (entries: number) => void
}

/** Checks the audit log from its first entry to its last, page by page; `null` when it was stopped between two. */
export async function checkLog(
  { walkLog }: Pick<Database, 'walkLog'>,
  { signal, onProgress }: Options = {},
): Promise<LogCheck | null> {
  for (let walk = await walkLog(); ; walk = await walkLog(walk)) {
    if (signal?.aborted === true) return null
    const { entries, brokenAt, fault, root, ended } = walk
    if (ended) return { entries, brokenAt, fault, head: Buffer.from(root).toString('hex') }
    onProgress?.(entries)
  }
}

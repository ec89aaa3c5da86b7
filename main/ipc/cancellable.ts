import { refuse, type Result } from '../../preload/contract/common.ts'
import type { LongWork } from '../../preload/contract/long-work.ts'
import type { Casebook } from '../casebook.ts'
import { Unexaminable } from '../examine/start.ts'
import { ThreadError } from '../thread.ts'
import { TypesetError } from '../typeset/typeset.ts'

/** Long work: the operation `cancel`, the end of the session, or the same begun again ends it as `cancelled`. The newest wish wins. */
export async function cancellable<T>(
  { underWay }: Casebook,
  name: LongWork,
  work: (signal: AbortSignal) => Promise<Result<T>>,
): Promise<Result<T>> {
  const controller = new AbortController()
  underWay.get(name)?.abort()
  underWay.set(name, controller)
  try {
    return await work(controller.signal)
  } catch (error) {
    return whyNotDone(error)
  } finally {
    if (underWay.get(name) === controller) underWay.delete(name)
  }
}

/** What long work that ended early, or over a file no reader opens, is answered with; a bug stays one. */
function whyNotDone(error: unknown): Result<never> {
  if (error instanceof Unexaminable || (error instanceof ThreadError && error.code === 'failed'))
    return refuse('document-unreadable')
  if ((error instanceof TypesetError || error instanceof ThreadError) && error.code === 'cancelled')
    return refuse('cancelled')
  throw error
}

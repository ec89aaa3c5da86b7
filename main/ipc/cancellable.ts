import type { Result } from '../../preload/contract/common.ts'
import type { LongWork } from '../../preload/contract/long-work.ts'
import type { Casebook } from '../casebook.ts'
import { whyNotMade } from '../make-pack.ts'

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
    return whyNotMade(error)
  } finally {
    if (underWay.get(name) === controller) underWay.delete(name)
  }
}

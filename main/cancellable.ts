import type { Result } from '../preload/contract/common.ts'
import type { Casebook } from './casebook.ts'
import { whyNotMade } from './make-pack.ts'

/** Long work under a name: `cancel`, the end of the session, or the same begun again ends it with `cancelled`. The newest wish wins. */
export async function cancellable<T>(
  { underWay }: Casebook,
  name: string,
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

/** Nothing when it is not under way. */
export function cancel({ underWay }: Casebook, name: string): void {
  underWay.get(name)?.abort()
}

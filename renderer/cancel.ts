import type { LongWork } from '../preload/contract/long-work.ts'
import { ask } from './ask.ts'

/** Ends this long work, if it is under way: whoever asked for it is answered `cancelled`. */
export function cancel(work: LongWork): void {
  void ask('cancel', { work })
}

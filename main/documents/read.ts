import { Worker } from 'node:worker_threads'
import { refuse, type Result } from '../../preload/contract/common.ts'
import type { Answer, Job, Jobs } from './reader.ts'

/** Does one job on a file in a thread of its own. The bytes go along with it: whoever asked has them no more. */
export type Reader = {
  readonly [J in keyof Jobs]: (
    bytes: Uint8Array<ArrayBuffer>,
    signal: AbortSignal,
  ) => Promise<Result<Awaited<ReturnType<Jobs[J]>>>>
}

/** A file that makes its reader want more is no letter. */
const mostMemory = { maxOldGenerationSizeMb: 512 }

/**
 * A fresh thread for each file: one that never ends, or eats all memory, is ended, and takes nothing with it that belongs to another.
 * Aborting the signal ends it at once.
 */
export function createReader(workerUrl: URL, mostMilliseconds = 30_000): Reader {
  // The thread answers each job with that job's own value; the seam between threads has no types.
  const having = (name: Job['name']) => (bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal) =>
    run(name, bytes, signal) as Promise<Result<never>>
  return { examine: having('examine'), enclosures: having('enclosures') }

  function run(name: Job['name'], bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<Result<unknown>> {
    return new Promise((resolve) => {
      if (signal.aborted) return resolve(refuse('cancelled'))
      const worker = new Worker(workerUrl, {
        workerData: { name, bytes } satisfies Job,
        transferList: [bytes.buffer],
        resourceLimits: mostMemory,
      })
      const end = (result: Result<unknown>) => {
        clearTimeout(timer)
        signal.removeEventListener('abort', cancel)
        void worker.terminate()
        resolve(result)
      }
      const cancel = () => end(refuse('cancelled'))
      const timer = setTimeout(() => end(refuse('document-takes-too-long')), mostMilliseconds)
      signal.addEventListener('abort', cancel, { once: true })
      worker.once('message', (answer: Answer) =>
        end(answer.ok ? { ok: true, value: answer.value } : refuse(answer.code, { detail: answer.detail })),
      )
      worker.once('error', () => end(refuse('document-damaged')))
      worker.once('exit', () => end(refuse('document-damaged')))
    })
  }
}

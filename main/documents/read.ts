import { Worker } from 'node:worker_threads'
import { refuse, type Result } from '../../preload/contract/common.ts'
import type { Examined } from './examine.ts'
import type { Answer } from './reader.ts'

/** Looks at a file in a thread of its own. The bytes go along with it: whoever asked has them no more. */
export type Reader = (bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal) => Promise<Result<Examined>>

/** A file that makes its reader want more is no letter. */
const mostMemory = { maxOldGenerationSizeMb: 512 }

/**
 * A fresh thread for each file: one that never ends, or eats all memory, is ended, and takes nothing with it that belongs to another.
 * Aborting the signal ends it at once.
 */
export function createReader(workerUrl: URL, mostMilliseconds = 30_000): Reader {
  return (bytes, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve(refuse('cancelled'))
      const worker = new Worker(workerUrl, {
        workerData: bytes,
        transferList: [bytes.buffer],
        resourceLimits: mostMemory,
      })
      const end = (result: Result<Examined>) => {
        clearTimeout(timer)
        signal.removeEventListener('abort', cancel)
        void worker.terminate()
        resolve(result)
      }
      const cancel = () => end(refuse('cancelled'))
      const timer = setTimeout(() => end(refuse('document-takes-too-long')), mostMilliseconds)
      signal.addEventListener('abort', cancel, { once: true })
      worker.once('message', (answer: Answer) =>
        end(answer.ok ? { ok: true, value: answer.examined } : refuse(answer.code, { detail: answer.detail })),
      )
      worker.once('error', () => end(refuse('document-damaged')))
      worker.once('exit', () => end(refuse('document-damaged')))
    })
}

import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { ThreadError } from '../thread.ts'
import type { LockJob } from './pdf-locker.ts'

/** A copy of a PDF that opens with this password alone. Aborting the signal ends it at once: a ThreadError, `cancelled`. */
export type PdfLock = (pdf: Uint8Array, password: string, signal: AbortSignal) => Promise<Uint8Array>

/** Locks each PDF in a thread of its own, so that nothing waits for it and no password outlives it. qpdf.wasm lies beside the thread's code. */
export function pdfLock(workerUrl: URL): PdfLock {
  const wasm = fileURLToPath(new URL('./qpdf.wasm', workerUrl))
  return (pdf, password, signal) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(new ThreadError('cancelled'))
      const workerData: LockJob = { pdf, password, wasm }
      // What it prints goes nowhere: a message could quote the file.
      const worker = new Worker(workerUrl, { workerData, stdout: true, stderr: true })
      const cancel = () => {
        reject(new ThreadError('cancelled'))
        void worker.terminate()
      }
      signal.addEventListener('abort', cancel, { once: true })
      worker.once('message', (locked: Uint8Array) => {
        resolve(locked)
        void worker.terminate()
      })
      // Its own error could quote the file.
      worker.once('error', () => reject(new Error('the pack could not be locked')))
      worker.once('exit', () => {
        signal.removeEventListener('abort', cancel)
        reject(new Error('the pack could not be locked'))
      })
    })
}

import { parentPort, workerData } from 'node:worker_threads'
import { encryptPdf } from './qpdf.ts'

/** A thread for one PDF: it ends with its answer, and the password it was given ends with it. */
export type LockJob = { readonly pdf: Uint8Array; readonly password: string; readonly wasm: string }

// pdfLock is the only one to start this thread.
const { pdf, password, wasm } = workerData as LockJob

const locked = await encryptPdf(pdf, password, wasm)
// A copy that owns its memory: the rest of qpdf's goes with the thread.
parentPort?.postMessage(new Uint8Array(locked))

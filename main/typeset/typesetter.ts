import { parentPort, workerData } from 'node:worker_threads'
import type { Job, Reply } from '../thread.ts'
import type { Document, Typeset } from './documents.ts'
import { PressError, openPress, type PressFault, type PressFolders } from './press.ts'

/** The typesetting thread: one press, one document at a time. An error leaves as its code: its cause may quote a case. */
export type Answer =
  { readonly ok: true; readonly typeset: Typeset } | { readonly ok: false; readonly code: PressFault }

// startTypesetter is the only one to start this thread, and hands it its folders.
const press = openPress(workerData as PressFolders)

// Each in a turn of its own: what the compiler holds of a document that is done, tens of megabytes, goes only between two turns.
parentPort?.on('message', (asked: Job<Document>) => setImmediate(answer, asked))

function answer({ id, job }: Job<Document>): void {
  const done = run(job)
  const reply: Reply<Answer> = { id, answer: done }
  parentPort?.postMessage(reply, done.ok ? [done.typeset.pdf.buffer as ArrayBuffer] : [])
  // Whoever asked need not wait for it.
  press.forget()
}

function run(document: Document): Answer {
  try {
    return { ok: true, typeset: press.typeset(document) }
  } catch (error) {
    return { ok: false, code: error instanceof PressError ? error.code : 'failed' }
  }
}

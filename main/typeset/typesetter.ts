import { parentPort, workerData } from 'node:worker_threads'
import type { Document, Typeset } from './documents.ts'
import { PressError, openPress, type PressFault, type PressFolders } from './press.ts'

/** The typesetting thread: one press, one document at a time. An error leaves as its code: its cause may quote a case. */
export type Job = { readonly id: number; readonly document: Document }
export type Answer =
  | { readonly id: number; readonly ok: true; readonly typeset: Typeset }
  | { readonly id: number; readonly ok: false; readonly code: PressFault }

// startTypesetter is the only one to start this thread, and hands it its folders.
const press = openPress(workerData as PressFolders)

parentPort?.on('message', ({ id, document }: Job) => {
  const answer = run(id, document)
  parentPort?.postMessage(answer, answer.ok ? [answer.typeset.pdf.buffer as ArrayBuffer] : [])
  // Whoever asked need not wait for it.
  press.forget()
})

function run(id: number, document: Document): Answer {
  try {
    return { id, ok: true, typeset: press.typeset(document) }
  } catch (error) {
    return { id, ok: false, code: error instanceof PressError ? error.code : 'failed' }
  }
}

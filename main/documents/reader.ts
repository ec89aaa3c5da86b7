import { parentPort, workerData } from 'node:worker_threads'
import type { Reason } from '../../preload/contract/reasons.ts'
import { examine, type Examined } from './examine.ts'
import { NotTaken } from './refusal.ts'

/** A thread for one file, which ends with it. An error leaves as its code: its message may quote the file. */
export type Answer =
  | { readonly ok: true; readonly examined: Examined }
  | { readonly ok: false; readonly code: Reason; readonly detail: NotTaken['detail'] }

async function answer(): Promise<Answer> {
  try {
    // startReader is the only one to start this thread, and hands it the file.
    return { ok: true, examined: await examine(workerData as Uint8Array) }
  } catch (error) {
    if (error instanceof NotTaken) return { ok: false, code: error.code, detail: error.detail }
    return { ok: false, code: 'document-damaged', detail: {} }
  }
}

parentPort?.postMessage(await answer())

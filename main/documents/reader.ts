import { parentPort, workerData } from 'node:worker_threads'
import type { Reason } from '../../preload/contract/reasons.ts'
import { enclosures } from './enclosures.ts'
import { examine } from './examine.ts'
import { NotTaken } from './refusal.ts'

/** A thread for one file, which ends with it. An error leaves as its code: its message may quote the file. */
const jobs = { examine, enclosures } as const
export type Jobs = typeof jobs
export type Job = { readonly name: keyof Jobs; readonly bytes: Uint8Array }
export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: Reason; readonly detail: NotTaken['detail'] }

async function answer(): Promise<Answer> {
  // createReader is the only one to start this thread, and hands it its job.
  const { name, bytes } = workerData as Job
  try {
    return { ok: true, value: await jobs[name](bytes) }
  } catch (error) {
    if (error instanceof NotTaken) return { ok: false, code: error.code, detail: error.detail }
    return { ok: false, code: 'document-damaged', detail: {} }
  }
}

parentPort?.postMessage(await answer())

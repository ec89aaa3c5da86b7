import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Document, Typeset } from './documents.ts'
import type { PressFolders } from './press.ts'
import type { Answer, Job } from './typesetter.ts'

export type Typesetter = {
  /**
   * One document as PDF/UA-1. Rejects with a TypesetError; aborting the signal ends the work at once with
   * `cancelled`, and other documents that wait are then set by a fresh thread.
   */
  readonly typeset: (document: Document, options?: { readonly signal?: AbortSignal | undefined }) => Promise<Typeset>
  /** Ends the thread, and what still waits with `stopped`. */
  readonly stop: () => Promise<void>
}

export class TypesetError extends Error {
  readonly code: 'bad-picture' | 'failed' | 'cancelled' | 'stopped'
  constructor(code: TypesetError['code']) {
    super(`typesetting: ${code}`)
    this.code = code
  }
}

/** Starts the thread. Its templates and typefaces lie beside it, in `typeset/templates/` and `fonts/`, if not named. */
export function startTypesetter(workerUrl: URL, folders: PressFolders = beside(workerUrl)): Typesetter {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let stopped = false
  let worker: Worker | null = start()

  return {
    typeset(document, { signal } = {}) {
      return new Promise((resolve, reject) => {
        if (stopped || signal?.aborted === true) return reject(new TypesetError(stopped ? 'stopped' : 'cancelled'))
        const id = (lastId += 1)
        const cancel = () => {
          settle(id)?.reject(new TypesetError('cancelled'))
          restart()
        }
        signal?.addEventListener('abort', cancel, { once: true })
        const forget = () => signal?.removeEventListener('abort', cancel)
        waiting.set(id, { document, resolve, reject, forget })
        post(id, document)
      })
    },
    async stop() {
      stopped = true
      for (const id of waiting.keys()) settle(id)?.reject(new TypesetError('stopped'))
      await worker?.terminate()
    },
  }

  function start(): Worker {
    const next = new Worker(workerUrl, { workerData: folders })
    next.on('message', (answer: Answer) => {
      const job = settle(answer.id)
      if (answer.ok) job?.resolve(answer.typeset)
      else job?.reject(new TypesetError(answer.code))
    })
    next.on('error', () => {
      if (next === worker) fail()
    })
    return next
  }

  function restart(): void {
    void worker?.terminate()
    worker = start()
    for (const [id, { document }] of waiting) post(id, document)
  }

  /** The thread itself fell over: a document that does this once would do it again, so none is tried twice. */
  function fail(): void {
    worker = null
    for (const id of waiting.keys()) settle(id)?.reject(new TypesetError('failed'))
  }

  function post(id: number, document: Document): void {
    worker ??= start()
    worker.postMessage({ id, document } satisfies Job)
  }

  function settle(id: number): Waiting | undefined {
    const job = waiting.get(id)
    waiting.delete(id)
    job?.forget()
    return job
  }
}

type Waiting = {
  readonly document: Document
  readonly resolve: (typeset: Typeset) => void
  readonly reject: (error: TypesetError) => void
  readonly forget: () => void
}

function beside(workerUrl: URL): PressFolders {
  return {
    templates: fileURLToPath(new URL('./typeset/templates/', workerUrl)),
    fonts: fileURLToPath(new URL('./fonts/', workerUrl)),
  }
}

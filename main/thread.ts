import { Worker } from 'node:worker_threads'

/** What travels to a thread and back. `progress` may come many times before the answer. */
export type Job<J> = { readonly id: number; readonly job: J }
export type Reply<A> =
  { readonly id: number; readonly answer: A } | { readonly id: number; readonly progress: Progress }
export type Progress = { readonly done: number; readonly of: number }

export type Thread<J, A> = {
  /**
   * Jobs are handed over as they come. Rejects with a ThreadError; aborting the signal ends the work at once with `cancelled`, and other
   * jobs that wait are then done by a fresh thread. One that takes longer than five minutes has `failed`.
   */
  readonly run: (job: J, options?: RunOptions) => Promise<A>
  /** Gives up whatever runs or waits, as `cancelled`, with the thread and all it holds; the next job begins a fresh one. */
  readonly forget: () => void
  /** Ends the thread, and what still waits with `stopped`. */
  readonly stop: () => Promise<void>
}

export type RunOptions = {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** `failed`: the thread itself fell over. */
export class ThreadError extends Error {
  readonly code: 'failed' | 'cancelled' | 'stopped'
  constructor(code: ThreadError['code']) {
    super(`thread: ${code}`)
    this.code = code
  }
}

/** A file made to keep its reader busy is given up. */
const mostMilliseconds = 300_000

/** @param begins `now`: whatever it must load is ready when the first job comes; `asked`: most days it is not needed at all. */
export function startThread<J, A>(url: URL, workerData: unknown, begins: 'now' | 'asked'): Thread<J, A> {
  const waiting = new Map<number, Waiting<J, A>>()
  let lastId = 0
  let stopped = false
  let worker: Worker | null = begins === 'now' ? start() : null

  return {
    run(job, { signal, onProgress } = {}) {
      return new Promise((resolve, reject) => {
        if (stopped || signal?.aborted === true) return reject(new ThreadError(stopped ? 'stopped' : 'cancelled'))
        const id = (lastId += 1)
        const cancel = () => {
          settle(id)?.reject(new ThreadError('cancelled'))
          restart()
        }
        signal?.addEventListener('abort', cancel, { once: true })
        const tooLong = setTimeout(() => {
          settle(id)?.reject(new ThreadError('failed'))
          restart()
        }, mostMilliseconds)
        tooLong.unref()
        const forget = () => {
          clearTimeout(tooLong)
          signal?.removeEventListener('abort', cancel)
        }
        waiting.set(id, { job, resolve, reject, onProgress, forget })
        post(id, job)
      })
    },
    forget() {
      for (const id of waiting.keys()) settle(id)?.reject(new ThreadError('cancelled'))
      void worker?.terminate()
      worker = null
    },
    async stop() {
      stopped = true
      for (const id of waiting.keys()) settle(id)?.reject(new ThreadError('stopped'))
      await worker?.terminate()
    },
  }

  function start(): Worker {
    const next = new Worker(url, { workerData })
    next.on('message', (reply: Reply<A>) => {
      if ('progress' in reply) waiting.get(reply.id)?.onProgress?.(reply.progress)
      else settle(reply.id)?.resolve(reply.answer)
    })
    next.on('error', () => {
      if (next === worker) fail()
    })
    return next
  }

  function restart(): void {
    void worker?.terminate()
    worker = start()
    for (const [id, { job }] of waiting) post(id, job)
  }

  /** A job that does this once would do it again, so none is tried twice. */
  function fail(): void {
    worker = null
    for (const id of waiting.keys()) settle(id)?.reject(new ThreadError('failed'))
  }

  function post(id: number, job: J): void {
    worker ??= start()
    worker.postMessage({ id, job } satisfies Job<J>)
  }

  function settle(id: number): Waiting<J, A> | undefined {
    const found = waiting.get(id)
    waiting.delete(id)
    found?.forget()
    return found
  }
}

type Waiting<J, A> = {
  readonly job: J
  readonly resolve: (answer: A) => void
  readonly reject: (error: ThreadError) => void
  readonly onProgress: RunOptions['onProgress']
  readonly forget: () => void
}

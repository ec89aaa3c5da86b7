import { Worker } from 'node:worker_threads'
import type { Answer, Ask } from './serve.ts'
import type { Queries } from './queries/index.ts'

/** The async twin of `queries`, its type derived from the functions' own signatures: nothing is written by hand. */
export type Database = {
  readonly [Q in keyof Queries]: Queries[Q] extends (db: never, ...args: infer A) => infer R
    ? (...args: A) => Promise<R>
    : never
}

export type DatabaseClient = {
  readonly db: Database
  /** The key is copied to the worker, which zeroes its copy once the file is open. */
  readonly open: (file: string, key: Uint8Array) => Promise<Opening>
  /** Opens a file to look at, such as a backup: nothing in it is changed. */
  readonly look: (file: string, key: Uint8Array) => Promise<Opening>
  /** Folds the log in and forgets the key. */
  readonly close: () => Promise<void>
  readonly stop: () => Promise<void>
}

type Opening = { opened: true } | { opened: false; code: 'database-damaged' | 'database-newer' }

/** A statement the database refused. `code` is SQLite's; `message` is the rule a trigger named ("P7 no-permission"). */
export class DatabaseError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.name = 'DatabaseError'
    this.code = code
  }
}

/** @param send carries one message to whoever serves the database: a worker thread in the app, a direct call in unit tests. */
export function connect(
  send: (ask: Ask) => Promise<Answer>,
  stop: () => Promise<void> = () => Promise.resolve(),
): DatabaseClient {
  const ask = async (message: Ask): Promise<unknown> => {
    const answer = await send(message)
    if (!answer.ok) throw new DatabaseError(answer.code, answer.message)
    return answer.value
  }
  const opening = async (way: 'open' | 'look', file: string, key: Uint8Array): Promise<Opening> => {
    const copy = new Uint8Array(key)
    try {
      return (await ask({ ask: way, file, key: copy })) as Opening
    } finally {
      copy.fill(0)
    }
  }
  const db = new Proxy({} as Database, {
    get: (_, name: string) => (name === 'then' ? undefined : (...args: unknown[]) => ask({ ask: 'query', name, args })),
  })
  return {
    db,
    open: (file, key) => opening('open', file, key),
    look: (file, key) => opening('look', file, key),
    close: async () => void (await ask({ ask: 'close' })),
    stop,
  }
}

/** Starts the database's own thread. Every answer comes back in the order it was asked for. */
export function startDatabaseWorker(url: URL): DatabaseClient {
  const worker = new Worker(url)
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>()
  let lastId = 0
  worker.on('message', ({ id, answer }: { id: number; answer: Answer }) => {
    waiting.get(id)?.resolve(answer)
    waiting.delete(id)
  })
  worker.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  })
  const send = (ask: Ask): Promise<Answer> =>
    new Promise((resolve, reject) => {
      lastId += 1
      waiting.set(lastId, { resolve, reject })
      worker.postMessage({ id: lastId, ask })
    })
  return connect(send, async () => void (await worker.terminate()))
}

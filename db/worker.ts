import { parentPort } from 'node:worker_threads'
import { serveDatabase, type Ask } from './serve.ts'

const answer = serveDatabase()

parentPort?.on('message', ({ id, ask }: { readonly id: number; readonly ask: Ask }) => {
  parentPort?.postMessage({ id, answer: answer(ask) })
})

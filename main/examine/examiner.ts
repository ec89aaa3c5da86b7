import { parentPort, workerData } from 'node:worker_threads'
import type { CodecFiles } from '../pages/codecs.ts'
import type { Job, Reply } from '../thread.ts'
import { openExaminer, type ExamineAnswer, type ExamineJob } from './examine.ts'

/** `null`: the file could not be read. Why is not said: the reason may quote the file. */
export type Answer = ExamineAnswer | null

// startExaminer is the only one to start this thread, and hands it the readers' code.
const examine = openExaminer(workerData as CodecFiles)

parentPort?.on('message', (asked: Job<ExamineJob>) => void answer(asked))

async function answer({ id, job }: Job<ExamineJob>): Promise<void> {
  const found = await examine(job, (progress) => send({ id, progress })).catch(() => null)
  send({ id, answer: found })
}

function send(reply: Reply<Answer>): void {
  parentPort?.postMessage(reply)
}

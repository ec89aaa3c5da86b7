import { fileURLToPath } from 'node:url'
import type { CodecFiles } from '../pages/codecs.ts'
import type { DrawnPage, PageWanted, Paper } from '../pages/draw.ts'
import type { PageLetters } from '../pages/letters.ts'
import type { Proof } from '../prove/prove.ts'
import type { Needle } from '../prove/search.ts'
import { startThread, type RunOptions } from '../thread.ts'
import type { ExamineAnswer, ExamineJob } from './examine.ts'
import type { Answer } from './examiner.ts'

/** Draws and searches files in a thread of its own. Each rejects with a ThreadError, or with Unexaminable for a broken file. */
export type Examiner = {
  readonly draw: (paper: Paper, pages: readonly PageWanted[], options?: RunOptions) => Promise<DrawnPage[]>
  readonly words: (pdf: Uint8Array, pages: readonly number[], options?: RunOptions) => Promise<string[]>
  readonly letters: (pdf: Uint8Array, options?: RunOptions) => Promise<PageLetters[]>
  readonly prove: (pdf: Uint8Array, needles: readonly Needle[], options?: RunOptions) => Promise<Proof>
  /** A session ends: nothing of its files stays in the thread. */
  readonly forget: () => void
  readonly stop: () => Promise<void>
}

export class Unexaminable extends Error {
  constructor() {
    super('a file that cannot be read')
  }
}

/** Starts the thread. The readers' code lies beside it, in `wasm/`. */
export function startExaminer(workerUrl: URL): Examiner {
  const thread = startThread<ExamineJob, Answer>(workerUrl, beside(workerUrl), 'asked')
  return { ...examinerBy(thread.run), forget: thread.forget, stop: thread.stop }
}

/** @param run does a job, in a thread or, in tests, right here. */
export function examinerBy(
  run: (job: ExamineJob, options?: RunOptions) => Promise<Answer>,
): Pick<Examiner, 'draw' | 'words' | 'letters' | 'prove'> {
  const done = async (job: ExamineJob, options?: RunOptions): Promise<ExamineAnswer> => {
    const answer = await run(job, options)
    if (answer === null) throw new Unexaminable()
    return answer
  }
  return {
    async draw(paper, pages, options) {
      const answer = await done({ do: 'draw', paper, pages }, options)
      return 'pages' in answer ? answer.pages : []
    },
    async words(pdf, pages, options) {
      const answer = await done({ do: 'words', pdf, pages }, options)
      return 'words' in answer ? answer.words : []
    },
    async letters(pdf, options) {
      const answer = await done({ do: 'letters', pdf }, options)
      return 'letters' in answer ? answer.letters : []
    },
    async prove(pdf, needles, options) {
      const answer = await done({ do: 'prove', pdf, needles }, options)
      if (!('proof' in answer)) throw new Unexaminable()
      return answer.proof
    },
  }
}

function beside(workerUrl: URL): CodecFiles {
  const file = (name: string): string => fileURLToPath(new URL(`./wasm/${name}`, workerUrl))
  return {
    pdfium: file('pdfium.wasm'),
    jpegReader: file('mozjpeg_dec.wasm'),
    jpegWriter: file('mozjpeg_enc.wasm'),
    pngReader: file('squoosh_png_bg.wasm'),
    webpReader: file('webp_dec.wasm'),
  }
}

import { loadCodecs, type CodecFiles, type Codecs } from '../pages/codecs.ts'
import { drawPages, type DrawnPage, type PageWanted, type Paper } from '../pages/draw.ts'
import { lettersOfPages, type PageLetters } from '../pages/letters.ts'
import { wordsOfPages } from '../pages/words.ts'
import { prove, type Proof } from '../prove/prove.ts'
import type { Needle } from '../prove/search.ts'
import type { Progress } from '../thread.ts'

/** What takes long with somebody's file, and must not be done where the key is. */
export type ExamineJob =
  | { readonly do: 'draw'; readonly paper: Paper; readonly pages: readonly PageWanted[] }
  | { readonly do: 'words'; readonly pdf: Uint8Array; readonly pages: readonly number[] }
  | { readonly do: 'letters'; readonly pdf: Uint8Array }
  | { readonly do: 'prove'; readonly pdf: Uint8Array; readonly needles: readonly Needle[] }

export type ExamineAnswer =
  | { readonly pages: DrawnPage[] }
  | { readonly words: string[] }
  | { readonly letters: PageLetters[] }
  | { readonly proof: Proof }

/** The readers' code is loaded when the first page is drawn. */
export function openExaminer(files: CodecFiles) {
  let codecs: Promise<Codecs> | undefined
  return async (job: ExamineJob, onProgress: (progress: Progress) => void): Promise<ExamineAnswer> => {
    if (job.do === 'words') return { words: await wordsOfPages(job.pdf, job.pages) }
    if (job.do === 'prove') return { proof: await prove(job.pdf, job.needles, (done, of) => onProgress({ done, of })) }
    codecs ??= loadCodecs(files)
    if (job.do === 'letters') return { letters: await lettersOfPages(await codecs, job.pdf) }
    const pages: DrawnPage[] = []
    for await (const page of drawPages(await codecs, job.paper, job.pages)) {
      pages.push(page)
      onProgress({ done: pages.length, of: job.pages.length })
    }
    return { pages }
  }
}

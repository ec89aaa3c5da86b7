import { fileURLToPath } from 'node:url'
import { startThread, ThreadError, type RunOptions } from '../thread.ts'
import type { Document, Typeset } from './documents.ts'
import type { PressFolders } from './press.ts'
import type { Answer } from './typesetter.ts'

export type Typesetter = {
  /** One document as PDF/UA-1 and PDF/A-2a. Rejects with a TypesetError; aborting the signal ends the work at once. */
  readonly typeset: (document: Document, options?: Pick<RunOptions, 'signal'>) => Promise<Typeset>
  /** Ends the thread, and what still waits with `stopped`. */
  readonly stop: () => Promise<void>
}

export class TypesetError extends Error {
  readonly code: 'bad-picture' | ThreadError['code']
  constructor(code: TypesetError['code']) {
    super(`typesetting: ${code}`)
    this.code = code
  }
}

/** Starts the thread. Its templates and typefaces lie beside it, in `typeset/templates/` and `fonts/`, if not named. */
export function startTypesetter(workerUrl: URL, folders: PressFolders = beside(workerUrl)): Typesetter {
  const thread = startThread<Document, Answer>(workerUrl, folders, 'now')
  return {
    async typeset(document, options) {
      const answer = await thread.run(document, options).catch((error: unknown) => {
        throw error instanceof ThreadError ? new TypesetError(error.code) : error
      })
      if (!answer.ok) throw new TypesetError(answer.code)
      return answer.typeset
    },
    stop: thread.stop,
  }
}

function beside(workerUrl: URL): PressFolders {
  return {
    templates: fileURLToPath(new URL('./typeset/templates/', workerUrl)),
    fonts: fileURLToPath(new URL('./fonts/', workerUrl)),
  }
}

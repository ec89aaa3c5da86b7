import { z } from 'zod'
import { CaseRef, Done, Instant, Nothing, Pdf, RequestId, choice, required } from './common.ts'
import { letterLanguageCodes } from './letter-languages.ts'

const Language = choice(letterLanguageCodes)
/** Without a letter of any script it would be an empty page. */
const Text = required(6000).refine((text) => /\p{Letter}/u.test(text), 'missing')
const Letter = z.strictObject({ language: Language, text: Text })

/** Our letter to a parent who reads another language: words the service had translated, with places to fill in. */
export const letters = {
  listLetters: {
    needs: 'service:change',
    audit: 'none',
    input: Nothing,
    output: z.array(Letter.extend({ language: z.enum(letterLanguageCodes), savedBy: z.string(), savedAt: Instant })),
  },
  saveLetter: { needs: 'service:change', audit: 'entry', input: Letter, output: Done },
  /** From now on packs hold no letter in this language. What was written stays on record. */
  withdrawLetter: {
    needs: 'service:change',
    audit: 'entry',
    input: z.strictObject({ language: Language }),
    output: Done,
  },
  /** How it would print, with its places filled in for nobody real. */
  printLetter: { needs: 'service:change', audit: 'none', input: Letter, output: Pdf },
  /** The language of who asks, where there is a letter in it; `null` otherwise. */
  readLetterFor: {
    needs: 'pack:prepare',
    audit: 'none',
    input: CaseRef.extend({ requestId: RequestId }),
    output: z.strictObject({ language: z.enum(letterLanguageCodes).nullable() }),
  },
} as const

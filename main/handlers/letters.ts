import { randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '../../preload/contract/common.ts'
import { letterLanguages, letterPlaces, type LetterLanguage } from '../../preload/contract/letter-languages.ts'
import type { letters as operations } from '../../preload/contract/letters.ts'
import type { SignedInCtx, Some } from '../ipc/context.ts'
import { letterhead, readDetails } from '../letterhead.ts'
import { letterFor, translated } from '../letters.ts'
import { unknownPlace } from '../policy/letters.ts'
import type { Typeset } from '../typeset/documents.ts'

export const letters: Some<keyof typeof operations> = {
  listLetters: async (_, { db }) => ok(await db.listLetters()),

  saveLetter: async ({ language, text }, ctx) => {
    const set = await setLetter(language, text, ctx)
    if (!set.ok) return set
    await write(language, text, ctx)
    return ok({})
  },

  withdrawLetter: async ({ language }, ctx) => {
    if (!(await ctx.db.listLetters()).some((letter) => letter.language === language)) return refuse('not-found')
    await write(language, '', ctx)
    return ok({})
  },

  printLetter: async ({ language, text }, ctx) => {
    const set = await setLetter(language, text, ctx)
    if (!set.ok) return set
    return ok({ pdf: set.value.pdf, title: `Letter in ${letterLanguages.codes[language].name}` })
  },

  readLetterFor: async ({ caseId, requestId }, { db }) =>
    ok({ language: (await letterFor(db, caseId, requestId))?.language ?? null }),
}

async function write(language: LetterLanguage, text: string, { db, who, now, entry }: SignedInCtx): Promise<void> {
  const letter = { letterId: randomUUID(), language, text, savedBy: who.accountId, savedAt: now }
  await db.saveLetter(entry({ subject: letter.letterId, detail: { language } }), letter)
}

/** As it would print, filled in for nobody real: what cannot be filled in or printed is found before a family gets it. */
async function setLetter(
  language: LetterLanguage,
  text: string,
  { db, casebook, today, who }: SignedInCtx,
): Promise<Result<Typeset>> {
  const place = unknownPlace(text)
  if (place !== null) {
    const detail = { place, places: letterPlaces.map((each) => `{${each}}`).join(', ') }
    return refuse('letter-place-unknown', { fields: { text: 'letter-place-unknown' }, detail })
  }
  const { details } = await readDetails(db)
  const sheet = { service: letterhead(details), date: today, largePrint: false, fictional: casebook.demo }
  const example = {
    ...sheet,
    requester: { name: 'Alex Example', address: '' },
    child: 'Sam Example',
    reference: 'SAR-0000-000',
    requestedOn: today,
    signedBy: { name: who.name, role: '' },
    items: Array.from({ length: 12 }),
    withheld: Array.from({ length: 1 }),
  }
  const letter = translated(language, text, example)
  const set = await casebook.parts.typesetter.typeset({ template: 'translated-letter', data: { ...sheet, letter } })
  if (set.unprintable.length === 0) return ok(set)
  const detail = { characters: set.unprintable.map(asCharacter).join(', ') }
  return refuse('letter-unprintable', { fields: { text: 'letter-unprintable' }, detail })
}

/** U+0995 → ক (U+0995). */
function asCharacter(code: string): string {
  return `${String.fromCodePoint(Number.parseInt(code.slice(2), 16))} (${code})`
}

import type { Database } from '../db/client.ts'
import {
  letterLanguageOf,
  letterLanguages,
  type LetterLanguage,
  type LetterPlace,
} from '../preload/contract/letter-languages.ts'
import { dateInLanguage, fillIn } from './policy/letters.ts'
import type { DisclosurePack, TranslatedLetter } from './typeset/documents.ts'

/** The language of who asks, where the service has a letter in it. */
export async function letterFor(
  db: Database,
  caseId: string,
  requestId: string,
): Promise<{ readonly language: LetterLanguage; readonly text: string } | null> {
  const [typed, letters] = await Promise.all([db.readRequesterLanguage(caseId, requestId), db.listLetters()])
  const language = letterLanguageOf(typed ?? '')
  const found = letters.find((letter) => letter.language === language)
  return language === null || found === undefined ? null : { language, text: found.text }
}

type Said = Pick<
  DisclosurePack,
  'date' | 'service' | 'requester' | 'child' | 'reference' | 'requestedOn' | 'signedBy'
> & {
  readonly items: readonly unknown[]
  readonly withheld: readonly unknown[]
}

/** The letter of a pack in another language: its places filled in from the pack it goes with. */
export function translated(language: LetterLanguage, text: string, pack: Said): TranslatedLetter {
  const values: Readonly<Record<LetterPlace, string>> = {
    name: pack.requester.name,
    child: pack.child === '' ? pack.requester.name : pack.child,
    reference: pack.reference,
    date: dateInLanguage(pack.date, language),
    received: dateInLanguage(pack.requestedOn, language),
    items: String(pack.items.length),
    withheld: String(pack.withheld.length),
    service: pack.service.name,
    phone: pack.service.phone,
    signed: pack.signedBy.name,
  }
  const { name, direction } = letterLanguages.codes[language]
  return { language, name, direction, text: fillIn(text, values, direction) }
}

import { addName, addNamed, type Cast, type Subject } from './cast.ts'
import { isTelling, titles } from './names.ts'
import { startsSentence, type Word } from './plain-words.ts'
import { relationKey, type Relation } from './relations.ts'

export type Read = {
  readonly itemId: string
  readonly text: string
  readonly words: readonly Word[]
  readonly relations: readonly Relation[]
}

/** Meets those the note names by a title or a relation: "Mrs Pemberton", "her sister Keisha". */
export function meet({ text, words, relations }: Read, cast: Cast): void {
  words.forEach((word, at) => {
    if (!word.capital || !titles.has(word.key)) return
    const next = words[at + 1]
    if (next?.capital !== true || !isTelling(next.key) || cast.families.has(next.key)) return
    const gap = text.slice(word.end, next.start)
    if (gap === ' ' || gap === '. ') addNamed(cast, text.slice(word.start, next.end), [], null)
  })
  for (const { named, whose, of: relation } of relations) {
    const [first, last] = [named[0], named.at(-1)]
    if (first === undefined || last === undefined) continue
    const of = addNamed(cast, text.slice(first.start, last.end), [], null)
    const key = relationKey(whose, relation)
    const before = cast.named.get(key)
    cast.named.set(key, before === undefined || before === of ? of : null)
  }
}

/** Meets a family nobody named before: "the Pembertons". */
function meetPlural({ text, words }: Read, at: number, cast: Cast): void {
  const [word, next] = [words[at], words[at + 1]]
  if (word?.key !== 'the' || next === undefined || !next.capital || !/^\p{L}{4,}s$/u.test(next.key)) return
  const singular = next.key.slice(0, -1)
  const isName = text.slice(word.end, next.start) === ' ' && !words[at + 2]?.capital && isTelling(singular)
  if (!isName || cast.families.has(singular) || cast.families.has(next.key)) return
  const of: Subject = { what: 'person', label: text.slice(word.start, next.end), own: false, thirdPartyId: null }
  for (const each of [next.key, singular]) cast.phrases.push({ words: each, kind: 'words', of })
  cast.families.set(singular, { of, given: new Set(), onFile: false })
}

/** Meets those who share a family name with somebody: "Daniel Pemberton" is of Mrs Pemberton's family, "Joan Whitlock" somebody else. */
export function meetFamilies(note: Read, cast: Cast): void {
  const { text, words } = note
  words.forEach((word, at) => {
    meetPlural(note, at, cast)
    const family = word.capital ? cast.families.get(word.key) : undefined
    const given = words[at - 1]
    if (family === undefined || given === undefined || !isGivenName(text, given, word)) return
    if (family.given.has(given.key)) return
    const name = text.slice(given.start, word.end)
    if (family.onFile) addNamed(cast, name, [], null)
    else {
      family.given.add(given.key)
      addName(cast, name, family.of)
    }
  })
}

function isGivenName(text: string, given: Word, family: Word): boolean {
  if (!given.capital || !isTelling(given.key) || !/^[ \u00A0-]$/.test(text.slice(given.end, family.start))) return false
  return !(startsSentence(text, given) && /(?:ed|ing|ly)$/.test(given.key))
}

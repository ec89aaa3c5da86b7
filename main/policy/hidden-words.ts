import { initialsIn, isGivenName, isTelling, looksLikeName, nameParts } from './names.ts'
import { finderOf, type Match, type Phrase } from './phrases.ts'
import { wordsOf } from './plain-words.ts'
import { reachedIn } from './reached.ts'

/** Something a pack hides, every other way to say it, and where it was redacted. */
export type HiddenWord = {
  /** As it stands in the notes, or a third party's name. */
  readonly words: string
  /** What would give it away as well: parts of the name, aliases, initials. */
  readonly variants: readonly string[]
  readonly places: readonly Place[]
}

type Place = { readonly itemId: string; readonly start: number; readonly end: number }
type Item = { readonly itemId: string; readonly text: string }
type Redaction = Place & { readonly thirdPartyId?: string | null }
type ThirdParty = {
  readonly thirdPartyId: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly outcome?: string | null
}

const shortest = 3
const shortestName = 2

/**
 * What must be readable nowhere in a pack: every redacted passage that tells something, and for a name its parts, aliases and initials. One list, for the
 * titles, for what could still be worked out, and for the proof of the finished file.
 * @param own names that are no secret from who asks: their own, and the child's. A third party may share a family name with them.
 */
export function hiddenWords(
  items: readonly Item[],
  redactions: readonly Redaction[],
  thirdParties: readonly ThirdParty[],
  own: readonly string[],
): readonly HiddenWord[] {
  const textOf = new Map(items.map(({ itemId, text }) => [itemId, text]))
  const ownWords = keysOf(own)
  const hidden = new Map<string, { words: string; variants: readonly string[]; places: Place[] }>()

  function add(words: string, variants: readonly string[], place?: Place): void {
    const key = keyOf(words)
    const secret = (each: string) => keyOf(each) !== key && wordsOf(each).some((word) => !ownWords.has(word.key))
    const known = hidden.get(key)
    const places = place === undefined ? [] : [place]
    if (known === undefined) hidden.set(key, { words, variants: variants.filter(secret), places })
    else known.places.push(...places)
  }

  for (const { itemId, start, end, thirdPartyId } of redactions) {
    const passage = wholeWords(textOf.get(itemId) ?? '', start, end)
    const place = { itemId, start, end }
    const party = thirdParties.find((each) => each.thirdPartyId === thirdPartyId)
    if (party !== undefined) add(party.name, allNamesOf(party.name, party.aliases), place)
    const covered = party !== undefined && [party.name, ...allNamesOf(party.name, party.aliases)].map(keyOf)
    const isOwn = wordsOf(passage).every(({ key }) => ownWords.has(key))
    if (
      passage.length < (/^\p{Lu}/u.test(passage) ? shortestName : shortest) ||
      isOwn ||
      saysNothing(passage) ||
      (covered !== false && covered.includes(keyOf(passage)))
    )
      continue
    add(passage, looksLikeName(passage) ? allNamesOf(passage, []) : [], place)
  }
  // Whoever is kept back is sought for, though only a page that tells of them is covered, or a whole item withheld.
  for (const { name, aliases } of thirdParties.filter(({ outcome }) => outcome === 'withhold'))
    add(name, allNamesOf(name, aliases))
  return [...hidden.values()]
}

export type Found = { readonly hidden: HiddenWord; readonly words: string }

/** Makes ready to look for what is hidden. What is found is told as it stands in the text, each spelling once. */
export function seekerOf(hidden: readonly HiddenWord[]): (text: string) => readonly Found[] {
  const places = placesOf(hidden)
  return (text) => {
    const found = places(text).map(({ start, end, of }) => ({ hidden: of, words: text.slice(start, end) }))
    return [...new Map(found.map((each) => [`${each.hidden.words}\n${keyOf(each.words)}`, each])).values()]
  }
}

/** Makes ready to find every place where something hidden stands, by any of its names. */
export function placesOf(hidden: readonly HiddenWord[]): (text: string) => readonly Match<HiddenWord>[] {
  const find = finderOf(hidden.flatMap(phrasesOf))
  const reached = new Map(
    hidden.flatMap((each) =>
      [each.words, ...each.variants].flatMap((typed) => reachedBy(typed).map(({ key }) => [key, each] as const)),
    ),
  )
  return (text) => {
    const numbers = reachedBy(text).flatMap(({ key, start, end }): Match<HiddenWord>[] => {
      const of = reached.get(key)
      return of === undefined ? [] : [{ start, end, of, size: 1 }]
    })
    return longest([...find(text), ...numbers])
  }
}

/** Numbers, emails, postcodes and streets, the same however they are spaced. */
function reachedBy(text: string) {
  return reachedIn(text, wordsOf(text)).map(({ what, same, start, end }) => ({ key: `${what} ${same}`, start, end }))
}

/** "Mrs Pemberton" is told, and not "Pemberton" within it as well. */
function longest(matches: readonly Match<HiddenWord>[]): readonly Match<HiddenWord>[] {
  const kept: Match<HiddenWord>[] = []
  for (const match of matches.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push(match)
  return kept
}

/**
 * Whether a heading may name this person: not while any word of what is hidden is in the name, but for the words of names that are no
 * secret. Better a bare heading than a hint.
 */
export function mayBeNamed(name: string, hidden: readonly HiddenWord[], own: readonly string[]): boolean {
  const ownWords = keysOf(own)
  const secret = keysOf(hidden.flatMap(({ words, variants }) => [words, ...variants]))
  return !wordsOf(name).some(({ key }) => key.length >= shortestName && secret.has(key) && !ownWords.has(key))
}

/**
 * The same for a school, an authority or another body, of which the law says that it is named: words that any of them may be called by tell
 * nothing one by one. The name itself, where it is covered, is not said.
 */
export function bodyMayBeNamed(name: string, hidden: readonly HiddenWord[], own: readonly string[]): boolean {
  return mayBeNamed(name, hidden, [...own, anyBody]) && seekerOf(hidden)(name).length === 0
}

const anyBody =
  'the and for of school college academy primary secondary junior infant nursery council borough county city district local authority service services centre staff head teacher'

/** Every word that is covered somewhere, those too that tell nothing by themselves: "father" is no secret, yet no sentence of ours need say it. */
export function coveredWords(items: readonly Item[], redactions: readonly Place[]): ReadonlySet<string> {
  const textOf = new Map(items.map(({ itemId, text }) => [itemId, text]))
  return keysOf(redactions.map(({ itemId, start, end }) => wholeWords(textOf.get(itemId) ?? '', start, end)))
}

/** Two spellings of the same words have the same key. */
export function keyOf(words: string): string {
  return wordsOf(words)
    .map(({ key }) => key)
    .join(' ')
}

function keysOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => wordsOf(name).map(({ key }) => key)))
}

function phrasesOf(hidden: HiddenWord): readonly Phrase<HiddenWord>[] {
  return [hidden.words, ...hidden.variants].map((words) => ({
    words,
    kind: /^(?:\p{Lu}\.?){2,4}$/u.test(words) ? 'initials' : 'words',
    of: hidden,
  }))
}

function allNamesOf(name: string, aliases: readonly string[]): readonly string[] {
  const names = [name, ...aliases]
  return [...new Set([...aliases, ...names.flatMap(nameParts), ...names.flatMap(initialsIn)])]
}

/** "The" or "She had": no word of it tells anything by itself. */
function saysNothing(passage: string): boolean {
  const words = wordsOf(passage)
  return words.length <= 2 && words.every((word) => !isTelling(word.key) && !isGivenName(word) && !/\d/.test(word.key))
}

/** A passage that begins or ends within a word stands for the whole word: the rest of it tells as much. */
function wholeWords(text: string, start: number, end: number): string {
  const touched = wordsOf(text).filter((word) => word.start < end && word.end > start)
  const from = Math.min(start, touched[0]?.start ?? start)
  const to = Math.max(end, touched.at(-1)?.end ?? end)
  return text.slice(from, to).trim()
}

import { initialsOf } from './phrases.ts'
import { wordsOf } from './plain-words.ts'

/** How people are addressed, before their name. */
export const titles: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr doctor prof professor sir dame rev reverend nurse sister father pc sgt cllr councillor judge'.split(
    ' ',
  ),
)

/** Small words within a name: Maria de la Cruz, Anneke van der Berg. */
const particles = new Set('de la le da di du del van von der den ten bin al el st'.split(' '))

/** Capitalised at the beginning of a sentence, or always, and no name. */
const noNames = new Set(
  `a an the i he she it we you they his her hers him its our your their them this that these those who what when where why how
   and or but nor not no yes so if as at by for from in into of on to up with after before then there here all any some
   is are was were be been has have had do does did will would can could may might must
   mum mother dad father gran grandmother grandfather grandad aunt uncle brother partner son daughter school
   monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
   december`.split(/\s+/),
)

/** A few words that are all capitals, titles or particles: "Mrs Wilhelmina Pemberton", not "told her that". */
export function looksLikeName(passage: string): boolean {
  const words = wordsOf(passage)
  if (words.length === 0 || words.length > 5 || /[.!?]\s/.test(passage.replaceAll(/\b\p{L}{1,4}\.\s/gu, '')))
    return false
  return (
    words.some(({ key, capital }) => capital && !titles.has(key) && !noNames.has(key)) &&
    words.every(({ key, capital }) => capital || particles.has(key) || titles.has(key) || key === 's')
  )
}

/** What of a name tells who it is: each longer part, and the family by its plural. */
export function nameParts(name: string): readonly string[] {
  const telling = wordsOf(name).filter((word) => word.key.length >= 2 && (isTelling(word.key) || isGivenName(word)))
  const parts = telling.map(({ start, end }) => name.slice(start, end))
  const last = parts.at(-1)
  return last === undefined ? [] : [...parts, pluralOf(last)]
}

/** The family by its name: the Pembertons, the Lynches. */
export function pluralOf(name: string): string {
  return `${name}${/(?:s|x|z|ch|sh)$/u.test(name) ? 'es' : 's'}`
}

/** "W.P." for Wilhelmina Pemberton; nothing for a single name. "WP" is found by the same. */
export function initialsIn(name: string): readonly string[] {
  const telling = wordsOf(name).filter(
    ({ key }) => !titles.has(key) && !particles.has(key) && !noNames.has(key) && key !== 's',
  )
  if (telling.length < 2 || telling.length > 4) return []
  const letters = initialsOf(telling.map(({ key }) => key).join(' '))
  return [letters.map((letter) => `${letter.toUpperCase()}.`).join('')]
}

/** April, May, Will: everyday words in small letters, and people's names in capitals. */
export function isGivenName({ key, capital }: { readonly key: string; readonly capital: boolean }): boolean {
  return capital && givenNames.has(key)
}

const givenNames = new Set(['april', 'may', 'june', 'august', 'will'])

/** Whether a word can tell who somebody is. */
export function isTelling(key: string): boolean {
  return !titles.has(key) && !particles.has(key) && !noNames.has(key) && !/^\d+$/.test(key)
}

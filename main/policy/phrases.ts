import { fold, wordsOf, type Word } from './plain-words.ts'

/** Words to be found as they stand side by side; initials only as capitals, so that "DW" is found and "dw" is not. */
export type Phrase<T> = { readonly words: string; readonly kind: 'words' | 'initials'; readonly of: T }

export type Match<T> = { readonly start: number; readonly end: number; readonly of: T; readonly size: number }

type Entry<T> = { readonly keys: readonly string[]; readonly phrase: Phrase<T> }

export type Finder<T> = (text: string, words?: readonly Word[]) => Match<T>[]

/** Makes ready to find many phrases in many texts at once: each word of a text is looked up once, whatever the number of phrases. */
export function finderOf<T>(phrases: readonly Phrase<T>[]): Finder<T> {
  const byFirst = new Map<string, Entry<T>[]>()
  for (const phrase of phrases) {
    const keys = phrase.kind === 'words' ? wordsOf(phrase.words).map(({ key }) => key) : initialsOf(phrase.words)
    const [first] = keys
    if (first === undefined) continue
    const entries = byFirst.get(first)
    if (entries === undefined) byFirst.set(first, [{ keys, phrase }])
    else entries.push({ keys, phrase })
    // "DW" is one word, "D.W." two.
    if (phrase.kind === 'initials') {
      const whole = keys.join('')
      byFirst.set(whole, [...(byFirst.get(whole) ?? []), { keys: [whole], phrase }])
    }
  }
  return (text, words = wordsOf(text)) => {
    const matches: Match<T>[] = []
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at]
      const entries = word === undefined ? undefined : byFirst.get(word.key)
      if (entries === undefined) continue
      for (const { keys, phrase } of entries) {
        const last = stands(text, words, at, keys, phrase.kind)
        if (last !== undefined && word !== undefined)
          matches.push({
            start: word.start,
            end: endOf(text, last, keys, phrase.kind),
            of: phrase.of,
            size: keys.length,
          })
      }
    }
    return matches
  }
}

/** The full stop after the last of "D.W." belongs to it. */
function endOf(text: string, { end }: Word, keys: readonly string[], kind: Phrase<unknown>['kind']): number {
  return kind === 'initials' && keys.length > 1 && text[end] === '.' ? end + 1 : end
}

/** The first letters of a name: ['d', 'w'] for Dana Whitlock. */
export function initialsOf(name: string): string[] {
  return wordsOf(name).map(({ key }) => fold(key.slice(0, 1)))
}

/** Between two words of a phrase: a space, a hyphen, an apostrophe, a full stop or comma and a space, a line end. */
const between = /^(?:[\s.,'’‘\-‐‑–/]|\p{Cf}){1,3}$/u
const betweenInitials = /^[.\s]{1,2}$/

/** The last word of the phrase, if the whole of it stands here. */
function stands(
  text: string,
  words: readonly Word[],
  at: number,
  keys: readonly string[],
  kind: Phrase<unknown>['kind'],
): Word | undefined {
  let last = words[at]
  for (let next = 1; next < keys.length; next += 1) {
    const word = words[at + next]
    if (last === undefined || word === undefined || word.key !== keys[next]) return undefined
    const gap = text.slice(last.end, word.start)
    if (!(kind === 'initials' ? betweenInitials : between).test(gap)) return undefined
    last = word
  }
  if (kind === 'words' || last === undefined) return last
  return areInitials(text, words, at, keys.length) ? last : undefined
}

/** Capitals that stand alone: no letter more before or after them, as in "D.W.P.". */
function areInitials(text: string, words: readonly Word[], at: number, size: number): boolean {
  const typed = words.slice(at, at + size)
  const first = typed[0]
  const last = typed.at(-1)
  if (first === undefined || last === undefined) return false
  const letters = typed.map(({ start, end }) => text.slice(start, end)).join('')
  if (letters !== letters.toUpperCase()) return false
  return !isLetterBeside(text, words[at - 1], first) && !isLetterBeside(text, last, words[at + size])
}

function isLetterBeside(text: string, before: Word | undefined, after: Word | undefined): boolean {
  if (before === undefined || after === undefined) return false
  if (text.slice(before.end, after.start) !== '.') return false
  return before.end - before.start === 1 && after.end - after.start === 1
}

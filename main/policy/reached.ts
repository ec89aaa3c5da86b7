import { isTelling } from './names.ts'
import { startsSentence, type Word } from './plain-words.ts'

/** Where and how people are reached, found by the shape of it whoever's it is. `same` is equal for two spellings of one thing. */
export type Reached = {
  readonly what: 'telephone' | 'email' | 'postcode' | 'address'
  readonly same: string
  readonly start: number
  readonly end: number
}

const telephone = /(?:\+44[\s-]?(?:\(0\)[\s-]?)?|\(?0)\d(?:[\s()-]{0,2}\d){7,10}(?!\d)/g
const email = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu
const postcode = /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/gi

const streets = new Set(
  'road street lane avenue close drive way crescent terrace gardens grove row square walk rise mews rd st ave'.split(
    ' ',
  ),
)
/** Also the end of many other names, unless a number stands before. */
const streetsWithNumber = new Set('court house park view hill green place'.split(' '))

export function reachedIn(text: string, words: readonly Word[]): readonly Reached[] {
  const found: Reached[] = []
  if (/\d/.test(text)) {
    for (const { index, 0: typed } of text.matchAll(telephone)) {
      const digits = digitsOf(typed)
      if (digits.length >= 10 && digits.length <= 11)
        found.push({ what: 'telephone', same: digits, start: index, end: index + typed.length })
    }
    for (const { index, 0: typed } of text.matchAll(postcode))
      found.push({ what: 'postcode', same: postcodeOf(typed), start: index, end: index + typed.length })
  }
  if (text.includes('@'))
    for (const { index, 0: typed } of text.matchAll(email))
      found.push({ what: 'email', same: typed.toLowerCase(), start: index, end: index + typed.length })
  words.forEach((word, at) => {
    if (!word.capital) return
    if (streets.has(word.key) || streetsWithNumber.has(word.key)) found.push(...streetAt(text, words, at))
  })
  return found
}

/** 0118 496 0123 however it is spaced, and +44 118 496 0123 as well. */
export function digitsOf(number: string): string {
  return number
    .replaceAll(/\(0\)/g, '')
    .replaceAll(/[^\d+]/g, '')
    .replace(/^\+44/, '0')
}

export function postcodeOf(typed: string): string {
  return typed.replaceAll(/\s/g, '').toUpperCase()
}

/** The lines of an address on file, and its postcode. */
export function linesOf(address: string): readonly string[] {
  return address
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** "9 Quillfeather Lane": the capitalised words before the kind of street, and a number before those. */
function streetAt(text: string, words: readonly Word[], at: number): readonly Reached[] {
  const kind = words[at]
  if (kind === undefined) return []
  let first = at
  while (at - first < 3) {
    const [before, next] = [words[first - 1], words[first]]
    if (before === undefined || next === undefined || text.slice(before.end, next.start) !== ' ') break
    if (!before.capital || !isTelling(before.key) || (startsSentence(text, before) && /(?:ed|ing)$/.test(before.key)))
      break
    first -= 1
  }
  if (first === at) return []
  const [number, named] = [words[first - 1], words[first]]
  const hasNumber =
    number !== undefined &&
    named !== undefined &&
    /^\d+[a-z]?$/.test(number.key) &&
    /^,? $/.test(text.slice(number.end, named.start))
  if (!hasNumber && streetsWithNumber.has(kind.key)) return []
  const start = hasNumber ? number.start : (named?.start ?? kind.start)
  const same = words.slice(first, at + 1).map(({ key }) => key)
  return [{ what: 'address', same: same.join(' '), start, end: kind.end }]
}

/**
 * Words as people mean them, however they were typed: names are found with and without accents, in any case, with straight or curly
 * apostrophes, broken by a soft hyphen or a character that is not seen. Every word knows where it stands in the text as it is.
 */
export type Word = {
  /** Folded: what two spellings of one word have in common. */
  readonly key: string
  /** UTF-16 offsets, end exclusive. */
  readonly start: number
  readonly end: number
  /** Begins with a capital letter, as typed. */
  readonly capital: boolean
}

/** The letters and digits of a text, word by word; a hyphen or an apostrophe ends a word. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  const { length } = text
  let at = 0
  while (at < length) {
    if (!isInWord(text, at)) {
      at += 1
      continue
    }
    const start = at
    let plain = true
    while (at < length && isInWord(text, at)) {
      if (text.charCodeAt(at) > lastAscii) plain = false
      at += 1
    }
    const typed = text.slice(start, at)
    const key = plain ? typed.toLowerCase() : fold(typed)
    if (key !== '') words.push({ key, start, end: at, capital: isCapital(typed, plain) })
  }
  return words
}

/** One word as it is compared: no case, no accents, no compatibility forms, nothing that is not seen. */
export function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .normalize('NFC')
}

const lastAscii = 0x7f
/** A letter, a mark, a digit, or a format character (soft hyphen, zero width): those stand within words and are not seen. */
const inWord = /[\p{L}\p{M}\p{N}\p{Cf}]/u
const known = new Map<number, boolean>()

function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code <= lastAscii) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  if (code >= 0xdc00 && code <= 0xdfff) return inWord.test(text.slice(at - 1, at + 1))
  if (code >= 0xd800 && code < 0xdc00) return inWord.test(text.slice(at, at + 2))
  let is = known.get(code)
  if (is === undefined) {
    is = inWord.test(String.fromCharCode(code))
    known.set(code, is)
  }
  return is
}

function isCapital(typed: string, plain: boolean): boolean {
  const code = typed.charCodeAt(0)
  return plain ? code >= 65 && code <= 90 : /^\p{Cf}*\p{Lu}/u.test(typed.normalize('NFC'))
}

/** Whether a word begins a sentence, where a capital tells nothing. */
export function startsSentence(text: string, { start }: Word): boolean {
  const before = text.slice(Math.max(0, start - 4), start)
  return start === 0 || /[.!?:“"\n]\s*[“"‘']?$/u.test(before)
}

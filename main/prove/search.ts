/** What must be nowhere in a finished file: the words as they were redacted, and every way they may be spelt. */
export type Needle = { readonly words: string; readonly spellings: readonly string[] }

/** A place in a file and what is there: words as they are read, or bytes, of which most are no words at all. */
export type Haystack = { readonly place: string; readonly text: string; readonly are: 'words' | 'bytes' }

/** From here on a spelling is long enough to count in the middle of a word as well, and not to come up in bytes by chance. */
const surely = 6
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u

/**
 * Which of them a place holds, however it is laid out: capitals, accents put on apart, ligatures, spaces, line ends, hyphens, soft
 * hyphens, direction marks and characters without width make no difference, and letters are read both ways. A short one counts
 * only as a whole word, where words are read: "Al" is not in "also".
 */
export function finder(needles: readonly Needle[]): (haystack: Haystack) => readonly string[] {
  const sought = needles.map(({ words, spellings }) => ({
    words,
    read: [...new Set([words, ...spellings].flatMap(bothWays))],
    written: [...new Set([words, ...spellings].map(squeezed))].filter(({ length }) => length >= surely),
  }))
  return ({ text, are }) => {
    if (are === 'bytes') {
      const within = squeezed(text)
      return sought.filter(({ written }) => written.some((form) => within.includes(form))).map(({ words }) => words)
    }
    const within = tight(text)
    return sought.filter(({ read }) => read.some((form) => holds(within, form))).map(({ words }) => words)
  }
}

function squeezed(text: string): string {
  return text.toLowerCase().replaceAll(/\s/g, '')
}

function bothWays(spelling: string): readonly string[] {
  const { letters } = tight(spelling)
  if (letters === '') return []
  const backwards = Array.from(letters).toReversed().join('')
  return letters.length >= surely || rightToLeft.test(letters) ? [letters, backwards] : [letters]
}

/** The letters and digits of a text, and which of them begin and end a word. */
type Tight = { readonly letters: string; readonly begins: ReadonlySet<number>; readonly ends: ReadonlySet<number> }

const invisible = /[\p{Cf}\p{Mn}]/gu
const letter = /[\p{L}\p{N}]/u

function tight(text: string): Tight {
  let letters = ''
  let inWord = false
  const begins = new Set<number>()
  const ends = new Set<number>()
  for (const character of text.normalize('NFKD').replaceAll(invisible, '').toLowerCase()) {
    const isLetter = letter.test(character)
    if (isLetter && !inWord) begins.add(letters.length)
    if (!isLetter && inWord) ends.add(letters.length)
    if (isLetter) letters += character
    inWord = isLetter
  }
  if (inWord) ends.add(letters.length)
  return { letters, begins, ends }
}

function holds({ letters, begins, ends }: Tight, form: string): boolean {
  if (form.length >= surely) return letters.includes(form)
  for (let at = letters.indexOf(form); at >= 0; at = letters.indexOf(form, at + 1))
    if (begins.has(at) && ends.has(at + form.length)) return true
  return false
}

/** What must be nowhere in a finished file: the words as they were redacted, and every way they may be spelt. */
export type Needle = { readonly words: string; readonly spellings: readonly string[] }

/** A place in a file and what is there: words as they are read, bytes, of which most are no words at all, or a picture's. */
export type Haystack =
  | { readonly place: string; readonly text: string; readonly are: 'words' | 'bytes' }
  | { readonly place: string; readonly picture: Buffer }

/** From here on a spelling is long enough to count in the middle of a word as well, and not to come up in bytes by chance. */
const surely = 6
const initials = /^(?:\p{Lu}\.?){2,4}$/u
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u

/**
 * Which of them a place holds, however it is laid out: capitals, accents put on apart, ligatures, spaces, line ends, hyphens, soft
 * hyphens, direction marks and characters without width make no difference, and letters are read both ways. A short one counts
 * only as a whole word, where words are read: "Al" is not in "also". Initials count only as capitals: "IS" is not in "is".
 */
export function finder(needles: readonly Needle[]): (haystack: Haystack) => readonly string[] {
  const sought = needles.map(({ words, spellings }) => ({
    words,
    read: [words, ...spellings].flatMap(bothWays),
    written: [...new Set([words, ...spellings].map(squeezed))].filter(({ length }) => length >= surely),
    raw: [words, ...spellings].filter(({ length }) => length >= surely).flatMap(asBytes),
  }))
  return (haystack) => {
    if ('picture' in haystack)
      return sought.filter(({ raw }) => raw.some((form) => haystack.picture.includes(form))).map(({ words }) => words)
    const { text, are } = haystack
    if (are === 'bytes') {
      const within = squeezed(text)
      return sought.filter(({ written }) => written.some((form) => within.includes(form))).map(({ words }) => words)
    }
    const within = tight(text)
    return sought.filter(({ read }) => read.some((form) => holds(within, form))).map(({ words }) => words)
  }
}

/** As a program may write a name beside the pixels of a picture; there may be megabytes of them. */
function asBytes(spelling: string): readonly Buffer[] {
  const cases = [...new Set([spelling, spelling.toLowerCase(), spelling.toUpperCase()])]
  return cases.flatMap((one) => {
    const wide = Buffer.from(one, 'utf16le')
    return [Buffer.from(one, 'latin1'), Buffer.from(one, 'utf8'), wide, Buffer.from(wide).swap16()]
  })
}

function squeezed(text: string): string {
  return text.toLowerCase().replaceAll(/\s/g, '')
}

type Form = { readonly letters: string; readonly inCapitals: boolean }

function bothWays(spelling: string): readonly Form[] {
  const { letters, asTyped } = tight(spelling)
  if (letters === '') return []
  if (initials.test(spelling)) return [{ letters: asTyped, inCapitals: true }]
  const backwards = Array.from(letters).toReversed().join('')
  const ways = letters.length >= surely || rightToLeft.test(letters) ? [letters, backwards] : [letters]
  return ways.map((way) => ({ letters: way, inCapitals: false }))
}

/** The letters and digits of a text, and which of them begin and end a word. */
type Tight = {
  readonly letters: string
  readonly asTyped: string
  readonly begins: ReadonlySet<number>
  readonly ends: ReadonlySet<number>
}

const invisible = /[\p{Cf}\p{Mn}]/gu
const notLetters = /[^\p{L}\p{N}]+/u

function tight(text: string): Tight {
  const words = text.normalize('NFKD').replaceAll(invisible, '').split(notLetters)
  const begins = new Set<number>()
  const ends = new Set<number>()
  let at = 0
  for (const word of words) {
    if (word === '') continue
    begins.add(at)
    at += word.length
    ends.add(at)
  }
  const asTyped = words.join('')
  return { letters: asTyped.toLowerCase(), asTyped, begins, ends }
}

function holds({ letters, asTyped, begins, ends }: Tight, form: Form): boolean {
  const within = form.inCapitals ? asTyped : letters
  if (form.letters.length >= surely) return within.includes(form.letters)
  for (let at = within.indexOf(form.letters); at >= 0; at = within.indexOf(form.letters, at + 1))
    if (begins.has(at) && ends.has(at + form.letters.length)) return true
  return false
}

import { type MatchExtended, ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as english } from '@zxcvbn-ts/language-en'

const shortestPassword = 12
const longestPassword = 128
const enough = 3

export type PasswordFault = 'too-short' | 'too-long' | 'too-common' | 'about-you' | 'too-weak'

export type PasswordJudged = {
  readonly ok: boolean
  /** 0 (guessed at once) to 4 (out of reach); 3 is enough. */
  readonly score: 0 | 1 | 2 | 3 | 4
  readonly code?: PasswordFault
}

/**
 * The advice of the National Cyber Security Centre: length rather than rules about kinds of character (three random words
 * do), common passwords refused, no expiry. `about` is what others could guess from: sign-in name, name, service.
 */
export function judgePassword(password: string, about: readonly string[]): PasswordJudged {
  const spelled = password.normalize('NFKC')
  const length = Array.from(spelled).length
  if (length > longestPassword) return { ok: false, score: 0, code: 'too-long' }
  const { score, sequence } = meter().check(spelled, about.flatMap(withParts))
  if (length < shortestPassword) return { ok: false, score, code: 'too-short' }
  if (about.some((term) => isIn(spelled, term))) return { ok: false, score, code: 'about-you' }
  if (score >= enough) return { ok: true, score }
  return { ok: false, score, code: isMostlyCommon(sequence, spelled) ? 'too-common' : 'too-weak' }
}

let made: ZxcvbnFactory | undefined

// Its word lists take a third of a second to sort, so they wait for the first question. With its own limit of 100 spellings
// of @, 4, 3… a long random password takes over a second to judge; ten find the same common ones.
function meter(): ZxcvbnFactory {
  made ??= new ZxcvbnFactory({
    dictionary: { ...common, ...english },
    graphs: adjacencyGraphs,
    l33tMaxSubstitutions: 10,
  })
  return made
}

function withParts(term: string): readonly string[] {
  return [term, ...term.split(/[^\p{Letter}\p{Number}]+/u)].filter((part) => part.length > 2)
}

// Names of three letters sit inside ordinary words ("ann" in "planning"), so they only weigh on the score.
function isIn(password: string, term: string): boolean {
  const bare = lettersAndDigits(term)
  return bare.length > 3 && lettersAndDigits(password).includes(bare)
}

function lettersAndDigits(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '')
}

function isMostlyCommon(sequence: readonly MatchExtended[], password: string): boolean {
  const listed = sequence.filter((part) => isListed(part)).reduce((sum, part) => sum + part.token.length, 0)
  return listed * 2 >= password.length
}

function isListed(part: MatchExtended): boolean {
  if (part.pattern === 'repeat') return commonPasswords.has(String(part['baseToken']).toLowerCase())
  return part.pattern === 'dictionary' && part['dictionaryName'] === 'passwords-common'
}

const commonPasswords: ReadonlySet<string> = new Set(common['passwords-common'])

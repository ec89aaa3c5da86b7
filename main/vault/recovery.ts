import { randomBytes } from 'node:crypto'
import { entropyToMnemonic, validateMnemonic } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'

const recoveryWordCount = 12

export type RecoveryKeyRead =
  | { readonly ok: true; readonly words: readonly string[] }
  | { readonly ok: false; readonly code: 'unknown-word'; readonly position: number; readonly word: string }
  | { readonly ok: false; readonly code: 'wrong-count'; readonly count: number }
  | { readonly ok: false; readonly code: 'wrong-checksum' }

/** Twelve English words of BIP39: 128 random bits and a checksum, to be printed and locked away. */
export function makeRecoveryWords(entropy: Buffer = randomBytes(16)): readonly string[] {
  return entropyToMnemonic(entropy, wordlist).split(' ')
}

/** Reads what somebody copied from paper: any case, spacing, punctuation and numbering. Positions count from 1. */
export function readRecoveryWords(typed: string): RecoveryKeyRead {
  const words = splitWords(typed)
  const unknown = words.findIndex((word) => !known.has(word))
  if (unknown >= 0) return { ok: false, code: 'unknown-word', position: unknown + 1, word: words[unknown] ?? '' }
  if (words.length !== recoveryWordCount) return { ok: false, code: 'wrong-count', count: words.length }
  if (!validateMnemonic(words.join(' '), wordlist)) return { ok: false, code: 'wrong-checksum' }
  return { ok: true, words }
}

/** The two words (positions from 1, in order) to type back, as proof that the paper exists. `below(n)` gives 0 … n-1. */
export function pickWordsToTypeBack(below: (limit: number) => number): readonly [number, number] {
  const first = below(recoveryWordCount)
  const others = below(recoveryWordCount - 1)
  const second = others < first ? others : others + 1
  return [Math.min(first, second) + 1, Math.max(first, second) + 1]
}

export function isWordTypedBack(words: readonly string[], position: number, typed: string): boolean {
  const [word, ...rest] = splitWords(typed)
  return word !== undefined && rest.length === 0 && word === words[position - 1]
}

const known: ReadonlySet<string> = new Set(wordlist)

function splitWords(typed: string): readonly string[] {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{Letter}\p{Mark}\p{Number}]+/u)
    .map((part) => part.replace(/^\d+/, ''))
    .filter((part) => part !== '')
}

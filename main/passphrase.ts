import { randomInt } from 'node:crypto'
import { wordlist } from '@scure/bip39/wordlists/english.js'

/** Five of 2,048 words are 55 random bits: short enough for the telephone, and thousands of years' work for whoever tries them on the file. */
const words = 5

/** Words to say over the telephone, from the list the recovery key is made of: no two of them begin with the same four letters. */
export function makePassphrase(): string {
  return Array.from({ length: words }, () => wordlist[randomInt(wordlist.length)]).join(' ')
}

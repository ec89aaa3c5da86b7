import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isWordTypedBack,
  makeRecoveryWords,
  pickWordsToTypeBack,
  readRecoveryWords,
} from '../../main/vault/recovery.ts'

// The BIP39 reference vector for sixteen bytes of 7f.
const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow'.split(' ')
const entropy = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes))

describe('the recovery key', () => {
  test('is twelve words, by the standard and never twice the same', () => {
    expect(makeRecoveryWords(Buffer.alloc(16, 0x7f))).toEqual(words)
    expect(makeRecoveryWords()).toHaveLength(12)
    expect(makeRecoveryWords()).not.toEqual(makeRecoveryWords())
  })

  test.each([
    ['as printed', words.join(' ')],
    ['in capitals', words.join(' ').toUpperCase()],
    ['one a line, numbered', words.map((word, index) => `${index + 1}. ${word}`).join('\n')],
    ['numbered without a space', words.map((word, index) => `${index + 1}.${word}`).join(' ')],
    ['numbered in brackets', words.map((word, index) => `(${index + 1}) ${word}`).join('\r\n')],
    ['numbered in columns', words.map((word, index) => `${index + 1}\t${word}`).join('\t')],
    ['with commas', words.join(', ')],
    ['with hyphens', words.join('-')],
    ['with bullets and spaces about', `  • ${words.join('\n  • ')}  `],
    ['in full-width letters', words.join(' ').replace('legal', 'ｌｅｇａｌ')],
  ])('is read %s', (_, typed) => {
    expect(readRecoveryWords(typed)).toEqual({ ok: true, words })
  })

  test('of any entropy is read back', () => {
    fc.assert(
      fc.property(entropy, (bytes) => {
        const made = makeRecoveryWords(bytes)
        expect(readRecoveryWords(made.join('  '))).toEqual({ ok: true, words: made })
      }),
    )
  })

  test.each([
    ['a misspelt word', words.with(4, 'wawe').join(' '), { code: 'unknown-word', position: 5, word: 'wawe' }],
    ['a digit in a word', words.with(0, 'l3gal').join(' '), { code: 'unknown-word', position: 1, word: 'l3gal' }],
    ['a word too few', words.slice(1).join(' '), { code: 'wrong-count', count: 11 }],
    ['a word too many', [...words, 'abandon'].join(' '), { code: 'wrong-count', count: 13 }],
    ['nothing', '', { code: 'wrong-count', count: 0 }],
    ['only numbers', '1. 2. 3.', { code: 'wrong-count', count: 0 }],
    ['two words exchanged', words.with(0, 'winner').with(1, 'legal').join(' '), { code: 'wrong-checksum' }],
    ['another word of the list', words.with(11, 'zoo').join(' '), { code: 'wrong-checksum' }],
  ])('says what is wrong with %s', (_, typed, fault) => {
    expect(readRecoveryWords(typed)).toEqual({ ok: false, ...fault })
  })

  test('anything at all is read without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        expect(readRecoveryWords(typed).ok).toBe(false)
      }),
      { numRuns: 40 },
    )
  })
})

describe('typing two words back', () => {
  test('picks two different ones, in order, each as often as any other', () => {
    const counts = new Map<string, number>()
    for (let first = 0; first < 12; first += 1) {
      for (let second = 0; second < 11; second += 1) {
        const picks = [first, second]
        const [one, two] = pickWordsToTypeBack(() => picks.shift() ?? 0)
        expect(one).toBeGreaterThanOrEqual(1)
        expect(two).toBeLessThanOrEqual(12)
        expect(one).toBeLessThan(two)
        counts.set(`${one},${two}`, (counts.get(`${one},${two}`) ?? 0) + 1)
      }
    }
    expect(counts.size).toBe(66)
    expect([...counts.values()]).toEqual(Array(66).fill(2))
  })

  test('asks the random source for one of twelve, then one of the eleven others', () => {
    const limits: number[] = []
    pickWordsToTypeBack((limit) => limits.push(limit) && 0)
    expect(limits).toEqual([12, 11])
  })

  test.each([
    [3, 'thank', true],
    [3, ' THANK ', true],
    [3, '3. thank', true],
    [3, 'than', false],
    [3, 'thank year', false],
    [3, '', false],
    [2, 'thank', false],
    [13, 'thank', false],
  ])('word %i typed as "%s": %s', (position, typed, right) => {
    expect(isWordTypedBack(words, position, typed)).toBe(right)
  })
})

import { describe, expect, test } from 'vitest'
import {
  neighbour,
  occurrencesOf,
  piecesOf,
  stretched,
  tidied,
  type Redaction,
} from '../../../renderer/features/requests/passages.ts'

const text = 'Mrs Okafor’s sister, Mr O’Neill and the  twins.\nMRS OKAFOR’S twins rang.'

describe('words sought', () => {
  const found = (sought: string, redactions: readonly Redaction[] = []) =>
    occurrencesOf(sought, text, redactions).map(({ start, end }) => text.slice(start, end))

  test('are found in any case, with any spacing, and with straight or curly marks', () => {
    expect(found('mrs okafor')).toEqual(['Mrs Okafor', 'MRS OKAFOR'])
    expect(found("O'Neill")).toEqual(['O’Neill'])
    expect(found('the twins')).toEqual(['the  twins'])
    expect(found('twins. mrs')).toEqual(['twins.\nMRS'])
  })

  test('are words, not a pattern', () => {
    expect(found('.')).toEqual(['.', '.'])
    expect(found('(a|b)*[')).toEqual([])
    expect(found('   ')).toEqual([])
  })

  test('do not count where they lie under a block', () => {
    expect(found('okafor', [block('Okafor’s')])).toEqual(['OKAFOR'])
  })
})

describe('the text as it is drawn', () => {
  const drawn = (...redactions: readonly Redaction[]) =>
    piecesOf('abcdefghij', redactions).map(({ kind, start, end }) => `${kind} ${String(start)}-${String(end)}`)

  test('has one block for redactions that touch or overlap', () => {
    expect(drawn(at(2, 4), at(6, 8))).toEqual(['text 0-2', 'hidden 2-4', 'text 4-6', 'hidden 6-8', 'text 8-10'])
    expect(drawn(at(4, 8), at(2, 5))).toEqual(['text 0-2', 'hidden 2-8', 'text 8-10'])
    expect(drawn(at(2, 4), at(4, 10))).toEqual(['text 0-2', 'hidden 2-10'])
    expect(drawn(at(0, 10), at(3, 4))).toEqual(['hidden 0-10'])
  })
})

describe('a selection', () => {
  test('loses the space around it and keeps its characters whole', () => {
    const family = 'Hello  👨‍👩‍👧 there'
    expect(tidied(family, { start: 5, end: 9 })).toEqual({ start: 7, end: 15 })
    expect(tidied(family, { start: 0, end: 7 })).toEqual({ start: 0, end: 5 })
    expect(tidied(family, { start: 5, end: 7 })).toBeNull()
  })

  const words = 'One two three four.'
  const of = (passage: { start: number; end: number } | null) =>
    passage === null ? null : words.slice(passage.start, passage.end)
  const two = { start: 4, end: 7 }

  test('is moved by the arrow keys a word at a time, over blocks, and stops at the ends', () => {
    expect(of(neighbour(words, [], null, 'right'))).toBe('One')
    expect(of(neighbour(words, [], two, 'right'))).toBe('three')
    expect(of(neighbour(words, [], two, 'left'))).toBe('One')
    expect(of(neighbour(words, [at(8, 13)], two, 'right'))).toBe('four')
    expect(of(neighbour(words, [], { start: 14, end: 18 }, 'right'))).toBe('four')
  })

  test('grows and shrinks by a word with Shift, and keeps one', () => {
    const three = stretched(words, [], two, 'right')
    expect(of(three)).toBe('two three')
    expect(of(stretched(words, [], three, 'left'))).toBe('two')
    expect(of(stretched(words, [], two, 'left'))).toBe('two')
  })
})

function block(words: string): Redaction {
  const start = text.indexOf(words)
  return at(start, start + words.length)
}

function at(start: number, end: number): Redaction {
  const redactionId = '00000000-0000-4000-8000-000000000000' as Redaction['redactionId']
  return {
    redactionId,
    start,
    end,
    reason: 'RIGHTS_OF_OTHERS',
    thirdPartyId: null,
    note: '',
    by: 'Amina Shah',
    at: '2026-11-24T09:10:00.000Z',
  }
}

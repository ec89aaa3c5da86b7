import { describe, expect, test } from 'vitest'
import type { Item, Redaction, RequestView } from '../../../renderer/features/requests/passages.ts'
import { redactedOtherwise, toJudge } from '../../../renderer/features/reviews/judgements.ts'
import { keptIn } from '../../../renderer/features/reviews/kept.ts'
import { grouped, madeIn, type Group } from '../../../renderer/features/reviews/redactions.ts'
import { reviewWords } from '../../../renderer/features/reviews/words.ts'

const rights = 'RIGHTS_OF_OTHERS'
const harm = 'HEALTH_SERIOUS_HARM'
const mrsP = idOf('a') as Redaction['thirdPartyId']
const mrL = idOf('b') as Redaction['thirdPartyId']
const words = reviewWords.page

describe('the same redaction, however often it was made, is one line', () => {
  test('counted, with the items it is in, and the most frequent first', () => {
    const [most, least] = linesOf(
      item('1', 'Lisle rang Mrs Pemberton; Mrs Pemberton did not answer', [over(0, 5), over(11, 24), over(26, 39)]),
      item('2', 'mrs  pemberton wrote', [over(0, 14)]),
    )
    expect(most).toMatchObject({ first: { words: 'Mrs Pemberton', number: 1 }, times: 3 })
    expect(most?.places.map(({ first, times }) => [first.number, times])).toEqual([
      [1, 2],
      [2, 1],
    ])
    expect(least).toMatchObject({ first: { words: 'Lisle' }, times: 1 })
  })

  test.each<[string, Partial<Redaction>]>([
    ['another reason', { reason: 'OUT_OF_SCOPE' }],
    ['somebody else’s sake', { thirdPartyId: mrL }],
    ['another hand', { by: 'Tom Bailey' }],
  ])('but for %s it is another line', (_, changed) => {
    expect(linesOf(item('1', 'Ann and Ann', [over(0, 3), { ...over(8, 11), ...changed }]))).toHaveLength(2)
  })

  test('with every note that was made on it, told once and beside the item it was made in', () => {
    const [line] = linesOf(
      item('1', 'Ann', [over(0, 3, { note: 'She asked' })]),
      item('2', 'Ann', [over(0, 3, { note: 'She asked' })]),
      item('3', 'Ann', [over(0, 3, { note: 'Her address follows' })]),
      item('4', 'Ann', [over(0, 3)]),
    )
    // That some have none is told as well: one note must not be taken for the note of all.
    expect(line?.notes).toEqual(['She asked', 'Her address follows', ''])
    expect(line?.places.map(({ notes }) => notes)).toEqual([['She asked'], ['She asked'], ['Her address follows'], []])
  })

  test('and parts of one page are one line, those of other pages and documents are not', () => {
    const document = (digit: string, ...pages: number[]) => ({
      ...item(digit, ''),
      areas: pages.map((page) => ({ ...over(0, 1), page, left: 0, top: 0, width: 9, height: 9 })),
    })
    const lines = linesOf(document('1', 2, 1, 2), document('2', 1))
    expect(lines.map(({ first, times }) => [first.number, first.page, times])).toEqual([
      [1, 2, 2],
      [1, 1, 1],
      [2, 1, 1],
    ])
  })

  test('but what is in no pack is in no line', () => {
    expect(linesOf({ ...item('1', 'Ann', [over(0, 3)]), decision: 'withhold', reason: rights })).toEqual([])
  })
})

describe('what needs judgement', () => {
  const opinion = 'Dr Sethna: she would be harassed'
  const request = reviewed(
    { ...item('1', ''), decision: 'withhold', reason: rights, thirdPartyId: mrsP, note: '' },
    item('2', 'Ann and Ben', [over(0, 3, { reason: harm, note: opinion }), over(8, 11)]),
    item('3', 'Ann', [over(0, 3, { reason: harm, note: 'Another test' })]),
    { ...item('4', ''), decision: 'withhold', reason: harm, thirdPartyId: mrsP, note: opinion },
  )

  test('is told with its test: first what rests on harm, then what else is withheld', () => {
    const told = toJudge(request).map(({ reason, note, withheld, redacted }) => [
      reason,
      note,
      withheld.map(({ number }) => number),
      redacted.map(({ first }) => first.words),
    ])
    expect(told).toEqual([
      [harm, opinion, [4], ['Ann']],
      [harm, 'Another test', [], ['Ann']],
      [rights, '', [1], []],
    ])
  })

  test('says what the reason asks for, where it asks for something', () => {
    expect(toJudge(request).map(({ warning }) => warning)).toEqual(['You need an opinion', 'You need an opinion', null])
  })

  test('is not told a second time among the other redactions', () => {
    expect(redactedOtherwise(request).map((each) => each.words)).toEqual(['Ben'])
  })
})

test('what may stay stands together where one hand gave one reason, with the last time it did', () => {
  const leftover = (name: string, why: string | null, by = 'Amina Shah', at = '2026-11-24T09:10:00.000Z') => ({
    words: name,
    hidden: 'Mrs Ann',
    itemIds: [],
    inTheLetter: false,
    kept: why === null ? null : { words: name, why, by, at },
  })
  const later = '2026-11-25T09:10:00.000Z'
  const kept = keptIn({
    leftovers: [
      leftover('Ann', 'A month', 'Amina Shah', later),
      leftover('Ben', null),
      leftover('Cat', 'A month'),
      leftover('Dan', 'A month', 'Tom Bailey'),
    ],
  })
  expect(kept.map(({ by, at, leftovers }) => [by, at, leftovers.map((each) => each.words)])).toEqual([
    ['Amina Shah', later, ['Ann', 'Cat']],
    ['Tom Bailey', '2026-11-24T09:10:00.000Z', ['Dan']],
  ])
})

test('how often is said in words, and a long passage begins in the line', () => {
  expect([words.times(148, 145, 1), words.times(2, 1, 3), words.times(1, 1, 3), words.times(1, 1, null)]).toEqual([
    '148 times in 145 items',
    '2 times, in item 3',
    'once, in item 3',
    'once',
  ])
  expect(words.shortened('short')).toBe('short')
  expect(words.shortened('twelve chars '.repeat(20))).toBe(`${'twelve chars '.repeat(9)}…`)
})

function linesOf(...items: Item[]): readonly Group[] {
  return grouped(madeIn(reviewed(...items)))
}

function reviewed(...items: Item[]): Pick<RequestView, 'items' | 'reasons' | 'thirdParties'> {
  const reason = { law: '', explanation: '', label: '' }
  return {
    items,
    thirdParties: [],
    reasons: [
      { ...reason, code: rights, warning: null },
      { ...reason, code: harm, warning: 'You need an opinion' },
    ],
  }
}

function item(digit: string, text: string, redactions: Redaction[] = []): Item {
  return {
    itemId: idOf(digit) as Item['itemId'],
    kind: 'office-note',
    whom: '',
    at: '2026-05-13T09:10:00.000Z',
    by: 'Tom Bailey',
    text,
    minutes: 5,
    level: 1,
    document: null,
    pages: 0,
    decision: 'enclose',
    reason: '',
    thirdPartyId: null,
    note: '',
    redactions,
    areas: [],
    keptFrom: [],
    walled: false,
  }
}

function over(start: number, end: number, more: Partial<Redaction> = {}): Redaction {
  const redactionId = idOf('5') as Redaction['redactionId']
  const why = { reason: rights, thirdPartyId: mrsP, note: '' }
  return { redactionId, start, end, by: 'Amina Shah', at: '2026-11-24T09:10:00.000Z', ...why, ...more }
}

function idOf(digit: string): string {
  return `${digit.repeat(8)}-0000-4000-8000-000000000000`
}

import { describe, expect, test } from 'vitest'
import {
  findEverywhere,
  inTitles,
  isOfTheRest,
  isRedacted,
  mentionsIn,
  nextUndecided,
  packNumber,
  progressOf,
  withDecision,
  withRedactions,
  withTheRest,
  withoutRedaction,
} from '../../../renderer/features/requests/desk.ts'
import type { Suggestion } from '../../../renderer/features/suggestions/use-suggestions.ts'
import type { Item, Redaction, RequestView } from '../../../renderer/features/requests/passages.ts'

const view: RequestView = {
  requestId: idOf('9') as RequestView['requestId'],
  caseId: idOf('8') as RequestView['caseId'],
  requesterId: idOf('7') as RequestView['requesterId'],
  own: false,
  asker: 'parent',
  reference: 'SAR-2026-031',
  regime: 'sar',
  requester: 'Ngozi Okafor',
  child: 'Chidi Okafor',
  receivedOn: '2026-10-26',
  dueOn: '2026-11-26',
  daysLeft: 2,
  state: 'open',
  address: '27 Brunswick Street',
  format: 'standard',
  how: 'letter',
  asks: 'All notes',
  recordedBy: 'Amina Shah',
  waitsSince: null,
  clock: {
    state: 'running',
    waitsSince: null,
    dueOn: '2026-11-26',
    daysLeft: 2,
    aimOn: '2026-11-23',
    workedOut: [],
    acts: [],
    events: [],
  },
  reasons: [],
  items: [
    item('1', 'The Pembertons have complained.'),
    item('2', 'Mrs Pemberton rang again.'),
    item('3', 'Chidi read to me.', 'Mrs Pemberton'),
  ],
  review: null,
  reviews: [],
  thirdParties: [],
  pack: null,
}
const enclosed = { decision: 'enclose', reason: '', thirdPartyId: null, note: '' } as const
const withheld = { ...enclosed, decision: 'withhold', reason: 'CRIME' } as const
const [first = '', second = '', third = ''] = view.items.map(({ itemId }) => itemId)

describe('what the desk knows', () => {
  test('is how far each decision has come, and what is left', () => {
    expect(progressOf(view)).toMatchObject({ items: 3, decided: 0 })
    expect(nextUndecided(view, undefined)?.itemId).toBe(first)
    const decided = withDecision(withDecision(view, first, enclosed), second, withheld)
    expect(progressOf(decided)).toMatchObject({ decided: 2, enclosed: 1, withheld: 1 })
    expect(nextUndecided(decided, third)?.itemId).toBe(third)
    expect(nextUndecided(withTheRest(decided, 'enclose', ''), undefined)).toBeUndefined()
    expect(progressOf(withTheRest(decided, 'enclose', ''))).toMatchObject({ enclosed: 2, withheld: 1 })
  })

  test('counts the redactions of what is enclosed, and forgets those taken off', () => {
    const redacted = withRedactions(withTheRest(view, 'enclose', ''), [{ itemId: first, redaction: over(4, 13) }])
    expect(progressOf(redacted).redactions).toBe(1)
    expect(progressOf(withDecision(redacted, first, withheld)).redactions).toBe(0)
    expect(progressOf(withoutRedaction(redacted, first, idOf('5'))).redactions).toBe(0)
  })

  test('is where somebody found in the notes can still be read', () => {
    const mentions = [
      { itemId: view.items[0]?.itemId ?? idOf('1'), start: 4, end: 14 },
      { itemId: view.items[1]?.itemId ?? idOf('2'), start: 0, end: 13 },
    ] as Suggestion['mentions']
    const suggestion = { what: 'person', label: 'Mrs Pemberton', spellings: [], thirdPartyId: null, mentions } as const
    const numbers = (of: RequestView) => mentionsIn(of, { ...suggestion, spellings: [] }).map(({ number }) => number)
    expect(numbers(view)).toEqual([1, 2])
    expect(numbers(withRedactions(view, [{ itemId: first, redaction: over(4, 14) }]))).toEqual([2])
  })

  test('says whether a name is redacted somewhere, and in which titles it stands', () => {
    expect(inTitles(view, 'pemberton')).toEqual([3])
    expect(inTitles(withDecision(view, third, withheld), 'pemberton')).toEqual([])
    expect(isRedacted(view, 'pemberton')).toBe(false)
    expect(isRedacted(withRedactions(view, [{ itemId: first, redaction: over(0, 15) }]), 'pemberton')).toBe(true)
  })
})

test('all the rest is what one press decides: a note kept from everybody is left out with it, and never enclosed', () => {
  const walled = { ...item('4', 'told by Chidi'), keptFrom: ['Ngozi Okafor'], walled: true }
  expect(isOfTheRest(walled, 'withhold')).toBe(true)
  expect(isOfTheRest(walled, 'enclose')).toBe(false)
  const [left] = withTheRest({ ...view, items: [walled] }, 'withhold', 'NOT_DIRECTED').items
  expect(left).toMatchObject({ decision: 'withhold', reason: 'NOT_DIRECTED' })
})

test('an item has the number it has in the pack, which passes over what it does not tell of', () => {
  const items = [
    ...view.items.slice(0, 2),
    { ...item('4', 'The Pembertons moved.'), walled: true },
    ...view.items.slice(2),
  ]
  expect(items.map((_, at) => packNumber(items, at))).toEqual([1, 2, null, 3])
  expect(findEverywhere({ ...view, items }, 'Pemberton').map(({ number }) => number)).toEqual([1, 2, null])
  expect(inTitles({ ...view, items }, 'pemberton')).toEqual([3])
  expect(packNumber([], 0)).toBeNull()
})

function item(digit: string, text: string, whom = ''): Item {
  return {
    itemId: idOf(digit) as Item['itemId'],
    kind: 'office-note',
    whom,
    at: '2026-05-13T09:10:00.000Z',
    by: 'Tom Bailey',
    text,
    minutes: 5,
    level: 1,
    decision: 'undecided',
    reason: '',
    thirdPartyId: null,
    note: '',
    redactions: [],
    areas: [],
    document: null,
    pages: 0,
    keptFrom: [],
    walled: false,
  }
}

function over(start: number, end: number): Redaction {
  const redactionId = idOf('5') as Redaction['redactionId']
  return {
    redactionId,
    start,
    end,
    reason: 'CRIME',
    thirdPartyId: null,
    note: '',
    by: 'Amina Shah',
    at: '2026-11-24T09:10:00.000Z',
  }
}

function idOf(digit: string): string {
  return `${digit.repeat(8)}-0000-4000-8000-000000000000`
}

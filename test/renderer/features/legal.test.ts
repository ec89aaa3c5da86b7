import { describe, expect, test } from 'vitest'
import { legalStates, type LegalState } from '../../../preload/contract/legal.ts'
import { stepsOf, type LegalView, type Step } from '../../../renderer/features/legal/steps.ts'
import { legalRow, listed } from '../../../renderer/features/requests/rows.ts'

/** As the trusted process would answer; only what the words need. */
const view = {
  requestId: 'r1',
  caseId: 'c1',
  reference: 'LEG-2026-001',
  child: 'Jayden Whitlock',
  officer: 'Priya Raman',
  authority: 'Reading Borough Council',
  receivedOn: '2026-11-23',
  dueOn: '2026-12-07',
  daysLeft: 13,
  state: 'considering',
  turn: 'head',
  routedTo: 'head',
  recordedBy: 'Amina Shah',
  recordedAt: '2026-11-23T10:40:00.000Z',
  decisions: [],
  answers: [],
  packs: [],
  sendings: [],
} as unknown as LegalView

const at = '2026-11-24T10:00:00.000Z'
const decided = (kind: 'direct' | 'ask-more' | 'refuse'): LegalView['decisions'] => [
  { kind, reasons: 'x', wants: 'x', decidedBy: 'Judith Crane', role: 'line-manager', decidedAt: at, reply: null },
]
const answered = (answer: 'yes' | 'no') => [{ answer, name: 'Dana Whitlock', answeredAt: at, recordedBy: 'Tom Bailey' }]
const packs = [{ copy: 'officer', releasedBy: 'Amina Shah', releasedAt: at }]
const sent = (...what: string[]) =>
  what.map((each) => ({ what: each, method: 'post', sentOn: '2026-11-25', recordedBy: 'Amina Shah' }))

type Status = Step['status']

/** What the list of steps says at each state, one letter a step. Complete by type. */
const scenarios: Readonly<Record<LegalState, readonly [object, readonly Status[]]>> = {
  considering: [{}, ['done', 'now', 'later', 'later', 'later', 'later']],
  asking: [{ decisions: decided('ask-more') }, ['done', 'now', 'later', 'later', 'later', 'later']],
  permission: [{ decisions: decided('direct') }, ['done', 'done', 'now', 'later', 'later', 'later']],
  extracting: [
    { decisions: decided('direct'), answers: answered('yes') },
    ['done', 'done', 'done', 'now', 'later', 'later'],
  ],
  sending: [
    { decisions: decided('direct'), answers: answered('yes'), packs, sendings: sent('parents') },
    ['done', 'done', 'done', 'done', 'now', 'done'],
  ],
  complete: [
    { decisions: decided('direct'), answers: answered('yes'), packs, sendings: sent('officer', 'parents') },
    ['done', 'done', 'done', 'done', 'done', 'done'],
  ],
  refused: [{ decisions: decided('refuse') }, ['done', 'done', 'not', 'now']],
  'not-permitted': [{ decisions: decided('direct'), answers: answered('no') }, ['done', 'done', 'done', 'now']],
  ended: [{ decisions: decided('refuse'), sendings: sent('letter') }, ['done', 'done', 'not', 'done']],
}

describe('the steps of a legal request on its page', () => {
  test.each(legalStates)('at “%s” say what is done, what is now and what comes later', (state) => {
    const [more, expected] = scenarios[state]
    const steps = stepsOf({ ...view, state, ...more })
    expect(steps.map(({ status }) => status)).toEqual(expected)
  })

  test('say who stood in, and whose answer it was', () => {
    const told = stepsOf({ ...view, state: 'permission', turn: 'parents', decisions: decided('direct') })[1]?.told
    expect(told).toEqual(['Judith Crane, standing in for the head, directed an extract, 24 November 2026, 10:00'])
  })
})

test('the list of requests puts what is open first, the most urgent of it before the rest, whoever asked', () => {
  const own = {
    ...view,
    requester: 'Ngozi Okafor',
    regime: 'sar',
    state: 'open',
    dueOn: '2026-12-01',
    waitsSince: null,
    review: null,
  } as never
  const done = { ...view, requestId: 'r9', state: 'complete', turn: 'nobody', dueOn: '2026-01-01' } as LegalView
  const rows = listed([own], [done, view])
  expect(rows.map(({ by, stands }) => [by, stands])).toEqual([
    ['Ngozi Okafor', 'The coordinator answers'],
    ['Priya Raman, Reading Borough Council', 'The head of service decides'],
    ['Priya Raman, Reading Borough Council', 'Complete'],
  ])
  expect(legalRow(done).isOpen).toBe(false)
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { backupName } from '../../main/policy/backups.ts'
import { undertaking, undertakingText } from '../../main/policy/undertaking.ts'
import { howEnded, isTheirName, whyNoVisit, windowEnd } from '../../main/policy/visits.ts'
import { scenarios } from '../support/scenarios.ts'

const visit = { accountId: 'kit', startsAt: '2026-11-24T10:00:00.000Z', endsAt: '2026-11-24T11:00:00.000Z' }

/** The contractor signs in only during a visit opened for them. */
scenarios(
  'P6',
  [
    {
      when: 'when no visit is open',
      open: undefined,
      who: 'kit',
      now: '2026-11-24T10:30:00.000Z',
      answer: 'no-visit-open',
    },
    { when: 'before it begins', open: visit, who: 'kit', now: '2026-11-24T09:59:59.999Z', answer: 'no-visit-open' },
    { when: 'from its first moment', open: visit, who: 'kit', now: visit.startsAt, answer: null },
    { when: 'until just before its end', open: visit, who: 'kit', now: '2026-11-24T10:59:59.999Z', answer: null },
    { when: 'not at its end', open: visit, who: 'kit', now: visit.endsAt, answer: 'no-visit-open' },
    { when: 'not as somebody else', open: visit, who: 'ana', now: '2026-11-24T10:30:00.000Z', answer: 'no-visit-open' },
  ],
  ({ open, who, now }) => whyNoVisit(open, who, now),
)

describe('the undertaking is accepted by the person named, in their own hand (P6)', () => {
  test.each([
    ['Kit Lowe', true],
    ['  kit   LOWE ', true],
    ['Kit', false],
    ['Kit Love', false],
    ['', false],
    ['Amina Shah', false],
  ])('typed as “%s”: %s', (typed, expected) => {
    expect(isTheirName(typed, 'Kit Lowe')).toBe(expected)
  })

  test('it begins with the very sentence of the Confidentiality Policy, whatever firm it is', () => {
    const [first] = undertakingText('Kimpton Consultants')
    expect(first).toBe(
      'Kimpton Consultants undertake to protect any data that comes into its remit and not to pass it on or use it for any purpose other than supporting the appropriate parent partnership service.',
    )
    expect(undertakingText('Another Firm').join('\n')).not.toContain('Kimpton')
  })

  test('every item of UK GDPR Article 28(3) is in it, and it is dated', () => {
    const text = undertakingText('A firm').join('\n')
    for (const item of 'abcdefgh') expect(text, item).toContain(`(3)(${item})`)
    expect(undertaking.asOf).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8')).toContain('25 November 2026')
  })
})

describe('a visit ends', () => {
  test.each([
    ['contractor', '2026-11-24T10:30:00.000Z', 'contractor'],
    ['leader', '2026-11-24T10:30:00.000Z', 'leader'],
    ['leader', '2026-11-24T11:00:00.000Z', 'window'],
  ] as const)('said by the %s at %s: %s', (by, now, expected) => {
    expect(howEnded(visit.endsAt, now, by)).toBe(expected)
  })

  test('so many minutes after it began, across the change of clocks too', () => {
    expect(windowEnd('2026-10-25T00:30:00.000Z', 90)).toBe('2026-10-25T02:00:00.000Z')
  })
})

test('a backup is named by the office clock, in an order that sorts and that every file system takes', () => {
  expect(backupName('2026-06-30T23:30:05.250Z', false)).toBe('Casebook backup 2026-07-01 00.30.05')
  expect(backupName('2026-11-24T10:00:00.000Z', true)).toBe('Casebook fictional backup 2026-11-24 10.00.00')
})

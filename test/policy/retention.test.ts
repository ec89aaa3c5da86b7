import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  closedBy,
  keptInWords,
  retentionOf,
  ruleFault,
  ruleOn,
  yearsAfter,
  type Block,
  type File,
  type Retention,
  type Rule,
} from '../../main/policy/retention.ts'
import type { blockKinds } from '../../preload/contract/retention.ts'
import { byAnswer, scenarios } from '../support/scenarios.ts'

const policy: Rule = { fromDate: '2000-01-01', archiveAfterYears: 1, disposeAfterYears: null, decidedBy: null }
const six: Rule = { fromDate: '2028-01-01', archiveAfterYears: 6, disposeAfterYears: 25, decidedBy: 'Helen Marsh' }

const closed: File = { status: 'closed', closedOn: '2027-03-04', archivedOn: null }
const days = fc
  .integer({ min: 0, max: 20_000 })
  .map((add) => Temporal.PlainDate.from('2000-01-01').add({ days: add }).toString())
const spans = fc.integer({ min: 1, max: 100 })

describe('when a closed file is archived (P11)', () => {
  test.each([
    { closedOn: '2027-03-04', years: 1, dueOn: '2028-03-04', why: 'the corresponding day' },
    { closedOn: '2024-02-29', years: 1, dueOn: '2025-02-28', why: 'a year without 29 February' },
    { closedOn: '2024-02-29', years: 4, dueOn: '2028-02-29', why: 'the next leap year' },
    { closedOn: '2023-02-28', years: 1, dueOn: '2024-02-28', why: 'not moved on to the leap day' },
    { closedOn: '2027-01-31', years: 1, dueOn: '2028-01-31', why: 'a month’s end' },
    { closedOn: '2027-12-31', years: 6, dueOn: '2033-12-31', why: 'the year’s end' },
  ])('closed $closedOn, kept $years: due $dueOn, $why', ({ closedOn, years, dueOn }) => {
    expect(yearsAfter(closedOn, years)).toBe(dueOn)
  })

  test('is asked of the database as the last closing day that is due: all of those before it, none after', () => {
    fc.assert(
      fc.property(days, days, spans, (closedOn, today, years) => {
        expect(closedOn <= closedBy(today, years)).toBe(yearsAfter(closedOn, years) <= today)
      }),
      {
        examples: [
          ['2024-02-29', '2025-02-28', 1],
          ['2024-02-29', '2025-02-27', 1],
          ['2023-03-01', '2024-02-29', 1],
        ],
      },
    )
  })

  test('later closed is never sooner due, and longer kept never sooner either', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 800 }), spans, (closedOn, more, years) => {
        const later = Temporal.PlainDate.from(closedOn).add({ days: more }).toString()
        expect(yearsAfter(closedOn, years) <= yearsAfter(later, years)).toBe(true)
        expect(yearsAfter(closedOn, years) < yearsAfter(closedOn, years + 1)).toBe(true)
      }),
    )
  })
})

/** What each block says. Complete by type: another kind of block does not compile without its sentence. */
const saying: Readonly<Record<(typeof blockKinds)[number], readonly [Block['what'], string]>> = {
  request: ['SAR-2026-031', 'open request SAR-2026-031'],
  'paper-out': ['PPS-2026-0184/1', 'paper file PPS-2026-0184/1 is out'],
  safeguarding: ['', 'a safeguarding hold'],
  tribunal: ['', 'a tribunal hold'],
  complaint: ['', 'a complaint hold'],
  inquiry: ['', 'a hold for an inquiry'],
}

const notDue = 'Not due: the case is not closed. Its time begins on the day it is closed (clause P11).'
const due =
  'Due on 4 March 2028 because it was closed on 4 March 2027 and closed files are kept for one year (clause P11)'

type Situation = {
  readonly when: string
  readonly file: File
  readonly kinds?: readonly Block['kind'][]
  readonly today: string
  /** What the file says of it. */
  readonly because: string
}

/** Where a file can stand, and when it stands there. Complete by type. */
const situations: Readonly<Record<Retention['state'], readonly Situation[]>> = {
  'in-use': [
    { when: 'open', file: { ...closed, status: 'open', closedOn: null }, today: '2028-03-04', because: notDue },
    { when: 'inactive', file: { ...closed, status: 'inactive', closedOn: null }, today: '2028-03-04', because: notDue },
  ],
  kept: [
    { when: 'closed, the day before', file: closed, today: '2028-03-03', because: `${due}.` },
    {
      when: 'closed, not due, with two things that would keep it',
      file: closed,
      kinds: ['tribunal', 'paper-out'],
      today: '2027-06-01',
      because: `${due}; blocked by: a tribunal hold, paper file PPS-2026-0184/1 is out.`,
    },
  ],
  due: [{ when: 'closed, on the day', file: closed, today: '2028-03-04', because: `${due}.` }],
  blocked: [
    {
      when: 'closed, due, with a request open',
      file: closed,
      kinds: ['request'],
      today: '2028-03-04',
      because: `${due}; blocked by: open request SAR-2026-031.`,
    },
  ],
  archived: [
    {
      when: 'archived',
      file: { ...closed, archivedOn: '2028-03-06' },
      today: '2028-03-07',
      because:
        'Archived on 6 March 2028, after it was closed on 4 March 2027 (clause P11). No day is set for its final disposal.',
    },
  ],
}

scenarios('P11', byAnswer(situations), whereItStands)

describe('a file explains itself', () => {
  test.each(Object.entries(saying))('what keeps it: %s', (kind, [what, words]) => {
    const block = { kind: kind as Block['kind'], what }
    expect(retentionOf(closed, [policy], [block], '2029-01-01')).toMatchObject({ state: 'blocked' })
    expect(retentionOf(closed, [policy], [block], '2029-01-01').because).toContain(`; blocked by: ${words}.`)
  })

  test('under a schedule of our own, it says which, and the day of final disposal', () => {
    expect(retentionOf(closed, [policy, six], [], '2028-03-04')).toEqual({
      state: 'kept',
      dueOn: '2033-03-04',
      disposeOn: null,
      because:
        'Due on 4 March 2033 because it was closed on 4 March 2027 and closed files are kept for six years (clause P11, our schedule from 1 January 2028).',
    })
    const archived = retentionOf({ ...closed, archivedOn: '2033-04-01' }, [policy, six], [], '2034-01-01')
    expect(archived.disposeOn).toBe('2052-03-04')
    expect(archived.because).toContain('due on 4 March 2052, 25 years after it was closed')
  })
})

describe('the schedule', () => {
  test('tells a parent how long their information is kept', () => {
    expect(keptInWords(policy)).toBe(
      'While your case is open and for one year after it is closed. Then it is archived in our database, and any paper file is shredded.',
    )
    expect(keptInWords(six)).toContain('for six years after it is closed.')
    expect(keptInWords(six)).toContain('25 years after it is closed it is disposed of.')
  })

  test('changes on its day, and the later made of two of one day counts', () => {
    const again = { ...six, archiveAfterYears: 7 }
    expect(ruleOn([policy, six], '2027-12-31')).toBe(policy)
    expect(ruleOn([policy, six], '2028-01-01')).toBe(six)
    expect(ruleOn([policy, six, again], '2030-01-01')).toBe(again)
  })

  test.each([
    [{ fromDate: '2026-11-23' }, { fromDate: 'before-today' }],
    [{ archiveAfterYears: 0 }, { archiveAfterYears: 'shorter-than-the-policy' }],
    [{ archiveAfterYears: 6, disposeAfterYears: 6 }, { disposeAfterYears: 'before-the-archive' }],
    [{ archiveAfterYears: 6, disposeAfterYears: 7 }, null],
    [{}, null],
  ])('%o: %o', (change, fault) => {
    expect(ruleFault({ ...policy, fromDate: '2026-11-24', ...change }, '2026-11-24')).toEqual(fault)
  })
})

function whereItStands({ file, kinds = [], today, because }: Situation): string {
  const blocks = kinds.map((kind) => ({ kind, what: saying[kind][0] }))
  const retention = retentionOf(file, [policy], blocks, today)
  expect(retention.because).toBe(because)
  return retention.state
}

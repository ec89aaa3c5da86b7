import { describe, expect, test } from 'vitest'
import { counted } from '../../../../renderer/features/cases/counted.ts'
import { toPutRight } from '../../../../renderer/features/cases/to-put-right.ts'
import { whoCanSayYes } from '../../../../renderer/features/cases/who-can-say-yes.ts'
import { dana, jayden, mark } from './case.ts'

describe('who can say yes today', () => {
  test('names those who may with what makes them so, and why the others may not, the child last', () => {
    expect(whoCanSayYes(jayden())).toEqual({
      yes: [{ name: 'Dana Whitlock', why: 'mother, PR seen' }],
      others: ['Mark Ellis: PR not known, ask', 'Jayden from 28 June 2030'],
    })
  })

  test('says when nobody has shown evidence', () => {
    const view = jayden({ parents: [{ ...dana, evidenceSeen: '' }, mark] })
    expect(whoCanSayYes(view).yes).toEqual([{ name: 'Dana Whitlock', why: 'mother, PR told us, not seen' }])
  })

  test('is the young person alone once they decide', () => {
    const view = jayden()
    const decides = view.whoCanSayYes.map((person) =>
      person.personId === view.child.personId
        ? { ...person, may: true, because: 'is-young-person' }
        : { ...person, may: false, because: 'young-person-decides' },
    )
    expect(whoCanSayYes(jayden({ whoCanSayYes: decides }))).toEqual({
      yes: [{ name: 'Jayden Whitlock', why: 'decides for themself' }],
      others: [],
    })
  })
})

describe('what to put right', () => {
  const texts = (view: Parameters<typeof toPutRight>[0], today = '2026-11-24') =>
    toPutRight(view, today).map(({ text }) => text)

  test('is nothing when all is in order', () => {
    expect(texts(jayden())).toEqual([])
  })

  test('is a parent somebody else referred who has not agreed, and not their hidden address', () => {
    const view = jayden({ parents: [{ ...dana, address: '', masked: ['address'] }] })
    const found = toPutRight(view, '2026-11-24')
    expect(found.map(({ parent }) => parent?.at)).toEqual(['agreement'])
    expect(found[0]?.text).toContain('it is not recorded that Dana Whitlock agreed')
  })

  test('is a child for whom nobody can say yes, and whom to ask', () => {
    const view = jayden({ parents: [{ ...dana, parentalResponsibility: 'no' }, mark] })
    const [warning, ...rest] = toPutRight(view, '2026-11-24')
    expect(warning?.text).toContain('Nobody can say yes for Jayden yet')
    expect(warning?.parent?.personId).toBe(mark.personId)
    expect(rest).toEqual([])
    expect(texts(view, '2030-06-28')).toEqual([])
  })

  test('is each parent without an address', () => {
    const view = jayden({ parents: [dana, { ...mark, address: '' }] })
    expect(texts(view)).toEqual([expect.stringContaining('No address on file for Mark Ellis')])
  })

  test.each([
    ['2030-03-29', []],
    ['2030-03-30', [expect.stringContaining('Jayden decides from 28 June 2030, in 90 days')]],
    ['2030-06-27', [expect.stringContaining('in one day')]],
    ['2030-06-28', []],
  ])('on %s tells of the young person deciding soon: %j', (today, expected) => {
    expect(texts(jayden(), today)).toEqual(expected)
  })

  test('a closed case says until when it is kept', () => {
    const view = jayden({ status: 'closed', closedOn: '2026-11-03' })
    expect(texts(view)).toEqual(['Closed. Kept until 3 November 2027, then archived (clause P11).'])
    expect(texts({ ...view, archivedOn: '2027-11-04' })).toEqual([])
  })
})

test.each([
  [0, 'open', false, 'No open cases'],
  [1, 'closed', true, 'One closed case of yours'],
  [9, 'open', false, 'Nine open cases'],
  [50_000, 'any', false, '50,000 cases'],
] as const)('%i, %s, mine %s: %s', (total, status, mine, expected) => {
  expect(counted(total, { status, mine })).toBe(expected)
})

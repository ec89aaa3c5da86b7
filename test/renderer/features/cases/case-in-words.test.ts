import { describe, expect, test } from 'vitest'
import { counted } from '../../../../renderer/features/cases/counted.ts'
import { toPutRight } from '../../../../renderer/features/cases/to-put-right.ts'
import { whoCanSayYes } from '../../../../renderer/features/cases/who-can-say-yes.ts'
import { barWarnings } from '../../../../renderer/features/deciders/bar-warnings.ts'
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
        ? { ...person, may: true, because: 'is-young-person' as const }
        : { ...person, may: false, because: 'young-person-decides' as const },
    )
    expect(whoCanSayYes(jayden({ whoCanSayYes: decides }))).toEqual({
      yes: [{ name: 'Jayden Whitlock', why: 'decides for themself' }],
      others: [],
    })
  })
})

describe('what to put right', () => {
  const texts = (view: Parameters<typeof toPutRight>[0]) => toPutRight(view).map(({ text }) => text)

  test('is nothing when all is in order', () => {
    expect(texts(jayden())).toEqual([])
  })

  test('is a parent somebody else referred who has not agreed, and not their hidden address', () => {
    const view = jayden({ parents: [{ ...dana, address: '', masked: ['address'] }] })
    const found = toPutRight(view)
    expect(found.map(({ parent }) => parent?.at)).toEqual(['agreement'])
    expect(found[0]?.text).toContain('it is not recorded that Dana Whitlock agreed')
  })

  test('is a child for whom nobody can say yes, and whom to ask', () => {
    const nobodyMay = jayden().whoCanSayYes.map((person) =>
      person.may ? { ...person, may: false, because: 'no-parental-responsibility' as const } : person,
    )
    const view = jayden({ parents: [{ ...dana, parentalResponsibility: 'no' }, mark], whoCanSayYes: nobodyMay })
    const [warning, ...rest] = toPutRight(view)
    expect(warning?.text).toContain('Nobody can say yes for Jayden yet')
    expect(warning?.parent?.personId).toBe(mark.personId)
    expect(rest).toEqual([])
    const restricted = nobodyMay.map((person) => ({ ...person, because: 'restricted-by-order' as const }))
    expect(texts({ ...view, whoCanSayYes: restricted })).toEqual([])
  })

  test('is each parent without an address', () => {
    const view = jayden({ parents: [dana, { ...mark, address: '' }] })
    expect(texts(view)).toEqual([expect.stringContaining('No address on file for Mark Ellis')])
  })

  test('is what it means that the young person decides soon, and in the bar when and who', () => {
    const decides = jayden().whoCanSayYes.map((person) => ({ ...person, may: person.name === 'Jayden Whitlock' }))
    const view = jayden({ changeSoon: { on: '2030-06-28', days: 90, whoCanSayYes: decides } })
    expect(texts(view)).toEqual([expect.stringContaining('Jayden decides from 28 June 2030. Permissions')])
    expect(barWarnings(view)).toEqual(['Who can say yes changes on 28 June 2030, in 90 days: then Jayden Whitlock.'])
    const alone = { since: '2026-11-24T09:00:00.000Z', why: 'Afraid of his father', by: 'Tom Bailey' }
    expect(barWarnings(jayden({ childAlone: alone }))).toEqual([expect.stringContaining('without a parent knowing')])
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

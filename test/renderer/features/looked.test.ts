import { describe, expect, test } from 'vitest'
import { contract } from '../../../preload/contract/index.ts'
import { lookedInWords } from '../../../renderer/features/audit/looked.ts'
import { refusedActs } from '../../../renderer/features/audit/words.ts'

const looked = {
  name: 'Tom Bailey',
  role: 'caseworker',
  act: 'openCase',
  refused: null,
  firstAt: '2026-11-24T08:00:00.000Z',
  lastAt: '2026-11-24T09:10:00.000Z',
  times: 3,
}

describe('who looked at this file, in words', () => {
  test('who did what, how often and when last', () => {
    expect(lookedInWords(looked)).toEqual({
      who: 'Tom Bailey, caseworker, opened the file',
      when: '3 times, last 24 November 2026, 09:10',
      why: '',
    })
    expect(lookedInWords({ ...looked, times: 1 }).when).toBe('24 November 2026, 09:10')
  })

  test('who was kept from what, and why', () => {
    const refused = { operation: 'openCase', code: 'case-not-yours' }
    expect(lookedInWords({ ...looked, name: 'Ruth Okoro', role: 'volunteer', act: 'refused', refused })).toMatchObject({
      who: 'Ruth Okoro, volunteer, was refused opening the file',
      why: 'This case is not assigned to you (clause P4). Ask the coordinator.',
    })
  })

  test('a reason whose blanks are not in the log shows none of them', () => {
    const refused = { operation: 'recordContact', code: 'no-permission' }
    const { why } = lookedInWords({ ...looked, act: 'refused', refused })
    expect(why).toBe('No permission to share covers this. Our policy, clause P7: get the parent’s permission first.')
  })

  test('every operation about one case has words for being refused', () => {
    const aboutACase = Object.entries(contract)
      .filter(([, { input }]) => 'caseId' in input.shape)
      .map(([name]) => name)
    expect(aboutACase.length).toBeGreaterThan(10)
    expect(aboutACase.filter((name) => !Object.hasOwn(refusedActs, name))).toEqual([])
  })
})

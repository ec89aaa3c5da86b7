import { describe, expect, test } from 'vitest'
import { refusalsInForce, type Given, type Refused } from '../../main/policy/asks.ts'

const school = { scope: 'school-staff', bodyId: 'highdown' }
const council = { scope: 'la-staff', bodyId: 'reading' }
const no = (at: string, change: Partial<Refused> = {}): Refused => ({ personId: 'dana', at, ...school, ...change })
const yes = (givenAt: string, change: Partial<Given> = {}): Given => ({
  givenBy: 'dana',
  givenAt,
  grants: [school],
  ...change,
})

describe('P2: a no stands until the same person says yes to the same thing', () => {
  test.each([
    { says: 'nobody said no', refused: [], given: [], stands: [] },
    { says: 'a no and no yes', refused: [no('2026-11-12')], given: [], stands: ['2026-11-12'] },
    { says: 'a later yes', refused: [no('2026-11-12')], given: [yes('2026-11-20')], stands: [] },
    { says: 'an earlier yes', refused: [no('2026-11-12')], given: [yes('2026-11-01')], stands: ['2026-11-12'] },
    {
      says: 'a later yes of somebody else',
      refused: [no('2026-11-12')],
      given: [yes('2026-11-20', { givenBy: 'mark' })],
      stands: ['2026-11-12'],
    },
    {
      says: 'a later yes to something else',
      refused: [no('2026-11-12')],
      given: [yes('2026-11-20', { grants: [council] })],
      stands: ['2026-11-12'],
    },
    {
      says: 'a later yes to another school',
      refused: [no('2026-11-12')],
      given: [yes('2026-11-20', { grants: [{ ...school, bodyId: 'thameside' }] })],
      stands: ['2026-11-12'],
    },
    {
      says: 'the same no twice: the newest is told',
      refused: [no('2026-11-12'), no('2026-11-15')],
      given: [],
      stands: ['2026-11-15'],
    },
    {
      says: 'a no after a yes after a no',
      refused: [no('2026-11-01'), no('2026-11-22')],
      given: [yes('2026-11-10')],
      stands: ['2026-11-22'],
    },
    {
      says: 'two things refused, one allowed since',
      refused: [no('2026-11-12'), no('2026-11-12', council)],
      given: [yes('2026-11-20')],
      stands: ['2026-11-12'],
    },
  ])('$says', ({ refused, given, stands }) => {
    expect(refusalsInForce(refused, given).map(({ at }) => at)).toEqual(stands)
  })
})

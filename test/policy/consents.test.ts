import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coverFor, stateAt, type Permission } from '../../main/policy/consents.ts'

const highdown = 'highdown'
const permission: Permission = {
  consentId: 'one',
  givenAt: '2026-11-12T09:00:00.000Z',
  endsAt: '2027-05-13T00:00:00.000Z',
  endedAt: null,
  endedBy: null,
  lost: null,
  grants: [
    { scope: 'la-staff', bodyId: 'reading' },
    { scope: 'school-staff', bodyId: highdown },
  ],
}
const withdrawn: Permission = { ...permission, endedAt: '2026-12-01T15:30:00.000Z', endedBy: 'withdrawn' }
const passed: Permission = {
  ...permission,
  lost: { at: '2026-12-31T23:00:00.000Z', because: 'permission-passed-to-young-person' },
}
const superseded: Permission = { ...permission, endedAt: '2026-12-01T15:30:00.000Z', endedBy: 'superseded' }
const invalidated: Permission = { ...permission, endedAt: '2026-12-01T15:30:00.000Z', endedBy: 'invalidated' }

describe('where a permission to share stands', () => {
  test.each([
    { moment: '2026-11-12T08:59:59.999Z', of: permission, is: 'not-yet' },
    { moment: '2026-11-12T09:00:00.000Z', of: permission, is: 'in-force' },
    { moment: '2027-05-12T23:59:59.999Z', of: permission, is: 'in-force' },
    { moment: '2027-05-13T00:00:00.000Z', of: permission, is: 'lapsed' },
    { moment: '2026-12-01T15:29:59.999Z', of: withdrawn, is: 'in-force' },
    { moment: '2026-12-01T15:30:00.000Z', of: withdrawn, is: 'withdrawn' },
    { moment: '2028-01-01T00:00:00.000Z', of: withdrawn, is: 'withdrawn' },
    { moment: '2026-12-01T15:30:00.000Z', of: superseded, is: 'superseded' },
    { moment: '2026-11-12T09:00:00.000Z', of: invalidated, is: 'invalidated' },
    { moment: '2028-01-01T00:00:00.000Z', of: invalidated, is: 'invalidated' },
    { moment: '2026-12-31T22:59:59.999Z', of: passed, is: 'in-force' },
    { moment: '2026-12-31T23:00:00.000Z', of: passed, is: 'no-longer-theirs' },
    { moment: '2026-12-31T23:00:00.000Z', of: { ...passed, endsAt: '2026-12-30T00:00:00.000Z' }, is: 'lapsed' },
  ] as const)('at $moment it is $is', ({ moment, of, is }) => {
    expect(stateAt(of, moment)).toBe(is)
  })
})

describe('whether a permission to share covers an act', () => {
  const during = '2026-11-20T10:00:00.000Z'
  test.each([
    {
      says: 'yes, with the school it names',
      on: [permission],
      scope: 'school-staff',
      body: highdown,
      at: during,
      because: 'in-force',
    },
    {
      says: 'no, with another school',
      on: [permission],
      scope: 'school-staff',
      body: 'other',
      at: during,
      because: 'permission-for-another-body',
    },
    {
      says: 'no, for a scope nobody gave',
      on: [permission],
      scope: 'pass-on',
      body: null,
      at: during,
      because: 'no-permission',
    },
    {
      says: 'no, when there is none at all',
      on: [],
      scope: 'la-staff',
      body: 'reading',
      at: during,
      because: 'no-permission',
    },
    {
      says: 'no, before it was given',
      on: [permission],
      scope: 'la-staff',
      body: 'reading',
      at: '2026-11-01T00:00:00.000Z',
      because: 'permission-not-yet',
    },
    {
      says: 'no, after it lapsed',
      on: [permission],
      scope: 'la-staff',
      body: 'reading',
      at: '2027-06-01T00:00:00.000Z',
      because: 'permission-lapsed',
    },
    {
      says: 'no, from the moment it was withdrawn',
      on: [withdrawn],
      scope: 'la-staff',
      body: 'reading',
      at: '2026-12-01T15:30:00.000Z',
      because: 'permission-withdrawn',
    },
    {
      says: 'no, not even before somebody found out that it was never valid',
      on: [invalidated],
      scope: 'la-staff',
      body: 'reading',
      at: '2026-11-20T00:00:00.000Z',
      because: 'permission-invalidated',
    },
    {
      says: 'no, from the moment the young person decides',
      on: [passed],
      scope: 'la-staff',
      body: 'reading',
      at: '2026-12-31T23:00:00.000Z',
      because: 'permission-passed-to-young-person',
    },
    {
      says: 'yes, when a second one covers what the withdrawn one did',
      on: [withdrawn, { ...permission, consentId: 'two' }],
      scope: 'la-staff',
      body: 'reading',
      at: '2026-12-02T00:00:00.000Z',
      because: 'in-force',
    },
  ] as const)('$says', ({ on, scope, body, at, because }) => {
    const cover = coverFor(on, scope, body, at)
    expect(cover.because).toBe(because)
    expect(cover.covered).toBe(because === 'in-force')
  })

  test('never once it is withdrawn, whatever its dates', () => {
    const instant = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString())
    fc.assert(
      fc.property(instant, instant, instant, instant, (givenAt, endsAt, endedAt, moment) => {
        fc.pre(moment >= endedAt)
        const ended = { ...permission, givenAt, endsAt, endedAt, endedBy: 'withdrawn' }
        expect(coverFor([ended], 'la-staff', 'reading', moment).covered).toBe(false)
      }),
    )
  })
})

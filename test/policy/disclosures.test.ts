import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coverForPassingOn, type PassingOn } from '../../main/policy/disclosures.ts'
import type { Permission } from '../../main/policy/consents.ts'

const mediator = 'mediator'
const purpose = 'disagreement-resolution'
const permission: Permission = {
  consentId: 'one',
  givenAt: '2026-11-12T09:00:00.000Z',
  endsAt: '2027-05-13T00:00:00.000Z',
  endedAt: null,
  endedBy: null,
  lost: null,
  grants: [
    { scope: 'la-staff', bodyId: 'reading' },
    { scope: 'pass-on', bodyId: mediator, purpose },
  ],
}
const withdrawn = { ...permission, endedAt: '2026-12-01T15:30:00.000Z', endedBy: 'withdrawn' }
const superseded = { ...withdrawn, endedBy: 'superseded' }
const invalidated = { ...withdrawn, endedBy: 'invalidated' }
const passed: Permission = {
  ...permission,
  lost: { at: '2026-12-01T15:30:00.000Z', because: 'permission-passed-to-young-person' },
}
const during = '2026-11-20T10:00:00.000Z'

type Scenario = {
  readonly says: string
  readonly on: readonly Permission[]
  readonly to?: string | null
  readonly for?: string
  readonly at?: string
}

/** P8: every answer there is, each with what leads to it. Complete by type. */
const scenarios: Readonly<Record<PassingOn['because'], readonly Scenario[]>> = {
  'in-force': [
    { says: 'to the body it names, for what it names', on: [permission] },
    { says: 'in its first instant', on: [permission], at: permission.givenAt },
    {
      says: 'when a second one stands beside a withdrawn one',
      on: [withdrawn, permission],
      at: '2026-12-02T00:00:00.000Z',
    },
  ],
  'no-permission-to-pass-on': [
    { says: 'when there is none at all', on: [] },
    {
      says: 'when there is one for something else only',
      on: [{ ...permission, grants: permission.grants.slice(0, 1) }],
    },
    {
      says: 'to the authority whose staff may be talked to',
      on: [{ ...permission, grants: permission.grants.slice(0, 1) }],
      to: 'reading',
    },
  ],
  'pass-on-to-another-body': [
    { says: 'to somebody it does not name', on: [permission], to: 'tribunal' },
    { says: 'to somebody nobody knows', on: [permission], to: null },
  ],
  'pass-on-for-another-purpose': [{ says: 'for something it does not name', on: [permission], for: 'complaint' }],
  'pass-on-not-yet': [{ says: 'before it was given', on: [permission], at: '2026-11-12T08:59:59.999Z' }],
  'pass-on-lapsed': [{ says: 'in the instant it ends', on: [permission], at: permission.endsAt }],
  'pass-on-withdrawn': [{ says: 'from the instant it is withdrawn', on: [withdrawn], at: '2026-12-01T15:30:00.000Z' }],
  'pass-on-never-valid': [{ says: 'not even before somebody found out', on: [invalidated], at: during }],
  'pass-on-no-longer-theirs': [
    { says: 'from the moment somebody else decides', on: [passed], at: '2026-12-01T15:30:00.000Z' },
  ],
  'pass-on-superseded': [{ says: 'once a newer one took its place', on: [superseded], at: '2026-12-01T15:30:00.000Z' }],
}

describe('whether something may be passed on from our files', () => {
  for (const [because, rows] of Object.entries(scenarios))
    test.each(rows)(`${because}: $says`, ({ on, to = mediator, for: wanted = purpose, at = during }) => {
      const cover = coverForPassingOn(on, to, wanted, at)
      expect(cover).toMatchObject({ because, covered: because === 'in-force' })
      expect(cover.consentId).toBe(because === 'in-force' ? 'one' : null)
    })

  test('never once it is withdrawn, to whomever and whatever for', () => {
    const instant = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString())
    fc.assert(
      fc.property(
        instant,
        instant,
        instant,
        fc.constantFrom(mediator, 'other', null),
        (givenAt, endedAt, moment, to) => {
          fc.pre(moment >= endedAt)
          const ended = { ...withdrawn, givenAt, endedAt }
          expect(coverForPassingOn([ended], to, purpose, moment).covered).toBe(false)
        },
      ),
    )
  })
})

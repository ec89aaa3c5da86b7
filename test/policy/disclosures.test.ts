import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coverForPassingOn, type PassingOn } from '../../main/policy/disclosures.ts'
import type { Permission } from '../../main/policy/consents.ts'
import { byAnswer, scenarios } from '../support/scenarios.ts'

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

type Situation = {
  readonly when: string
  readonly on: readonly Permission[]
  readonly to?: string | null
  readonly for?: string
  readonly at?: string
}

/** Every answer there is, each with what leads to it. Complete by type. */
const situations: Readonly<Record<PassingOn['because'], readonly Situation[]>> = {
  'in-force': [
    { when: 'to the body it names, for what it names', on: [permission] },
    { when: 'in its first instant', on: [permission], at: permission.givenAt },
    {
      when: 'when a second one stands beside a withdrawn one',
      on: [withdrawn, permission],
      at: '2026-12-02T00:00:00.000Z',
    },
  ],
  'no-permission-to-pass-on': [
    { when: 'when there is none at all', on: [] },
    {
      when: 'when there is one for something else only',
      on: [{ ...permission, grants: permission.grants.slice(0, 1) }],
    },
    {
      when: 'to the authority whose staff may be talked to',
      on: [{ ...permission, grants: permission.grants.slice(0, 1) }],
      to: 'reading',
    },
  ],
  'pass-on-to-another-body': [
    { when: 'to somebody it does not name', on: [permission], to: 'tribunal' },
    { when: 'to somebody nobody knows', on: [permission], to: null },
  ],
  'pass-on-for-another-purpose': [{ when: 'for something it does not name', on: [permission], for: 'complaint' }],
  'pass-on-not-yet': [{ when: 'before it was given', on: [permission], at: '2026-11-12T08:59:59.999Z' }],
  'pass-on-lapsed': [{ when: 'in the instant it ends', on: [permission], at: permission.endsAt }],
  'pass-on-withdrawn': [{ when: 'from the instant it is withdrawn', on: [withdrawn], at: '2026-12-01T15:30:00.000Z' }],
  'pass-on-never-valid': [{ when: 'not even before somebody found out', on: [invalidated], at: during }],
  'pass-on-no-longer-theirs': [
    { when: 'from the moment somebody else decides', on: [passed], at: '2026-12-01T15:30:00.000Z' },
  ],
  'pass-on-superseded': [{ when: 'once a newer one took its place', on: [superseded], at: '2026-12-01T15:30:00.000Z' }],
}

scenarios('P8', byAnswer(situations), coverOf)

describe('nothing is passed on', () => {
  test('once it is withdrawn, to whomever and whatever for', () => {
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

function coverOf({ on, to = mediator, for: wanted = purpose, at = during }: Situation): string {
  const { because, covered, consentId } = coverForPassingOn(on, to, wanted, at)
  expect(covered).toBe(because === 'in-force')
  expect(consentId).toBe(covered ? 'one' : null)
  return because
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coverFor, stateAt, type Cover, type Permission } from '../../main/policy/consents.ts'
import { scopeNeeded } from '../../main/policy/contacts.ts'
import type { ContactKind } from '../../preload/contract/contacts.ts'
import type { Loss } from '../../preload/contract/deciders.ts'
import { byAnswer, scenarios } from '../support/scenarios.ts'

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
const theyDecide = '2026-12-31T23:00:00.000Z'
const passed = lostBy('permission-passed-to-young-person')
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

const during = '2026-11-20T10:00:00.000Z'
const whenItEnded = '2026-12-01T15:30:00.000Z'

type Situation = {
  readonly when: string
  readonly on: readonly Permission[]
  /** With the local authority’s staff, unless it says otherwise. */
  readonly kind?: ContactKind
  readonly with?: string | null
  readonly at?: string
}

/** Every answer there is to a contact, each with what leads to it. Complete by type. */
const situations: Readonly<Record<Cover['because'] | 'nothing-shared', readonly Situation[]>> = {
  'nothing-shared': [
    { when: 'talking with a parent', on: [], kind: 'with-parent', with: null },
    { when: 'talking with the child', on: [], kind: 'with-child', with: null },
    { when: 'they rang, and were told nothing', on: [], kind: 'they-rang', with: null },
    { when: 'a note of the office', on: [], kind: 'office-note', with: null },
  ],
  'in-force': [
    { when: 'talking with the school it names', on: [permission], kind: 'school-staff', with: highdown },
    { when: 'talking with the authority it names', on: [permission] },
    { when: 'in its first instant', on: [permission], at: permission.givenAt },
    { when: 'in its last', on: [permission], at: '2027-05-12T23:59:59.999Z' },
    { when: 'until the instant before it is withdrawn', on: [withdrawn], at: '2026-12-01T15:29:59.999Z' },
    {
      when: 'when a second one covers what the withdrawn one did',
      on: [withdrawn, { ...permission, consentId: 'two' }],
      at: '2026-12-02T00:00:00.000Z',
    },
  ],
  'no-permission': [
    { when: 'when there is none at all', on: [] },
    { when: 'reading the authority’s file, when only talking was permitted', on: [permission], kind: 'la-case-file' },
    {
      when: 'reading other papers, when only talking was permitted',
      on: [permission],
      kind: 'other-papers',
      with: null,
    },
    { when: 'talking with a school, without any', on: [], kind: 'school-staff', with: highdown },
  ],
  'permission-for-another-body': [
    { when: 'talking with another school', on: [permission], kind: 'school-staff', with: 'other' },
  ],
  'permission-not-yet': [{ when: 'before it was given', on: [permission], at: '2026-11-12T08:59:59.999Z' }],
  'permission-lapsed': [{ when: 'in the instant it ends', on: [permission], at: permission.endsAt }],
  'permission-withdrawn': [{ when: 'from the moment it was withdrawn', on: [withdrawn], at: whenItEnded }],
  'permission-superseded': [{ when: 'once a newer one took its place', on: [superseded], at: whenItEnded }],
  'permission-invalidated': [{ when: 'not even before somebody found out that it was never valid', on: [invalidated] }],
  'permission-passed-to-young-person': [
    { when: 'from the moment the young person decides', on: [passed], at: theyDecide },
  ],
  'permission-giver-restricted': [
    {
      when: 'from the moment an order restricts who gave it',
      on: [lostBy('permission-giver-restricted')],
      at: theyDecide,
    },
  ],
  'permission-of-former-representative': [
    {
      when: 'from the moment its giver no longer represents the young person',
      on: [lostBy('permission-of-former-representative')],
      at: theyDecide,
    },
  ],
}

scenarios('P7', byAnswer(situations), coverOf)

describe('a permission to share covers nothing', () => {
  test('once it is withdrawn, whatever its dates', () => {
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

/** It stops being its giver's to give. */
function lostBy(because: Loss['because']): Permission {
  return { ...permission, lost: { at: theyDecide, because } }
}

function coverOf({ on, kind = 'la-staff', with: body = 'reading', at = during }: Situation): string {
  const scope = scopeNeeded[kind]
  if (scope === null) return 'nothing-shared'
  const { because, covered } = coverFor(on, scope, body, at)
  expect(covered).toBe(because === 'in-force')
  return because
}

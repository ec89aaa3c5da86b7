import { describe, expect, test } from 'vitest'
import {
  evaluate,
  mayGiveRole,
  permissions,
  permissionsOf,
  seesOnlyOwnCases,
  usually,
  type Circumstance,
  type Grant,
} from '../../main/policy/permissions.ts'
import { roles, type Role } from '../../preload/contract/session.ts'

const everything = Object.keys(permissions) as (keyof typeof permissions)[]

/** What each grant answers, by circumstance. Complete by type: a new grant does not compile without its scenarios. */
const scenarios: Readonly<Record<Grant, readonly (readonly [string, Partial<Circumstance>, true | string])[]>> = {
  yes: [['always', {}, true]],
  own: [
    ['on their own case', { onOwnCase: true }, true],
    ['on somebody else’s', { onOwnCase: false }, 'case-not-yours'],
    ['on no single case', { onOwnCase: null }, true],
  ],
  present: [
    ['while they are here', {}, true],
    ['while they are recorded as absent', { headAbsent: true }, 'head-is-absent'],
  ],
  'in-absence': [
    ['while the head is here', {}, 'head-is-here'],
    ['while the head is recorded as absent', { headAbsent: true }, true],
  ],
  visit: [
    ['while no visit is open', {}, 'no-visit-open'],
    ['during a visit', { visitOpen: true }, true],
  ],
  no: [['never', { onOwnCase: true, headAbsent: true, visitOpen: true }, 'role-may-not']],
}

describe('who may do what', () => {
  for (const [grant, answers] of Object.entries(scenarios))
    test.each(answers)(`“${grant}” %s`, (_, circumstance, expected) => {
      let rows = 0
      for (const permission of everything)
        for (const role of roles) {
          if (permissions[permission][role] !== grant) continue
          rows += 1
          const verdict = evaluate(permission, role, { ...usually, ...circumstance })
          const code = permission === 'pack:release' && expected !== true ? 'not-the-coordinator' : expected
          expect(verdict, `${permission} ${role}`).toEqual(code === true ? { allowed: true } : { allowed: false, code })
        }
      expect(rows).toBeGreaterThan(0)
    })

  test('the head decides on a legal request, and only while they are absent their line manager (P9)', () => {
    expect(whoMay('legal:decide')).toEqual(['head'])
    expect(whoMay('legal:decide', { headAbsent: true })).toEqual(['line-manager'])
  })

  test('everybody who sees a case can pass on a concern about it, archived or not (P12)', () => {
    expect(whoMay('concern:record')).toEqual(whoMay('case:read'))
    expect(whoMay('concern:record', { archived: true })).toEqual(whoMay('concern:record'))
  })

  test('an archived case is read by the coordinator and the head alone, once they said why (P11)', () => {
    expect(whoMay('case:read', { archived: true })).toEqual([])
    expect(whoMay('archive:open', { archived: true })).toEqual(['coordinator', 'head'])
    expect(whoMay('case:read', { archived: true, archiveOpened: true })).toEqual(whoMay('case:read'))
    for (const change of ['case:change', 'consent:record', 'contact:record', 'request:record', 'pack:release'] as const)
      expect(whoMay(change, { archived: true, archiveOpened: true }), change).toEqual([])
  })

  test('a volunteer works on their own cases and no others (P4)', () => {
    expect(whoMay('case:read', { onOwnCase: false })).not.toContain('volunteer')
    expect(roles.filter(seesOnlyOwnCases)).toEqual(['volunteer'])
  })

  test('the database contractor does nothing outside a visit, and never what shows a case (P6)', () => {
    expect(permissionsOf('maintenance', usually)).toEqual([])
    expect(permissionsOf('maintenance', { ...usually, visitOpen: true, headAbsent: true })).toEqual([
      'backup:make',
      'visit:work',
    ])
  })

  test('the head gives every role; the coordinator only those below; nobody else any', () => {
    const given = (giver: Role) => roles.filter((role) => mayGiveRole(giver, role))
    expect(given('head')).toEqual([...roles])
    expect(given('coordinator')).toEqual(['caseworker', 'volunteer', 'maintenance'])
    for (const role of ['caseworker', 'volunteer', 'line-manager', 'maintenance'] as const)
      expect(given(role)).toEqual([])
  })
})

function whoMay(permission: (typeof everything)[number], circumstance: Partial<Circumstance> = {}): readonly Role[] {
  return roles.filter((role) => evaluate(permission, role, { ...usually, ...circumstance }).allowed)
}

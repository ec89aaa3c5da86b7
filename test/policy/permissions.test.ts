import { describe, expect, test } from 'vitest'
import { evaluate, mayGiveRole, permissions, permissionsOf, seesOnlyOwnCases } from '../../main/policy/permissions.ts'
import { roles, type Role } from '../../preload/contract/session.ts'

const everything = Object.keys(permissions) as (keyof typeof permissions)[]

describe('who may do what', () => {
  test.each(everything)('%s: an answer for every role, and a code with every no', (permission) => {
    for (const role of roles) {
      const verdict = evaluate(permission, role, null)
      expect(verdict.allowed).toBe(permissions[permission][role] !== 'no')
      if (!verdict.allowed) expect(verdict.code).toMatch(/^(role-may-not|not-the-coordinator)$/)
    }
  })

  test('only the coordinator prepares and releases a pack (P10)', () => {
    for (const role of roles) {
      expect(evaluate('pack:release', role, true).allowed, role).toBe(role === 'coordinator')
      expect(evaluate('pack:prepare', role, true).allowed, role).toBe(role === 'coordinator')
    }
  })

  test('a volunteer works on their own cases and no others (P4)', () => {
    expect(evaluate('case:read', 'volunteer', true)).toEqual({ allowed: true })
    expect(evaluate('case:read', 'volunteer', false)).toEqual({ allowed: false, code: 'case-not-yours' })
    expect(seesOnlyOwnCases('volunteer')).toBe(true)
    expect(roles.filter(seesOnlyOwnCases)).toEqual(['volunteer'])
  })

  test('the database contractor and an absent head’s line manager are given nothing (P6)', () => {
    expect(permissionsOf('maintenance')).toEqual([])
    expect(permissionsOf('line-manager')).toEqual([])
  })

  test('the head gives every role; the coordinator only those below; nobody else any', () => {
    const given = (giver: Role) => roles.filter((role) => mayGiveRole(giver, role))
    expect(given('head')).toEqual([...roles])
    expect(given('coordinator')).toEqual(['caseworker', 'volunteer', 'maintenance'])
    for (const role of ['caseworker', 'volunteer', 'line-manager', 'maintenance'] as const)
      expect(given(role)).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { openTo, permissionTable } from '../../main/policy/permission-table.ts'
import { contract, type Name } from '../../preload/contract/index.ts'

const table = permissionTable()

describe('the table that the head and the coordinator read', () => {
  test('has every operation once: granted by role, or needing no grant', () => {
    const told = [...table.map(({ operation }) => operation), ...openTo('anyone'), ...openTo('session')]
    expect(told.toSorted()).toEqual(Object.keys(contract).toSorted())
  })

  test('says of a volunteer: their own cases, and why not another’s', () => {
    expect(cell('openCase', 'volunteer')).toEqual({
      usually: null,
      except: [{ when: 'others-case', code: 'case-not-yours' }],
      shows: 'everything',
    })
    expect(cell('listCases', 'volunteer')).toEqual({ usually: null, except: [], shows: 'own-cases' })
  })

  test('says of the line manager: while the head is absent, and otherwise that the head is here', () => {
    expect(cell('openCase', 'line-manager')).toMatchObject({
      usually: 'head-is-here',
      except: [{ when: 'head-absent', code: null }],
    })
  })

  test('says of the contractor that no case is theirs, whatever the circumstance', () => {
    expect(cell('openCase', 'maintenance')).toEqual({ usually: 'role-may-not', except: [], shows: 'everything' })
  })

  test('says who releases a pack', () => {
    expect(cell('releasePack', 'head').usually).toBe('not-the-coordinator')
    expect(cell('releasePack', 'coordinator').usually).toBeNull()
  })

  test('says what becomes of an archived case', () => {
    expect(row('changeCase').archive).toBe('refused')
    expect(row('openCase').archive).toBe('once-opened')
    expect(row('listCases').archive).toBe('no-case')
  })

  test('stands in the order of the clauses', () => {
    const clauses = table.map(({ clause }) => Number(clause.slice(1)))
    expect(clauses).toEqual(clauses.toSorted((a, b) => a - b))
  })
})

function row(operation: Name) {
  const found = table.find((each) => each.operation === operation)
  if (found === undefined) throw new Error(`${operation} is not in the table`)
  return found
}

function cell(operation: Name, role: keyof ReturnType<typeof row>['roles']) {
  return row(operation).roles[role]
}

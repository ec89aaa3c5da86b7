import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { clauseOf, clauses } from '../../main/policy/clauses.ts'
import { permissions } from '../../main/policy/permissions.ts'
import { contract } from '../../preload/contract/index.ts'
import { clauseCodes } from '../../preload/contract/policy.ts'
import { reasons } from '../../preload/contract/reasons.ts'
import { root } from '../../scripts/root.mjs'
import { openTestDatabase } from '../support/database.ts'

const all = clauseCodes.map((clause) => ({ clause, ...clauses[clause] }))

describe('every clause of the policy', () => {
  test('stands in the policy’s own order, with words for staff and no two alike', () => {
    expect(Object.keys(clauses)).toEqual(clauseCodes)
    expect(new Set(all.map(({ title }) => title)).size).toBe(clauseCodes.length)
    for (const { policy, ours } of all) expect(ours).not.toBe(policy)
  })

  test('is kept on screen by parts of the window that are there', () => {
    const named = all.flatMap(({ screen }) => screen.map(({ component }) => component))
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((component) => !existsSync(join(root, 'renderer/features', component)))).toEqual([])
  })

  test('is kept at the door by operations and reasons that are there', () => {
    for (const { clause, door } of all)
      for (const { operation, code } of door) {
        expect(Object.keys(contract), clause).toContain(operation)
        expect(reasons, clause).toContain(code)
      }
  })

  test('is kept in the schema by triggers, indexes and tables of a real database', () => {
    const schema = openTestDatabase()
      .prepare('SELECT name FROM sqlite_master')
      .all()
      .map(({ name }) => name)
    for (const { clause, schema: wall } of all) for (const { object } of wall) expect(schema, clause).toContain(object)
  })

  test('has a permission that serves it, but for those kept without one', () => {
    expect(Object.keys(clauseOf).toSorted()).toEqual(Object.keys(permissions).toSorted())
    const served = new Set(Object.values(clauseOf))
    expect(clauseCodes.filter((clause) => !served.has(clause))).toEqual(['P3'])
  })
})

describe('every clause is tested', () => {
  const tables = filesIn('test/policy', /\.test\.ts$/).flatMap(scenariosIn)
  const wallTests = filesIn('test/db', /^walls.*\.test\.ts$/).flatMap(clausesDescribed)
  const doorTests = filesIn('test/main', /\.test\.ts$/).flatMap(clausesDescribed)
  const flows = filesIn('test/e2e/flows', /^p\d\d-.+\.spec\.ts$/)

  test.each(all)('$clause in the policy: one scenario table', ({ clause }) => {
    expect(tables.filter((each) => each === clause)).toHaveLength(1)
  })

  test.each(all)('$clause in the schema: an attack that the database refuses', ({ clause }) => {
    expect(wallTests.includes(clause)).toBe(true)
  })

  test.each(all)('$clause at the door: a refusal', ({ clause }) => {
    expect(doorTests.includes(clause)).toBe(true)
  })

  test.each(all)('$clause on screen: one flow through the window, named after it', ({ clause }) => {
    const prefix = `/p${clause.slice(1).padStart(2, '0')}-`
    const own = flows.filter((flow) => flow.includes(prefix))
    expect(own).toHaveLength(1)
  })
})

/** The clauses whose scenario table a test file has: `scenarios('P7', …`. */
function scenariosIn(file: string): string[] {
  const calls = readFileSync(join(root, file), 'utf8').matchAll(/^scenarios\(\s*'(P\d+)'/gm)
  return [...calls].map(([, clause]) => clause ?? '')
}

/** The clauses a test file names at the head of a describe: `describe('P2, P7: …`. */
function clausesDescribed(file: string): string[] {
  const heads = readFileSync(join(root, file), 'utf8').matchAll(/describe\(\s*['"`]((?:P\d+(?:, )?)+):/g)
  return [...heads].flatMap((head) => (head[1] ?? '').split(', '))
}

function filesIn(folder: string, name: RegExp): string[] {
  return readdirSync(join(root, folder))
    .filter((file) => name.test(file))
    .map((file) => join(folder, file))
}

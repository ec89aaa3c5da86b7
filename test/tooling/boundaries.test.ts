import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { crossings } from '../../scripts/boundaries.mjs'
import { root } from '../../scripts/root.mjs'

/** A small house in which every import is wrong, but for those that the last test names. */
const planted = {
  'node_modules/electron/index.js': '',
  'node_modules/@signalapp/sqlcipher/index.js': '',
  'node_modules/zod/index.js': '',
  'db/open.ts': `import '@signalapp/sqlcipher'; export type Row = string; export const open = 1`,
  'db/client.ts': `import type { Row } from './open.ts'; export const client: Row = ''`,
  'db/curious.ts': `import type { policy } from '../main/policy/pure.ts'; export const a: typeof policy = 1`,
  'db/around.ts': `import './about.ts'`,
  'db/about.ts': `import './around.ts'`,
  'main/main.ts': `import 'electron'; import { client } from '../db/client.ts'; export { client }`,
  'main/policy/pure.ts': `export const policy = 1`,
  'main/policy/impure.ts': `import 'electron'`,
  'main/policy/knowing.ts': `import type { row } from '../handlers/typed.ts'; export const known: typeof row = ''`,
  'main/policy/reading.ts': `import 'node:fs'`,
  'main/handlers/typed.ts': `import type { Row } from '../../db/open.ts'; export const row: Row = ''`,
  'main/handlers/circle.ts': `import type { Round } from './round.ts'; export const circle: Round = 1`,
  'main/handlers/round.ts': `import { circle } from './circle.ts'; export type Round = typeof circle`,
  'main/handlers/driving.ts': `import '@signalapp/sqlcipher'`,
  'main/handlers/querying.ts': `import { open } from '../../db/open.ts'; export { open }`,
  'main/handlers/showing.ts': `import '../../renderer/page.tsx'`,
  'main/handlers/lost.ts': `import './nowhere.ts'`,
  'preload/preload.ts': `import 'electron'; import './contract/index.ts'`,
  'preload/clever.ts': `import 'zod'`,
  'preload/contract/index.ts': `import 'zod'`,
  'preload/contract/policed.ts': `import '../../main/policy/pure.ts'`,
  'renderer/page.tsx': `import '../preload/contract/index.ts'; export const page = <p>Case</p>`,
  'renderer/typed.tsx': `import type { Row } from '../db/open.ts'; export const row = (id: Row) => <p>{id}</p>`,
  'renderer/reading.ts': `import 'node:fs'`,
}

describe('the boundaries', () => {
  let house = ''
  let found: Awaited<ReturnType<typeof crossings>>

  beforeAll(async () => {
    house = mkdtempSync(join(tmpdir(), 'casebook-house-'))
    for (const [path, text] of Object.entries(planted)) {
      mkdirSync(dirname(join(house, path)), { recursive: true })
      writeFileSync(join(house, path), text)
    }
    found = await crossings(house)
  })
  afterAll(() => rmSync(house, { recursive: true, force: true }))

  test.each([
    ['renderer sees only the contract', 'renderer/typed.tsx'],
    ['renderer sees only the contract', 'renderer/reading.ts'],
    ['the contract imports nobody', 'preload/contract/policed.ts'],
    ['preload only bridges', 'preload/clever.ts'],
    ['db knows no one', 'db/curious.ts'],
    ['policy is pure', 'main/policy/impure.ts'],
    ['policy is pure', 'main/policy/reading.ts'],
    ['policy is pure', 'main/policy/knowing.ts'],
    ['main asks db only through its client, but for types', 'main/handlers/querying.ts'],
    ['main stands alone', 'main/handlers/showing.ts'],
    ['Electron stays at the edge', 'main/policy/impure.ts'],
    ['the driver only in db', 'main/handlers/driving.ts'],
    ['no cycles', 'db/about.ts'],
    ['every import leads somewhere', 'main/handlers/lost.ts'],
  ])('%s: %s is caught', (rule, from) => {
    expect(found.violations).toContainEqual(expect.objectContaining({ rule, from }))
  })

  test.each([
    'db/client.ts',
    'main/main.ts',
    'main/handlers/typed.ts',
    'main/handlers/circle.ts',
    'preload/preload.ts',
    'renderer/page.tsx',
  ])('%s, which keeps to them, is left alone', (from) => {
    expect(found.violations.filter((violation) => violation.from === from)).toEqual([])
  })

  test('are looked for in every folder of the app itself', async () => {
    const { modules } = await crossings(root)
    for (const folder of ['main/', 'preload/', 'db/', 'renderer/']) {
      expect(modules.filter((path) => path.startsWith(folder)).length, folder).toBeGreaterThan(1)
    }
  })
})

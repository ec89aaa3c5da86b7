import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../../db/client.ts'
import { lookAt } from '../../db/open.ts'
import { queries } from '../../db/queries/index.ts'
import { serveDatabase } from '../../db/serve.ts'
import { inTransaction } from '../../db/sql.ts'
import { check, isWhole } from '../../main/vault/backup.ts'
import { makeRecoveryWords } from '../../main/vault/recovery.ts'
import { kdfFloor } from '../../main/vault/slots.ts'
import { createVault } from '../../main/vault/vault.ts'
import { anEntry, openTestDatabase } from '../support/database.ts'

let program = ''
let file = ''
let key: Buffer = Buffer.alloc(0)
let into = ''

beforeAll(async () => {
  // Beside the installed packages, so that the built program finds its native modules as the app does.
  const built = await mkdtemp(fileURLToPath(new URL('../../node_modules/.casebook-backup-', import.meta.url)))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('../support/backup-child.ts', import.meta.url)),
      target: 'node20',
      outDir: built,
      rolldownOptions: {
        external: [...builtinModules, /^node:/, '@signalapp/sqlcipher', '@node-rs/argon2'],
        output: { entryFileNames: 'child.mjs' },
      },
    },
  })
  program = join(built, 'child.mjs')
  await makeService()
  into = mkdtempSync(join(tmpdir(), 'casebook-backups-'))
})

afterAll(() => rm(join(program, '..'), { recursive: true, force: true }))

describe('a backup whose process is killed', () => {
  test.each([
    ['as it begins to copy', 'copying', 0],
    ['in the middle of copying', 'copying', 2_000_000],
    ['while it verifies', 'verifying', 0],
    ['as it finishes', 'finishing', 0],
  ])('%s leaves nothing that counts and is not whole', async (what, step, bytes) => {
    expect(await killedAt(what, step, bytes)).toBe('SIGKILL')
    const counted = readdirSync(into).filter((name) => !name.endsWith('.partial'))
    for (const name of counted) expect(await isGood(join(into, name, 'casebook.db')), name).toBe(true)
    expect(counted.length).toBeLessThanOrEqual(step === 'finishing' ? 1 : 0)
  })

  test('stops neither the next backup nor the work', async () => {
    expect(await run('the next', () => undefined)).toBe(0)
    expect(readdirSync(join(into, 'the next')).toSorted()).toEqual(['casebook.db', 'checkpoints.txt', 'vault.json'])
    expect(await isGood(join(into, 'the next', 'casebook.db'))).toBe(true)
    const db = openTestDatabase(file, key)
    expect(() => queries.note(db, anEntry())).not.toThrow()
    db.close()
  })
})

/** A vault whose database is large enough that copying it takes a while. */
async function makeService(): Promise<void> {
  const vault = join(mkdtempSync(join(tmpdir(), 'casebook-')), 'service')
  const account = { accountId: 'a0000000-0000-4000-8000-000000000001', signInName: 'helen', password: 'any' }
  const created = await createVault(vault, {
    ...account,
    recoveryWords: makeRecoveryWords(),
    demo: false,
    now: '2026-11-24T10:00:00.000Z',
    kdf: kdfFloor,
  })
  if (!created.ok) throw new Error(created.code)
  key = created.key
  file = join(vault, 'casebook.db')
  const db = openTestDatabase(file, key)
  queries.writeService(db, anEntry(), { details: '{}', localAuthority: 'Reading', autoLockMinutes: 5 })
  for (let entries = 0; entries < 5; entries += 1) queries.note(db, anEntry())
  inTransaction(db, () => {
    db.exec('CREATE TABLE weight (x BLOB) STRICT')
    for (let rows = 0; rows < 400; rows += 1) db.exec('INSERT INTO weight VALUES (randomblob(100000))')
  })
  db.close()
}

/** Kills the process once it has said the step, and its copy has so many bytes. */
function killedAt(name: string, step: string, bytes: number): Promise<string | number | null> {
  const copy = join(into, `${name}.partial`, 'casebook.db')
  return run(name, (said, kill) => {
    if (!said.includes(step)) return
    const wait = setInterval(() => {
      if (bytes > 0 && (!existsSync(copy) || statSync(copy).size < bytes)) return
      clearInterval(wait)
      kill()
    }, 1)
  })
}

function run(name: string, onSaid: (said: string, kill: () => void) => void): Promise<string | number | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, file, key.toString('hex'), into, name])
    child.stdout.on('data', (said: Buffer) => onSaid(said.toString(), () => child.kill('SIGKILL')))
    child.on('exit', (code, signal) => resolve(signal ?? code))
  })
}

async function isGood(copy: string): Promise<boolean> {
  const answer = serveDatabase()
  const keeper = connect((ask) => Promise.resolve(answer(ask)))
  const looked = lookAt(copy, key)
  if (!looked.ok) return false
  looked.db.close()
  await keeper.look(copy, key)
  const checks = await check(keeper, new AbortController().signal)
  await keeper.close()
  return checks !== null && isWhole(checks)
}

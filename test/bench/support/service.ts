import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '@signalapp/sqlcipher'
import { checkpoint, openDatabase } from '../../../db/open.ts'
import { addAccount } from '../../../db/queries/accounts.ts'
import { writeService } from '../../../db/queries/service.ts'
import { seed } from '../../../db/seed/seed.ts'
import { demonstrationAccounts } from '../../../main/demonstration.ts'
import { databaseFile, usualFolder } from '../../../main/folders.ts'
import { entryOf } from '../../../main/session.ts'
import { dateOf } from '../../../main/policy/time.ts'
import { addSlot } from '../../../main/vault/accounts.ts'
import { makeRecoveryWords } from '../../../main/vault/recovery.ts'
import { createVault } from '../../../main/vault/vault.ts'

/** A service on disk as the app leaves it, locked. Fictional, but the app takes it for a real one. */
export type Service = {
  readonly home: string
  readonly file: string
  readonly key: Uint8Array
  readonly coordinator: { readonly signInName: string; readonly password: string }
  readonly remove: () => Promise<void>
}

/** Sets up a service with that many cases. */
export async function makeService(cases: number): Promise<Service> {
  const now = new Date().toISOString()
  const home = await mkdtemp(join(tmpdir(), 'casebook-bench-'))
  const folder = usualFolder(home)
  const [head, ...others] = demonstrationAccounts
  const created = await createVault(folder, { ...head, recoveryWords: makeRecoveryWords(), demo: false, now })
  if (!created.ok) throw new Error(created.code)
  const key = Uint8Array.from(created.key)
  for (const account of others) await addSlot(folder, created.key, account)

  const file = join(folder, databaseFile)
  const opened = openDatabase(file, created.key)
  if (!opened.ok) throw new Error(opened.code)
  fill(opened.db, cases, now)

  const { signInName, password } = demonstrationAccounts.find(({ role }) => role === 'coordinator') ?? head
  return {
    home,
    file,
    key,
    coordinator: { signInName, password },
    remove: () => rm(home, { recursive: true, force: true }),
  }
}

/** In haste, on a file that nobody will miss: with the app's own settings a hundred thousand notes take minutes to index. */
function fill(db: Database, cases: number, now: string): void {
  for (const setting of ['synchronous = OFF', 'secure_delete = OFF', 'cache_size = -1000000']) db.pragma(setting)
  const [head] = demonstrationAccounts
  writeService(db, entryOf('setUpService', head.accountId, now), {
    details: JSON.stringify(details),
    localAuthority: details.localAuthority,
    autoLockMinutes: 15,
  })
  for (const { accountId, signInName, name, role } of demonstrationAccounts) {
    const account = { accountId, signInName, name, role, mustChangePassword: 0, addedAt: now }
    addAccount(db, entryOf('addAccount', head.accountId, now, { role }), account)
  }
  seed(db, { cases, today: dateOf(now), workers: demonstrationAccounts })
  checkpoint(db)
  db.close()
}

const details = {
  name: 'Bench Parent Partnership',
  address: '1 Example Street\nReading\nRG1 1AA',
  phone: '0118 496 0000',
  email: 'bench@parentpartnership.example',
  localAuthority: 'Reading Borough Council',
  handlingLine: 'OFFICIAL-SENSITIVE: personal',
}

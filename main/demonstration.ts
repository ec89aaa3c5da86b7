import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, refuse, type Result } from '../preload/contract/common.ts'
import type { Role } from '../preload/contract/session.ts'
import type { Casebook } from './casebook.ts'
import { fictionalLetter } from './demonstration-letter.ts'
import { databaseFile, demoFolder } from './folders.ts'
import type { Cancellable, Ctx } from './ipc/context.ts'
import { undertaking, undertakingText } from './policy/undertaking.ts'
import { endSession, entryOf } from './session.ts'
import { toRefusal } from './vault-refusals.ts'
import { makeRecoveryWords } from './vault/recovery.ts'
import { kdfFloor, zero } from './vault/slots.ts'
import { addSlot } from './vault/accounts.ts'
import { createVault } from './vault/vault.ts'

const password = 'fictional cases only'
const fictionalCases = 200

type DemoAccount = {
  readonly accountId: string
  readonly signInName: string
  readonly name: string
  readonly role: Role
  readonly password: string
}

/** The people of the demonstration, shown with their password on its sign-in screen. All fictional. */
export const demonstrationAccounts: readonly [DemoAccount, ...DemoAccount[]] = [
  {
    accountId: 'd0000000-0000-4000-8000-000000000001',
    signInName: 'helen',
    name: 'Helen Marsh',
    role: 'head',
    password,
  },
  {
    accountId: 'd0000000-0000-4000-8000-000000000002',
    signInName: 'amina',
    name: 'Amina Shah',
    role: 'coordinator',
    password,
  },
  {
    accountId: 'd0000000-0000-4000-8000-000000000003',
    signInName: 'tom',
    name: 'Tom Bailey',
    role: 'caseworker',
    password,
  },
  {
    accountId: 'd0000000-0000-4000-8000-000000000004',
    signInName: 'ruth',
    name: 'Ruth Okoro',
    role: 'volunteer',
    password,
  },
  {
    accountId: 'd0000000-0000-4000-8000-000000000005',
    signInName: 'judith',
    name: 'Judith Crane',
    role: 'line-manager',
    password,
  },
  {
    accountId: 'd0000000-0000-4000-8000-000000000006',
    signInName: 'kit',
    name: 'Kit Lowe',
    role: 'maintenance',
    password,
  },
]

const fictionalService = {
  name: 'Reading Parent Partnership',
  address: 'Fictional House\n1 Example Street\nReading\nRG1 1AA',
  phone: '0118 496 0000',
  email: 'hello@parentpartnership.example',
  localAuthority: 'Reading Borough Council',
  handlingLine: 'OFFICIAL-SENSITIVE: personal',
}

/** The contractor the Confidentiality Policy names, and a person of theirs who is made up. */
function fictionalUndertaking() {
  const contractor = 'Kimpton Consultants'
  const namedPerson = demonstrationAccounts.find(({ role }) => role === 'maintenance')?.name ?? ''
  return { contractor, namedPerson, version: undertaking.version, text: undertakingText(contractor).join('\n\n') }
}

// Everybody can read these passwords off the screen: to make them hard to guess would only keep people waiting.
const kdf = kdfFloor

/** Makes a fresh vault of fictional cases, apart from any real one, and leaves it locked at its sign-in screen. Cancelled, it leaves none. */
export async function lookAround({ casebook, now, today, signal }: Ctx & Cancellable): Promise<Result<unknown>> {
  if (signal.aborted) return refuse('cancelled')
  await endSession(casebook, 'asked')
  const folder = demoFolder(casebook.parts.home)
  await rm(folder, { recursive: true, force: true })
  casebook.demo = false
  const [head, ...others] = demonstrationAccounts
  const created = await createVault(folder, { ...head, recoveryWords: makeRecoveryWords(), demo: true, now, kdf })
  if (!created.ok) return toRefusal(created)
  const { database } = casebook.parts
  try {
    for (const account of others) {
      const added = await addSlot(folder, created.key, account, kdf)
      if (!added.ok) return toRefusal(added)
      if (signal.aborted) return refuse('cancelled')
    }
    await database.open(join(folder, databaseFile), created.key)
    await database.db.writeService(entryOf('setUpService', head.accountId, now), {
      details: JSON.stringify(fictionalService),
      localAuthority: fictionalService.localAuthority,
      autoLockMinutes: 15,
    })
    for (const { accountId, signInName, name, role } of demonstrationAccounts)
      await database.db.addAccount(entryOf('addAccount', head.accountId, now, { role }), {
        accountId,
        signInName,
        name,
        role,
        mustChangePassword: 0,
        addedAt: now,
      })
    await database.db.saveLetter(entryOf('saveLetter', head.accountId, now), {
      letterId: 'd0000000-0000-4000-8000-00000000000a',
      ...fictionalLetter,
      savedBy: head.accountId,
      savedAt: now,
    })
    await database.db.seed({
      cases: fictionalCases,
      today,
      workers: demonstrationAccounts.map(({ accountId, role }) => ({ accountId, role })),
      undertaking: fictionalUndertaking(),
    })
  } finally {
    zero(created.key)
    await database.close()
    if (signal.aborted) await rm(folder, { recursive: true, force: true })
  }
  if (signal.aborted) return refuse('cancelled')
  casebook.demo = true
  return ok({})
}

export async function leaveDemonstration(casebook: Casebook): Promise<Result<unknown>> {
  if (casebook.demo) await endSession(casebook, 'asked')
  casebook.demo = false
  return ok({})
}

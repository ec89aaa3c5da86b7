import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type DatabaseClient } from '../../db/client.ts'
import { serveDatabase } from '../../db/serve.ts'
import { createCasebook, type Casebook, type Edge } from '../../main/casebook.ts'
import { openExaminer } from '../../main/examine/examine.ts'
import { examinerBy } from '../../main/examine/start.ts'
import { enclosures } from '../../main/documents/enclosures.ts'
import { examine as readDocument } from '../../main/documents/examine.ts'
import { NotTaken } from '../../main/documents/refusal.ts'
import { serve } from '../../main/ipc/serve.ts'
import { entryOf } from '../../main/session.ts'
import { openPress } from '../../main/typeset/press.ts'
import { refuse, type Result } from '../../preload/contract/common.ts'
import type { Name, Output } from '../../preload/contract/index.ts'
import { roles, type Role } from '../../preload/contract/session.ts'
import { lockPdf } from './locked-pdf.ts'
import { codecFiles } from './codecs.ts'
import { pressFolders } from './documents.ts'

export const ourPage = { url: 'app://casebook/', isMainFrame: true }

/** One account a role; ids are fixed so that a failing test reads the same twice. */
export const accountOf = Object.fromEntries(
  roles.map((role, index) => [role, `a0000000-0000-4000-8000-00000000000${index}`]),
) as Record<Role, string>

export const serviceDetails = {
  name: 'Reading Parent Partnership Service',
  address: '1 Example Street\nReading\nRG1 1AA',
  phone: '0118 496 0000',
  email: 'hello@pps.example',
  localAuthority: 'Reading Borough Council',
  handlingLine: 'OFFICIAL-SENSITIVE: personal',
}

export type World = {
  readonly casebook: Casebook
  /** The clock every rule judges by; tests move it. */
  readonly clock: { now: string }
  /** What only a machine can do, recorded: the one thing here that is not the product's own. */
  readonly machine: {
    copied: string
    reloads: number
    saveTo: string | null
    toOpen: string | null
    folder: string | null
    told: unknown[]
  }
  readonly home: string
  readonly as: (role: Role | null) => void
  readonly ask: <N extends Name>(name: N, input: unknown) => Promise<Result<Output<N>>>
  /** Asks and expects a yes. */
  readonly get: <N extends Name>(name: N, input: unknown) => Promise<Output<N>>
}

/** The product as it first starts on a PC: an empty home, no service, nobody signed in. Real files, real key derivation. */
export function bareWorld(): World {
  const clock = { now: '2026-11-24T10:00:00.000Z' }
  const machine: World['machine'] = { copied: '', reloads: 0, saveTo: null, toOpen: null, folder: null, told: [] }
  const home = mkdtempSync(join(tmpdir(), 'casebook-'))
  const answer = serveDatabase()
  const casebook = createCasebook({
    home,
    database: connect((ask) => Promise.resolve(answer(ask))),
    startKeeper,
    typesetter: inProcessTypesetter(),
    pdfLock: lockPdf,
    examiner: inProcessExaminer,
    reader: inProcessReader,
    edge: {
      ...edgeOf(machine),
      tell(name, event) {
        machine.told.push(event)
        if (name === 'locking') void ask('draftsKept', {})
      },
    },
    now: () => clock.now,
    versions: { casebook: '0.0.0', electron: '0', chromium: '0', fallbackRuntime: false },
  })
  const ask: World['ask'] = (name, input) => serve(casebook, ourPage, name, input)
  return {
    casebook,
    clock,
    machine,
    home,
    ask,
    as(role) {
      const who =
        role === null ? null : { accountId: accountOf[role], name: `The ${role}`, role, mustChangePassword: false }
      casebook.session =
        who === null
          ? null
          : {
              who,
              key: Buffer.alloc(32),
              autoLockMinutes: 5,
              archivesOpened: new Set(),
              warning: null,
              visitEndsAt: null,
            }
    },
    async get(name, input) {
      const result = await ask(name, input)
      if (!result.ok) throw new Error(`${name} was refused: ${JSON.stringify(result.refusal)}`)
      return result.value
    },
  }
}

/** A service with an account for every role, its encrypted database in memory unless a file is named: `as` signs somebody in without a password. */
export async function openWorld(file = ':memory:'): Promise<World> {
  const world = bareWorld()
  const { database } = world.casebook.parts
  const { now } = world.clock
  await database.open(file, new Uint8Array(32).fill(7))
  await database.db.writeService(entryOf('setUpService', accountOf.head, now), {
    details: JSON.stringify(serviceDetails),
    localAuthority: serviceDetails.localAuthority,
    autoLockMinutes: 5,
  })
  for (const role of roles)
    await database.db.addAccount(entryOf('addAccount', accountOf.head, now), {
      accountId: accountOf[role],
      name: `The ${role}`,
      signInName: role,
      role,
      mustChangePassword: 0,
      addedAt: now,
    })
  return world
}

/** How many audit entries there are. */
export async function auditLength({ casebook }: World): Promise<number> {
  return (await casebook.parts.database.db.readHead()).seq
}

export function nobodysId(): string {
  return randomUUID()
}

/** Another connection to the database, served in this very thread. */
function startKeeper(): DatabaseClient {
  const answer = serveDatabase()
  return connect((ask) => Promise.resolve(answer(ask)))
}

/** Looks at a file in this very thread; the thread itself is tried in documents-thread.test.ts. */
const inProcessReader: Casebook['parts']['reader'] = {
  examine: (bytes) => inProcess(() => readDocument(bytes)),
  enclosures: (bytes) => inProcess(() => enclosures(bytes)),
}

async function inProcess<T>(job: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await job() }
  } catch (error) {
    if (error instanceof NotTaken) return refuse(error.code, { detail: error.detail })
    throw error
  }
}

let press: ReturnType<typeof openPress> | undefined

/** One press for all: it keeps nothing of what it prints, and opening it reads every typeface. */
function inProcessTypesetter(): Casebook['parts']['typesetter'] {
  press ??= openPress(pressFolders)
  const { typeset, forget } = press
  return {
    async typeset(document) {
      try {
        return typeset(document)
      } finally {
        forget()
      }
    },
    stop: async () => undefined,
  }
}

const examine = openExaminer(codecFiles)
const inProcessExaminer: Casebook['parts']['examiner'] = {
  ...examinerBy((job) => examine(job, () => undefined).catch(() => null)),
  forget: () => undefined,
  stop: async () => undefined,
}

function edgeOf(machine: World['machine']): Omit<Edge, 'tell'> {
  return {
    chooseFolder: async () => machine.folder,
    chooseWhereToSave: async () => machine.saveTo,
    chooseFileToOpen: async () => machine.toOpen,
    readClipboard: async () => machine.copied,
    clearClipboard: () => void (machine.copied = ''),
    reload: () => void (machine.reloads += 1),
    sessionChanged: () => undefined,
    mounts: async () => ({}),
  }
}

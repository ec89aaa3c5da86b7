import { startDatabaseWorker, type Database } from '../../../db/client.ts'
import { createCasebook, type Casebook, type Edge } from '../../../main/casebook.ts'
import { serve } from '../../../main/ipc/serve.ts'
import { home } from '../../../main/ipc/sender.ts'
import { endSession } from '../../../main/session.ts'
import { pdfLock } from '../../../main/locked-pdf/locked-pdf.ts'
import { startExaminer } from '../../../main/examine/start.ts'
import { createReader } from '../../../main/documents/read.ts'
import { startTypesetter } from '../../../main/typeset/typeset.ts'
import type { Input, Name, Output } from '../../../preload/contract/index.ts'
import { builtUrl } from './places.ts'
import type { Service } from './service.ts'

/** The product behind its door, with its real threads; only the window is missing. */
export type Door = {
  /** The database thread, past the door: for yardsticks. */
  readonly db: Database
  readonly ask: <N extends Name>(name: N, input: Input<N>) => Promise<Output<N>>
  readonly signIn: () => Promise<unknown>
  readonly lock: () => Promise<void>
}

/** Opens a service for the work and closes it afterwards. */
export async function withDoor<T>(service: Service, work: (door: Door) => Promise<T>): Promise<T> {
  const casebook = open(service.home)
  const { database, typesetter, examiner } = casebook.parts
  const ask: Door['ask'] = async (name, input) => {
    const result = await serve(casebook, { url: `${home}/`, isMainFrame: true }, name, input)
    if (!result.ok) throw new Error(`${name} was refused: ${result.refusal.code}`)
    return result.value
  }
  try {
    return await work({
      db: database.db,
      ask,
      signIn: () => ask('signIn', service.coordinator),
      lock: () => endSession(casebook, 'asked'),
    })
  } finally {
    await endSession(casebook, 'asked')
    await Promise.all([database.stop(), typesetter.stop(), examiner.stop()])
  }
}

function open(folder: string): Casebook {
  return createCasebook({
    home: folder,
    database: startDatabaseWorker(builtUrl('db-worker.js')),
    startKeeper: () => startDatabaseWorker(builtUrl('db-worker.js')),
    typesetter: startTypesetter(builtUrl('typesetter.js')),
    pdfLock: pdfLock(builtUrl('pdf-locker.js')),
    examiner: startExaminer(builtUrl('examiner.js')),
    reader: createReader(builtUrl('reader.js')),
    edge: noMachine,
    now: () => new Date().toISOString(),
    versions: { casebook: '0.0.0', electron: '0', chromium: '0', fallbackRuntime: false },
  })
}

const noMachine: Edge = {
  chooseFolder: async () => null,
  chooseWhereToSave: async () => null,
  chooseFileToOpen: async () => null,
  readClipboard: async () => '',
  clearClipboard: () => undefined,
  reload: () => undefined,
  sessionChanged: () => undefined,
  tell: () => undefined,
  mounts: async () => ({}),
}

import { z } from 'zod'
import { LogFault } from './audit.ts'
import { Done, Instant, Nothing, choice } from './common.ts'

/** What is going on while the database is looked after. */
export const upkeepSteps = ['copying', 'checking', 'verifying', 'finishing'] as const
export type UpkeepStep = (typeof upkeepSteps)[number]

/** What a check of a whole database found. Nothing but figures: how much is wrong, never what it says. */
export const Checked = z.strictObject({
  /** Pages that do not carry the fingerprint their key gives them. */
  pageFaults: z.int(),
  structureFaults: z.int(),
  entries: z.int(),
  /** The first audit entry that does not follow from the one before. */
  brokenAt: z.int().nullable(),
  fault: LogFault,
})

export const backups = {
  /** Asks in a dialog for a folder, unless the last one is to be used again; copies, verifies, and only then gives the copy its name. */
  makeBackup: {
    needs: 'backup:make',
    audit: 'entry',
    input: z.strictObject({ where: choice(['same', 'another']) }),
    output: z.strictObject({
      name: z.string(),
      bytes: z.int(),
      entries: z.int(),
      /** On the very disk the database lies on: a fault of that disk takes both. */
      sameDisk: z.boolean(),
    }),
  },
  /** Asks in a dialog for the folder of a backup and checks it from the first page to the last. */
  verifyBackup: {
    needs: 'backup:make',
    audit: 'entry',
    input: Nothing,
    output: Checked.extend({ name: z.string(), newestEntryAt: Instant, bytes: z.int() }),
  },
  checkDatabase: { needs: 'backup:make', audit: 'entry', input: Nothing, output: Checked },
  /** Stops the backup or check that is running, at its next step. */
  cancelUpkeep: { needs: 'backup:make', audit: 'none', input: Nothing, output: Done },
  listBackups: {
    needs: 'visit:open',
    audit: 'none',
    input: Nothing,
    output: z.array(
      z.strictObject({
        madeAt: Instant,
        madeBy: z.string(),
        folder: z.string(),
        name: z.string(),
        bytes: z.int(),
      }),
    ),
  },
} as const

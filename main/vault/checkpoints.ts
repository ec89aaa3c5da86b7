import { join } from 'node:path'
import { alone, type Done, type No } from './change.ts'
import { type Disk, isDiskError, readWhole, realDisk, syncFolder } from './disk.ts'

/** Signed checkpoints of the audit log, one after the other, outside the database: what an old copy put back cannot reach. */
export const checkpointFile = 'checkpoints.txt'
export const previousCheckpointFile = 'checkpoints.previous.txt'

/** Some five hundred checkpoints; then a new file is begun and the one before kept. */
const fullAt = 128 * 1024
const largest = 2 * fullAt

export type Occasion = 'signIn' | 'lock' | 'backup' | 'release'

/** Adds one at the end. A crash leaves at worst a line cut short, which no reading takes for a checkpoint. */
export function appendCheckpoint(
  folder: string,
  { note, at, why }: { readonly note: string; readonly at: string; readonly why: Occasion },
  disk: Disk = realDisk,
): Promise<Done | No<'cannot-write'>> {
  return alone(folder, async () => {
    const path = join(folder, checkpointFile)
    const text = `\n${at} ${why}\n${note}`
    try {
      const file = await disk.open(path, 'a', 0o600)
      let size: number
      try {
        await file.writeFile(text)
        await file.sync()
        size = (await file.stat()).size
      } finally {
        await file.close()
      }
      if (size > fullAt) await disk.rename(path, join(folder, previousCheckpointFile))
      // Only a file that is new or has moved needs its folder written too: everybody who signs in waits for it.
      if (size > fullAt || size === Buffer.byteLength(text)) await syncFolder(folder, disk)
      return { ok: true }
    } catch (error) {
      if (!isDiskError(error)) throw error
      return { ok: false, code: 'cannot-write' }
    }
  })
}

/** Every whole note in the files, oldest first. What is no note is passed over: only a good signature makes one count. */
export async function readCheckpoints(folder: string, disk: Disk = realDisk): Promise<string[]> {
  const files = await Promise.all(
    [previousCheckpointFile, checkpointFile].map((name) => readWhole(join(folder, name), largest, disk)),
  )
  return files.flatMap((bytes) => (bytes instanceof Buffer ? (bytes.toString('utf8').match(note) ?? []) : []))
}

const note = /^\S+\n\d{1,15}\n[A-Za-z0-9+/]{43}=\n\n(?:— \S+ \S+\n)+/gm

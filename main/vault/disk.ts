import * as fs from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

/** The few calls that touch the disk, so that a test can stop the machine at any one of them. */
export type Disk = Pick<typeof fs, 'open' | 'rename'>

export const realDisk: Disk = fs

/** Readers see the whole old file or the whole new one. The rename itself lasts only once `syncFolder` has returned. */
export async function replaceFile(path: string, bytes: Buffer, disk: Disk): Promise<void> {
  const temporary = `${path}.tmp`
  const file = await disk.open(temporary, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await renameOver(temporary, path, disk)
}

export async function syncFolder(folder: string, disk: Disk): Promise<void> {
  // Windows cannot open a folder to flush it; NTFS journals the rename instead.
  if (process.platform === 'win32') return
  const handle = await disk.open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The bytes of a file; null when there is none; 'unreadable' when it is larger than `limit` or the disk will not give it. */
export async function readWhole(path: string, limit: number, disk: Disk): Promise<Buffer | null | 'unreadable'> {
  try {
    const file = await disk.open(path, 'r')
    try {
      const { size } = await file.stat()
      return size > limit ? 'unreadable' : await file.readFile()
    } finally {
      await file.close()
    }
  } catch (error) {
    if (!isDiskError(error)) throw error
    return error.code === 'ENOENT' ? null : 'unreadable'
  }
}

/** A full, read-only or failing disk is expected and becomes a value; any other error is a bug and goes on up. */
export function isDiskError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error
}

const heldOpenByAnother = new Set(['EPERM', 'EACCES', 'EBUSY'])

async function renameOver(from: string, to: string, disk: Disk, triesLeft = 5): Promise<void> {
  try {
    await disk.rename(from, to)
  } catch (error) {
    // Virus scanners and indexers on Windows hold a file open for a moment after every write.
    if (!isDiskError(error) || !heldOpenByAnother.has(error.code) || triesLeft === 0) throw error
    await pause(40)
    await renameOver(from, to, disk, triesLeft - 1)
  }
}

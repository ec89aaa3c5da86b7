import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ok, refuse, type Result } from '../preload/contract/common.ts'
import { isDiskError } from './vault/disk.ts'

/** Saves a file whole where the person chose, noting it in the audit log before it appears; a full or locked disk is a refusal. */
export async function saveFile(
  file: string,
  bytes: Uint8Array,
  note: () => Promise<void>,
): Promise<Result<{ readonly file: string }>> {
  try {
    await writeWhole(file, bytes, note)
  } catch (error) {
    if (!isDiskError(error)) throw error
    return refuse(error.code === 'ENOSPC' ? 'disk-full' : 'cannot-write')
  }
  return ok({ file })
}

/** Under a temporary name beside the file, flushed, noted, then renamed: neither half a file nor one nobody knows of lies about. */
async function writeWhole(file: string, bytes: Uint8Array, note: () => Promise<void>): Promise<void> {
  const partial = join(dirname(file), `.${randomUUID()}.partial`)
  try {
    const handle = await open(partial, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await note()
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

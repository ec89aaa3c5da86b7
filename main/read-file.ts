import { open, stat } from 'node:fs/promises'
import { isDiskError } from './vault/disk.ts'

/**
 * The bytes of a file that somebody chose. Never more than `limit` of them are read, whatever the disk says of its size.
 * 'unreadable': it is no file, is gone, or the disk will not give it.
 */
export async function readFileUpTo(file: string, limit: number): Promise<Uint8Array | 'too-large' | 'unreadable'> {
  try {
    // Opening a pipe or a device could wait for ever.
    if (!(await stat(file)).isFile()) return 'unreadable'
    const handle = await open(file, 'r')
    try {
      const bytes = new Uint8Array(limit + 1)
      let length = 0
      for (let read = -1; read !== 0 && length < bytes.length; length += read)
        read = (await handle.read(bytes, length, bytes.length - length)).bytesRead
      return length > limit ? 'too-large' : bytes.subarray(0, length)
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (!isDiskError(error)) throw error
    return 'unreadable'
  }
}

import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { signCheckpoint } from '../../db/log/checkpoint.ts'
import { leafHash } from '../../db/log/tree.ts'
import { realDisk } from '../../main/vault/disk.ts'
import {
  appendCheckpoint,
  checkpointFile,
  previousCheckpointFile,
  readCheckpoints,
} from '../../main/vault/checkpoints.ts'

const seed = new Uint8Array(32).fill(3)
const at = '2026-11-24T10:00:00.000Z'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-checkpoints-'))
})

describe('the checkpoints beside the key file', () => {
  test('are read back as they were left, with the moment and the occasion for whoever opens the file', async () => {
    for (const size of [1, 2, 3]) expect(await leave(size)).toEqual({ ok: true })
    expect(await readCheckpoints(folder)).toEqual([note(1), note(2), note(3)])
    expect(readFileSync(join(folder, checkpointFile), 'utf8')).toContain(`${at} lock\n${note(2)}`)
  })

  test('survive a crash in the middle of one: those before count, and the next is whole', async () => {
    await leave(1)
    const whole = statSync(join(folder, checkpointFile)).size
    await leave(2)
    const { size } = statSync(join(folder, checkpointFile))
    for (let length = size - 1; length >= whole; length -= 1) {
      truncateSync(join(folder, checkpointFile), length)
      const read = await readCheckpoints(folder)
      expect(read[0], `cut at ${length}`).toBe(note(1))
      expect(read.slice(1)).not.toContain(note(2))
    }
    await leave(3)
    truncateSync(join(folder, checkpointFile), statSync(join(folder, checkpointFile)).size - 20)
    await leave(4)
    const read = await readCheckpoints(folder)
    expect([read[0], read.at(-1)]).toEqual([note(1), note(4)])
  })

  test('whatever else stands in the file is passed over', async () => {
    await leave(1)
    appendFileSync(join(folder, checkpointFile), '\n\u0000\uFFFD nonsense — — —\n\n\n')
    await leave(2)
    expect(await readCheckpoints(folder)).toEqual([note(1), note(2)])
  })

  test('are never more than two files of bounded size, the newest among them', async () => {
    const many = signCheckpoint({ size: 9, root: leafHash(Buffer.from('x')) }, seed).repeat(400)
    writeFileSync(join(folder, checkpointFile), many)
    await leave(10)
    expect((await readCheckpoints(folder)).at(-1)).toBe(note(10))
    writeFileSync(join(folder, checkpointFile), many.repeat(2))
    await leave(11)
    await leave(12)
    expect((await readCheckpoints(folder)).slice(-2)).toEqual([note(11), note(12)])
    expect(statSync(join(folder, checkpointFile)).size).toBeLessThan(1000)
    writeFileSync(join(folder, previousCheckpointFile), Buffer.alloc(400 * 1024))
    expect(await readCheckpoints(folder)).toEqual([note(12)])
  })

  test('a disk that takes nothing is an answer, not a crash; so is a folder that is gone', async () => {
    const full = {
      ...realDisk,
      open: async () => {
        throw Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write' })
      },
    }
    const left = { note: note(1), at, why: 'lock' as const }
    expect(await appendCheckpoint(folder, left, full)).toEqual({ ok: false, code: 'cannot-write' })
    rmSync(folder, { recursive: true })
    expect(await appendCheckpoint(folder, left)).toEqual({ ok: false, code: 'cannot-write' })
    expect(await readCheckpoints(folder)).toEqual([])
  })
})

function leave(size: number) {
  return appendCheckpoint(folder, { note: note(size), at, why: 'lock' })
}

function note(size: number): string {
  return signCheckpoint({ size, root: leafHash(Buffer.from(String(size))) }, seed)
}

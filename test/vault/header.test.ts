import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Disk, realDisk } from '../../main/vault/disk.ts'
import { type Header, headerFile, previousHeaderFile, readHeader, sumOf, writeHeader } from '../../main/vault/header.ts'
import { currentBytes, newVault, plantCurrent, plantPrevious, start, temporaryFolder } from './support.ts'

let header: Header

beforeAll(async () => {
  header = (await newVault()).header
})

const marked = (seq: number): Header => ({ ...header, mark: { seq, hash: `hash ${seq}` } })
const seqOf = async (folder: string) => {
  const read = await readHeader(folder)
  return 'header' in read ? read.header.mark?.seq : read.kind
}

async function folderWith(...headers: readonly Header[]): Promise<string> {
  const folder = temporaryFolder()
  for (const one of headers) expect(await writeHeader(folder, one)).toEqual({ ok: true })
  return folder
}

describe('reading the header', () => {
  test('an empty or missing folder holds no vault', async () => {
    expect(await readHeader(temporaryFolder())).toEqual({ kind: 'none' })
    expect(await readHeader(join(temporaryFolder(), 'not', 'there'))).toEqual({ kind: 'none' })
  })

  test('what was written is read back, in a file that only its owner may read', async () => {
    const folder = await folderWith(marked(1))
    expect(await readHeader(folder)).toEqual({ kind: 'ok', header: marked(1) })
    expect(statSync(join(folder, headerFile)).mode & 0o777).toBe(0o600)
  })

  test('cut short at any point, the previous header is used', async () => {
    const folder = await folderWith(marked(1), marked(2))
    const whole = currentBytes(folder)
    for (let length = 0; length < whole.length - 1; length += 7) {
      plantCurrent(folder, whole.subarray(0, length))
      expect(await readHeader(folder), `${length} bytes`).toEqual({ kind: 'restored', header: marked(1) })
    }
  })

  test('any one flipped bit, anywhere, is noticed and the previous header is used', async () => {
    const folder = await folderWith(marked(1), marked(2))
    const whole = currentBytes(folder)
    const flips = fc.tuple(fc.nat(whole.length - 1), fc.nat(7))
    await fc.assert(
      fc.asyncProperty(flips, async ([at, bit]) => {
        const flipped = Buffer.from(whole)
        flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << bit), at)
        plantCurrent(folder, flipped)
        expect(await readHeader(folder)).toEqual({ kind: 'restored', header: marked(1) })
      }),
      // The format's own digit, flipped from 1 to 3, 5 or 9, must not pass for a newer Casebook.
      { numRuns: 250, examples: [1, 2, 3].map((bit) => [[whole.indexOf('"format": 1') + 10, bit]]) },
    )
  })

  test('overwritten with zeros, as after a power cut, or grown beyond all sense, it is the previous one again', async () => {
    const folder = await folderWith(marked(1), marked(2))
    for (const bytes of [Buffer.alloc(currentBytes(folder).length), Buffer.alloc(2 * 1024 * 1024, ' ')]) {
      plantCurrent(folder, bytes)
      expect(await readHeader(folder)).toEqual({ kind: 'restored', header: marked(1) })
    }
  })

  test('a header that went missing is restored from the previous one', async () => {
    const folder = await folderWith(marked(1), marked(2))
    rmSync(join(folder, headerFile))
    expect(await readHeader(folder)).toEqual({ kind: 'restored', header: marked(1) })
  })

  test('with both copies unreadable it is damaged, and stays as it is', async () => {
    const folder = await folderWith(marked(1), marked(2))
    plantCurrent(folder, '{"format":1')
    plantPrevious(folder, '')
    expect(await readHeader(folder)).toEqual({ kind: 'damaged' })
    expect(currentBytes(folder).toString()).toBe('{"format":1')
  })

  test('with both copies scratched but whole in shape, what is left is handed on for the slots to judge', async () => {
    const folder = await folderWith(marked(1))
    const scratched = currentBytes(folder).toString().replace('Margaret', 'Nargaret')
    plantCurrent(folder, scratched)
    expect(await readHeader(folder)).toMatchObject({ kind: 'restored', header: { mark: { seq: 1 } } })
  })

  test.each(['[]', 'null', '7', '"format"', '{"format":1}'])('%s in its place is damage', async (text) => {
    const folder = temporaryFolder()
    plantCurrent(folder, text)
    expect(await readHeader(folder)).toEqual({ kind: 'damaged' })
  })

  test.each([
    ['an unknown key', (file: Header) => ({ ...file, extra: 1 })],
    ['a missing key', ({ slots: _, ...file }: Header) => file],
    [
      'a slot with an unknown key',
      (file: Header) => ({ ...file, slots: file.slots.map((slot) => ({ ...slot, x: 1 })) }),
    ],
    [
      'a nonce too short',
      (file: Header) => ({ ...file, slots: file.slots.map((slot) => ({ ...slot, nonce: 'AAAA' })) }),
    ],
    ['a count below nothing', (file: Header) => ({ ...file, mark: { seq: -1, hash: 'x' } })],
    ['format 0', (file: Header) => ({ ...file, format: 0 })],
  ])('%s makes it damaged, even under a right sum', async (_, alter) => {
    const folder = temporaryFolder()
    const altered = alter(header)
    plantCurrent(folder, JSON.stringify({ ...altered, sum: sumOf(altered) }))
    expect(await readHeader(folder)).toEqual({ kind: 'damaged' })
  })
})

describe('a header from a newer Casebook', () => {
  test.each([
    ['in place', plantCurrent],
    ['as the previous copy', plantPrevious],
  ])('%s is recognised and never overwritten', async (_, plant) => {
    const folder = await folderWith(marked(1))
    plant(folder, JSON.stringify({ format: 2, slots: 'of another shape' }))
    const before = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])
    expect(await readHeader(folder)).toEqual({ kind: 'newer' })
    expect(await writeHeader(folder, marked(2))).toEqual({ ok: false, code: 'vault-newer' })
    expect(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])).toEqual(before)
  })
})

describe('writing the header', () => {
  test('keeps the one before', async () => {
    const folder = await folderWith(marked(1), marked(2), marked(3))
    rmSync(join(folder, headerFile))
    expect(await seqOf(folder)).toBe(2)
    expect(readdirSync(folder)).toEqual([previousHeaderFile])
  })

  test('over a torn header does not lose the good previous one before the new one is in place', async () => {
    const folder = await folderWith(marked(1), marked(2))
    plantCurrent(folder, 'torn')
    await expect(writeHeader(folder, marked(3), stoppingAt(4).disk)).rejects.toThrow('power cut')
    expect(await seqOf(folder)).toBe(1)
    expect(await writeHeader(folder, marked(3))).toEqual({ ok: true })
    expect(await seqOf(folder)).toBe(3)
  })

  test('stopped at every step in turn, half-written bytes included, leaves the old header or the new one', async () => {
    const outcomes: (number | string | undefined)[] = []
    for (let step = 1; ; step += 1) {
      const folder = await folderWith(marked(1), marked(2))
      const { disk, stopped } = stoppingAt(step)
      const writing = writeHeader(folder, marked(3), disk)
      await writing.catch(() => undefined)
      if (!stopped()) {
        await expect(writing).resolves.toEqual({ ok: true })
        break
      }
      await expect(writing).rejects.toThrow('power cut')
      outcomes.push(await seqOf(folder))
      expect(await writeHeader(folder, marked(4)), `after a stop at step ${step}`).toEqual({ ok: true })
      expect(await seqOf(folder)).toBe(4)
    }
    expect(outcomes.length).toBeGreaterThan(12)
    expect(new Set(outcomes)).toEqual(new Set([2, 3]))
    expect(outcomes, 'old up to one moment, new from then on').toEqual(
      outcomes.toSorted((a, b) => Number(a) - Number(b)),
    )
  })

  test('the very first header, stopped anywhere, is there whole or not at all', async () => {
    const outcomes = new Set<unknown>()
    for (let step = 1; ; step += 1) {
      const folder = temporaryFolder()
      const { disk, stopped } = stoppingAt(step)
      await writeHeader(folder, marked(1), disk).catch(() => undefined)
      if (!stopped()) break
      outcomes.add(await seqOf(folder))
    }
    expect(outcomes).toEqual(new Set(['none', 1]))
  })

  test('bytes and folder are flushed, and in the order that makes the rename safe', async () => {
    const folder = await folderWith(marked(1))
    const { disk, calls } = stoppingAt(Number.POSITIVE_INFINITY)
    await writeHeader(folder, marked(2), disk)
    const replaced = (name: string) => [`open ${name}.tmp`, 'writeFile', 'sync', 'close', `rename ${name}`]
    expect(calls.slice(calls.indexOf(`open ${previousHeaderFile}.tmp`))).toEqual([
      ...replaced(previousHeaderFile),
      ...replaced(headerFile),
      'open folder',
      'sync',
      'close',
    ])
  })

  test('a disk that refuses is answered, and the old header stands', async () => {
    const folder = await folderWith(marked(1))
    const full: Disk = {
      ...realDisk,
      rename: () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'rename' })),
    }
    expect(await writeHeader(folder, marked(2), full)).toEqual({ ok: false, code: 'cannot-write' })
    expect(await seqOf(folder)).toBe(1)
    mkdirSync(join(folder, `${headerFile}.tmp`))
    expect(await writeHeader(folder, marked(2))).toEqual({ ok: false, code: 'cannot-write' })
    expect(await seqOf(folder)).toBe(1)
  })

  test('a scanner holding the file open for a moment is waited for', async () => {
    const folder = await folderWith(marked(1))
    let busy = 2
    const scanned: Disk = {
      ...realDisk,
      rename: (from, to) =>
        busy-- > 0
          ? Promise.reject(Object.assign(new Error('busy'), { code: 'EBUSY', syscall: 'rename' }))
          : realDisk.rename(from, to),
    }
    expect(await writeHeader(folder, marked(2), scanned)).toEqual({ ok: true })
    expect(await seqOf(folder)).toBe(2)
  })

  test('a header that breaks its own shape is a bug and throws', async () => {
    const folder = temporaryFolder()
    await expect(writeHeader(folder, { ...header, createdAt: 'yesterday' })).rejects.toThrow()
    expect(existsSync(join(folder, headerFile))).toBe(false)
  })
})

test('the sum does not depend on the order of keys, but on everything else', () => {
  expect(sumOf({ a: 1, b: { c: [1, 2], d: start } })).toBe(sumOf({ b: { d: start, c: [1, 2] }, a: 1 }))
  expect(sumOf({ a: [1, 2] })).not.toBe(sumOf({ a: [2, 1] }))
})

test('a header copied to another folder is still the same vault', async () => {
  const from = await folderWith(marked(1))
  const to = temporaryFolder()
  copyFileSync(join(from, headerFile), join(to, headerFile))
  expect(await readHeader(to)).toEqual({ kind: 'ok', header: marked(1) })
})

/** A disk whose machine loses power at its nth call: that call does half its work, and no later one does anything. */
function stoppingAt(step: number) {
  const calls: string[] = []
  function due(name: string): boolean {
    if (calls.length >= step) throw new Error('power cut')
    calls.push(name)
    return calls.length === step
  }
  function guarded<A extends unknown[], R>(name: string, call: (...args: A) => Promise<R>) {
    return async (...args: A): Promise<R> => {
      if (due(name)) throw new Error('power cut')
      return call(...args)
    }
  }
  const disk: Disk = {
    rename: (from, to) => guarded(`rename ${nameOf(to)}`, realDisk.rename)(from, to),
    open: async (path, ...rest) => {
      const handle = await guarded(`open ${nameOf(path)}`, realDisk.open)(path, ...rest)
      return new Proxy(handle, {
        get(target, property) {
          const value: unknown = Reflect.get(target, property, target)
          if (typeof value !== 'function' || typeof property !== 'string') return value
          return async (...args: unknown[]) => {
            if (property === 'close' && calls.length >= step) return target.close()
            if (due(property)) {
              if (property === 'close') await target.close()
              const [bytes] = args
              if (property === 'writeFile' && Buffer.isBuffer(bytes)) {
                await target.writeFile(bytes.subarray(0, Math.floor(bytes.length / 2)))
              }
              throw new Error('power cut')
            }
            return Reflect.apply(value, target, args) as unknown
          }
        },
      })
    },
  }
  return { disk, calls, stopped: () => calls.length >= step }
}

function nameOf(path: unknown): string {
  const name = String(path).split('/').at(-1) ?? ''
  return name.startsWith('vault') ? name : 'folder'
}

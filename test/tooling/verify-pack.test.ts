import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { releasedPack, type ReleasedPack } from '../support/released.ts'

const script = fileURLToPath(new URL('../../scripts/verify-pack.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'casebook-verify-'))

const anothersKey = 'casebook/ab544c11c5c0ea56+0c4c686a+AXydO6tBzo6KmAVl1UqNrWWaPSSwHWReLL/pSL1OWenl'

let pack: ReleasedPack
beforeAll(async () => {
  pack = await releasedPack()
  write('pack.pdf', pack.file)
  write('changed.pdf', pack.file.with(3000, (pack.file[3000] ?? 0) ^ 1))
  write('before.pdf', pack.preview.pdf)
})

describe('npm run verify-pack, in a folder with nothing but the file,', () => {
  test('ends with 0 for a pack as it was released, and says what is proven and what is not', async () => {
    const { code, said } = await run('pack.pdf', '--key', pack.key)
    expect(code).toBe(0)
    expect(said).toMatch(/^PROVEN\n- Every byte of this file/)
    expect(said).toContain(pack.preview.sha256)
    const inOneLine = said.replaceAll(/\s+/g, ' ')
    expect(inOneLine).toContain(`The key: ${pack.key}, which is the one you gave.`)
    expect(inOneLine).toContain('NOT PROVEN - That nothing was left out of the pack')
  })

  test('without a key says that it all hangs on the key', async () => {
    const { code, said } = await run('pack.pdf')
    expect(code).toBe(0)
    expect(said).toMatch(/^PROVEN, if the key is the service’s own: compare it\n/)
    expect(said.replaceAll(/\s+/g, ' ')).toContain('- That the key is the service’s own. Anybody can make a key')
  })

  test.each([
    ['a changed one', ['changed.pdf'], 1, 'This is not what was released'],
    ['one under another key', ['pack.pdf', '--key', anothersKey], 1, 'signed with another key'],
    ['a key that is none', ['pack.pdf', '--key', 'casebook/x+'], 2, 'not a public key'],
    ['one without a proof', ['before.pdf'], 2, 'carries no proof'],
    ['a file that is not there', ['nothing.pdf'], 2, 'There is no file'],
    ['no file', [], 2, 'Say which file'],
    ['two files', ['pack.pdf', 'before.pdf'], 2, 'Say which file'],
    ['an option it does not know', ['--help', 'pack.pdf'], 2, 'Say which file'],
  ])('answers %s', async (_, args, code, words) => {
    const answer = await run(...args)
    expect(answer.code).toBe(code)
    expect(answer.said).toContain(words)
  })
})

function run(...args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [script, ...args],
      { cwd: folder, env: { ...process.env, INIT_CWD: folder } },
      (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code), said: out + err }),
    )
  })
}

function write(name: string, bytes: Uint8Array): void {
  writeFileSync(join(folder, name), bytes)
}

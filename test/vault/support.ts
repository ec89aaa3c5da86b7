import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { headerFile, previousHeaderFile } from '../../main/vault/header.ts'
import { makeRecoveryWords } from '../../main/vault/recovery.ts'
import { kdfFloor } from '../../main/vault/slots.ts'
import { createVault, type NewVault } from '../../main/vault/vault.ts'

export const head = '6f1f0d5e-64a1-4a5e-9d3c-0a6b1f2c3d4e'
export const worker = '0b7e2f7a-1c2d-4e3f-8a9b-5c6d7e8f9a0b'
export const stranger = '11111111-2222-4333-8444-555555555555'
export const password = 'lantern gravel otter'
export const start = '2026-11-24T09:10:00.000Z'

export function after(seconds: number, from = start): string {
  return new Date(Date.parse(from) + seconds * 1000).toISOString()
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-vault-'))
  made.push(folder)
  return folder
}

export async function newVault(about: Partial<NewVault> = {}) {
  const folder = temporaryFolder()
  const recoveryWords = makeRecoveryWords()
  const created = await createVault(folder, {
    accountId: head,
    signInName: 'Margaret Holt',
    password,
    recoveryWords,
    demo: false,
    now: start,
    kdf: kdfFloor,
    ...about,
  })
  if (!created.ok) throw new Error(`no vault: ${created.code}`)
  return { folder, recoveryWords, header: created.header, key: created.key }
}

export function currentBytes(folder: string): Buffer {
  return readFileSync(join(folder, headerFile))
}

export function plantCurrent(folder: string, bytes: Buffer | string): void {
  writeFileSync(join(folder, headerFile), bytes)
}

export function plantPrevious(folder: string, bytes: Buffer | string): void {
  writeFileSync(join(folder, previousHeaderFile), bytes)
}

const made: string[] = []

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

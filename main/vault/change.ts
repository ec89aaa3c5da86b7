import { resolve } from 'node:path'
import { type Header, type HeaderWritten, readHeader, writeHeader } from './header.ts'

export type Done = { readonly ok: true }
export type No<C extends string> = { readonly ok: false; readonly code: C }
export type Broken = No<'no-vault' | 'vault-damaged' | 'vault-newer'>
/** After 'cannot-write' the change may still have been saved: only the next reading tells. */
export type NotSaved = Extract<HeaderWritten, { ok: false }>
export type Loaded = { readonly ok: true; readonly header: Header; readonly restored: boolean }

const last = new Map<string, Promise<unknown>>()

/**
 * One piece of work on a vault's header at a time, each from its reading to its writing: two at once would lose a change,
 * and sign-ins tried side by side would slip under the delay.
 */
export function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const key = resolve(folder)
  const mine = (last.get(key) ?? Promise.resolve()).then(work)
  last.set(
    key,
    mine.catch(() => undefined),
  )
  return mine
}

export async function load(folder: string): Promise<Loaded | Broken> {
  const read = await readHeader(folder)
  switch (read.kind) {
    case 'none':
      return { ok: false, code: 'no-vault' }
    case 'damaged':
      return { ok: false, code: 'vault-damaged' }
    case 'newer':
      return { ok: false, code: 'vault-newer' }
    case 'ok':
    case 'restored':
      return { ok: true, header: read.header, restored: read.kind === 'restored' }
  }
}

/**
 * Writes a header whose slots changed twice, so that the previous one holds them too: a header torn later must bring back
 * neither a removed account nor an old password, and must not lose a new one.
 */
export async function saveSlots(folder: string, header: Header): Promise<HeaderWritten> {
  const first = await writeHeader(folder, header)
  return first.ok ? writeHeader(folder, header) : first
}

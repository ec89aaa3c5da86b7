import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Casebook } from './casebook.ts'

export const databaseFile = 'casebook.db'
const placeFile = 'place.json'

/** The folder of the vault in use: the demonstration's own, or where the service keeps its database. */
export async function vaultFolder({ parts, demo }: Casebook): Promise<string> {
  return demo ? demoFolder(parts.home) : serviceFolder(parts.home)
}

export function demoFolder(home: string): string {
  return join(home, 'demo')
}

/** Where the service's database lives: the usual place unless another was chosen at set-up. */
async function serviceFolder(home: string): Promise<string> {
  const file = join(home, placeFile)
  if (!existsSync(file)) return usualFolder(home)
  const { folder } = JSON.parse(await readFile(file, 'utf8')) as { readonly folder: string }
  return folder
}

export function usualFolder(home: string): string {
  return join(home, 'service')
}

/** Remembers a chosen place: written whole and renamed, so a crash leaves the old answer or the new one. */
export async function rememberFolder(home: string, folder: string): Promise<void> {
  const file = join(home, placeFile)
  await writeFile(`${file}.tmp`, JSON.stringify({ folder }), { flush: true })
  await rename(`${file}.tmp`, file)
}

import { type NoteKey, openNote, signNote, keyFromSeed } from './note.ts'
import type { Hash } from './tree.ts'

/** C2SP tlog-checkpoint: how large a log was and its root then, signed. https://c2sp.org/tlog-checkpoint */
export type Checkpoint = { readonly size: number; readonly root: Hash }

export function signCheckpoint({ size, root }: Checkpoint, seed: Uint8Array): string {
  const { name } = keyFromSeed(seed)
  return signNote(`${name}\n${size}\n${Buffer.from(root).toString('base64')}\n`, seed)
}

/** What a note says, if this key signed it for its own log; else null. */
export function openCheckpoint(note: string, key: NoteKey): Checkpoint | null {
  const text = openNote(note, key)
  const read = text === null ? null : readCheckpoint(text)
  return read?.origin === key.name ? { size: read.size, root: read.root } : null
}

/** The same without asking who signed it. */
export function readCheckpoint(note: string): (Checkpoint & { readonly origin: string }) | null {
  const [, origin, digits, encoded] = /^(\S+)\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/]{43}=)\n/.exec(note) ?? []
  if (origin === undefined || encoded === undefined) return null
  return { origin, size: Number(digits), root: new Uint8Array(Buffer.from(encoded, 'base64')) }
}

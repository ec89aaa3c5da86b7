import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { type Hash, isSame, sha256 } from './tree.ts'

/** C2SP signed-note: text, an empty line, signatures. https://c2sp.org/signed-note */
export type NoteKey = { readonly name: string; readonly publicKey: Hash }

const ed25519 = Uint8Array.of(1)
// What DER puts before the 32 bytes of an Ed25519 key (RFC 8410).
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex')

/** The key that these 32 secret bytes make. Its name comes from itself, so that no two services share one. */
export function keyFromSeed(seed: Uint8Array): NoteKey {
  const spki = createPublicKey(privateKeyOf(seed)).export({ type: 'spki', format: 'der' })
  const publicKey = new Uint8Array(spki.subarray(publicPrefix.length))
  return { name: `casebook/${hex(sha256(publicKey)).slice(0, 16)}`, publicKey }
}

/** The public key as text: name, key ID and key, divided by plus signs. */
export function vkeyOf({ name, publicKey }: NoteKey): string {
  return `${name}+${hex(keyId({ name, publicKey }))}+${base64(Buffer.concat([ed25519, publicKey]))}`
}

/** Reads such a text, space and line ends anywhere in it; null for what is not an Ed25519 key with its own key ID. */
export function readVkey(text: string): NoteKey | null {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(text.replaceAll(/\s/g, '')) ?? []
  if (name === undefined || id === undefined || encoded === undefined) return null
  const bytes = new Uint8Array(Buffer.from(encoded, 'base64'))
  const key = { name, publicKey: bytes.slice(1) }
  return bytes.length === 33 && bytes[0] === 1 && hex(keyId(key)) === id ? key : null
}

/** @param text must end with a line end. */
export function signNote(text: string, seed: Uint8Array): string {
  const key = keyFromSeed(seed)
  const signature = sign(null, Buffer.from(text), privateKeyOf(seed))
  return `${text}\n— ${key.name} ${base64(Buffer.concat([keyId(key), signature]))}\n`
}

/** The text of a note, once this key's signature on it holds; else null. Signatures of other keys are passed over. */
export function openNote(note: string, key: NoteKey): string | null {
  const end = note.lastIndexOf('\n\n')
  if (end < 0 || !note.endsWith('\n')) return null
  const text = note.slice(0, end + 1)
  const lines = note.slice(end + 2, -1).split('\n')
  return lines.some((line) => isSignedBy(key, text, line)) ? text : null
}

function isSignedBy(key: NoteKey, text: string, line: string): boolean {
  const [, name, encoded] = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? []
  if (name !== key.name || encoded === undefined) return false
  const bytes = Buffer.from(encoded, 'base64')
  if (bytes.length !== 68 || base64(bytes) !== encoded || !isSame(bytes.subarray(0, 4), keyId(key))) return false
  return verify(null, Buffer.from(text), publicKeyOf(key), bytes.subarray(4))
}

function keyId({ name, publicKey }: NoteKey): Uint8Array {
  return sha256(Buffer.from(`${name}\n`), ed25519, publicKey).subarray(0, 4)
}

function privateKeyOf(seed: Uint8Array) {
  return createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: 'der', type: 'pkcs8' })
}

function publicKeyOf({ publicKey }: NoteKey) {
  return createPublicKey({ key: Buffer.concat([publicPrefix, publicKey]), format: 'der', type: 'spki' })
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

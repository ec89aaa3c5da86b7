/** Bytes as text, for keeping a signature or a scan in a draft. */
export function toBase64(bytes: Uint8Array): string {
  const slice = 0x8000
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += slice) parts.push(String.fromCharCode(...bytes.subarray(at, at + slice)))
  return btoa(parts.join(''))
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}

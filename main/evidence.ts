const signatures = {
  png: [0x89, 0x50, 0x4e, 0x47],
  jpeg: [0xff, 0xd8, 0xff],
  pdf: [0x25, 0x50, 0x44, 0x46],
} as const

/** What a scan or signature is, judged by its first bytes and never by its name; `null` for anything else. */
export function evidenceKind(bytes: Uint8Array): keyof typeof signatures | null {
  const kinds = Object.keys(signatures) as (keyof typeof signatures)[]
  return kinds.find((kind) => signatures[kind].every((byte, index) => bytes[index] === byte)) ?? null
}

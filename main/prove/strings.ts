const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Literal and hexadecimal strings, in the order of a content stream or an object. */
export function stringsIn(content: string): readonly Buffer[] {
  const found = content.matchAll(/\(((?:[^\\()]|\\[\s\S])*)\)|<([0-9a-f\s]*)>/gi)
  return Array.from(found, ([, literal, hex]) =>
    literal === undefined
      ? Buffer.from((hex ?? '').replaceAll(/\s/g, ''), 'hex')
      : Buffer.from(
          literal.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_all, code: string) =>
            /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8) & 255) : (escapes[code] ?? code),
          ),
          'latin1',
        ),
  )
}

/** A ToUnicode map: glyph number → text. Empty for any other stream. */
export function glyphMap(cmap: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>()
  if (!cmap.includes('begincmap')) return map
  for (const [, body = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of body.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi))
      map.set(Number.parseInt(glyph, 16), utf16be(Buffer.from(text, 'hex')))
  for (const [, body = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, low = '', high = '', text = ''] of body.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi))
      for (let glyph = Number.parseInt(low, 16); glyph <= Number.parseInt(high, 16); glyph += 1)
        map.set(glyph, String.fromCodePoint(Number.parseInt(text, 16) + glyph - Number.parseInt(low, 16)))
  return map
}

export function throughMap(glyphs: Buffer, map: ReadonlyMap<number, string>): string {
  let text = ''
  for (let at = 0; at + 1 < glyphs.length; at += 2) text += map.get(glyphs.readUInt16BE(at)) ?? ''
  return text
}

export function utf16be(bytes: Buffer): string {
  return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
    .swap16()
    .toString('utf16le')
}

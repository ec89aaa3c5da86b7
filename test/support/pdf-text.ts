import { inflateSync } from 'node:zlib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader, a screen reader and somebody with a hex editor can get out of a PDF. */
export type PdfContents = {
  readonly pages: readonly string[]
  /** How high above the foot of its page every line of text stands, in points, from the top down. */
  readonly lines: readonly (readonly number[])[]
  readonly title: string
  readonly language: string
  readonly marked: boolean
  readonly attachments: number
  /** The height of the smallest letters, in points. */
  readonly smallest: number
  /** How far to the right any letter reaches, in points. */
  readonly widest: number
  readonly outline: readonly { readonly title: string; readonly depth: number }[]
  /** Every role of the structure trees of all pages, and every alternative text. */
  readonly roles: readonly string[]
  readonly alternatives: readonly string[]
  /** Everything a search should look through, each under the name of the place. */
  readonly haystacks: ReadonlyMap<string, string>
}

/** Opens a PDF with a second, independent reader, and takes apart its bytes by hand beside it. Rejects without the password a locked one needs. */
export async function readPdf(bytes: Uint8Array, password?: string): Promise<PdfContents> {
  fillInForNode20()
  const locked = password === undefined ? {} : { password }
  const loading = getDocument({
    ...locked,
    data: bytes.slice(),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
  })
  const document = await loading.promise
  const { info, metadata } = await document.getMetadata()
  const pages: string[] = []
  const lines: (readonly number[])[] = []
  const roles: string[] = []
  const alternatives: string[] = []
  let smallest = Infinity
  let widest = 0
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
    lines.push(linesOf(items))
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      smallest = Math.min(smallest, item.height)
      widest = Math.max(widest, Number(item.transform[4]) + item.width)
    }
    walkTree(await page.getStructTree(), roles, alternatives)
  }
  const outline = flatten(await document.getOutline(), 0)
  const attachments = membersOf(await document.getAttachments()).size
  const marked = membersOf(await document.getMarkInfo()).get('Marked') === true
  const title = stringOf(membersOf(info).get('Title'))
  const language = stringOf(membersOf(info).get('Language'))
  await loading.destroy()

  const haystacks = new Map<string, string>([
    ['text layer', pages.join('\n')],
    ['information', JSON.stringify(info)],
    ['metadata', metadata === null ? '' : metadata.getRaw()],
    ['outline', outline.map((entry) => entry.title).join('\n')],
    ['alternative text', alternatives.join('\n')],
    ...rawTexts(bytes),
  ])
  return {
    pages,
    lines,
    title,
    language,
    marked,
    attachments,
    smallest,
    widest,
    outline,
    roles,
    alternatives,
    haystacks,
  }
}

function linesOf(items: readonly object[]): readonly number[] {
  const heights = items.flatMap((item) =>
    'transform' in item && Array.isArray(item.transform) ? [Math.round(Number(item.transform[5]))] : [],
  )
  return [...new Set(heights)].toSorted((a, b) => b - a)
}

/** The places where a string survives, whatever the case and however it was broken into pieces. */
export function placesOf(pdf: PdfContents, needle: string): readonly string[] {
  const wanted = squeezed(needle)
  return [...pdf.haystacks].filter(([, text]) => squeezed(text).includes(wanted)).map(([place]) => place)
}

function squeezed(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Cc}\u00ad\u200b-\u200f\ufeff]/gu, '')
}

function* rawTexts(bytes: Uint8Array): Iterable<[string, string]> {
  const file = Buffer.from(bytes)
  const streams = [...streamsOf(file)]
  const everything = Buffer.concat([file, ...streams])
  yield ['bytes as Latin-1', everything.toString('latin1')]
  yield ['bytes as UTF-8', everything.toString('utf8')]
  yield ['bytes as UTF-16BE', utf16be(everything)]
  yield ['bytes as UTF-16BE, one byte later', utf16be(everything.subarray(1))]
  const strings = streams.map((stream) => stringsIn(stream.toString('latin1')))
  yield ['strings as Latin-1', strings.map((all) => all.map((one) => one.toString('latin1')).join('')).join('\n')]
  yield ['strings as UTF-16BE', strings.map((all) => all.map(utf16be).join('')).join('\n')]
  const maps = streams.map((stream) => glyphMap(stream.toString('latin1'))).filter((map) => map.size > 0)
  for (const [at, map] of maps.entries())
    yield [
      `glyphs through ToUnicode ${at + 1}`,
      strings.map((all) => all.map((one) => throughMap(one, map)).join('')).join('\n'),
    ]
}

function* streamsOf(file: Buffer): Iterable<Buffer> {
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const isEnd = file.subarray(at - 3, at).toString('latin1') === 'end'
    if (isEnd) continue
    const from = at + 6 + (file[at + 6] === 0x0d ? 2 : 1)
    const to = file.indexOf('endstream', from)
    if (to < 0) return
    const raw = file.subarray(from, to)
    yield inflated(raw) ?? raw
  }
}

function inflated(raw: Buffer): Buffer | null {
  try {
    return inflateSync(raw)
  } catch {
    return null
  }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Literal and hexadecimal strings, in the order of a content stream or an object. */
function stringsIn(content: string): readonly Buffer[] {
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

/** A ToUnicode map: glyph number → text. */
function glyphMap(cmap: string): ReadonlyMap<number, string> {
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

function throughMap(glyphs: Buffer, map: ReadonlyMap<number, string>): string {
  let text = ''
  for (let at = 0; at + 1 < glyphs.length; at += 2) text += map.get(glyphs.readUInt16BE(at)) ?? ''
  return text
}

function utf16be(bytes: Buffer): string {
  return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
    .swap16()
    .toString('utf16le')
}

function walkTree(node: unknown, roles: string[], alternatives: string[]): void {
  const known = membersOf(node)
  const role = known.get('role')
  const alternative = known.get('alt')
  const children = known.get('children')
  if (typeof role === 'string') roles.push(role)
  if (typeof alternative === 'string') alternatives.push(alternative)
  if (Array.isArray(children)) for (const child of children) walkTree(child, roles, alternatives)
}

type OutlineNode = { readonly title: string; readonly items: readonly OutlineNode[] }

function flatten(nodes: readonly OutlineNode[] | null, depth: number): PdfContents['outline'] {
  return (nodes ?? []).flatMap(({ title, items }) => [{ title, depth }, ...flatten(items, depth + 1)])
}

function membersOf(thing: unknown): ReadonlyMap<unknown, unknown> {
  if (thing instanceof Map) return thing
  return new Map(typeof thing === 'object' && thing !== null ? Object.entries(thing) : [])
}

function stringOf(thing: unknown): string {
  return typeof thing === 'string' ? thing : ''
}

/** pdfjs-dist's legacy build brings what older engines lack, save this one, which Node 20 lacks too. */
function fillInForNode20(): void {
  if (!('withResolvers' in Promise)) Object.defineProperty(Promise, 'withResolvers', { value: withResolvers })
}

function withResolvers<T>() {
  let resolve: ((value: T) => void) | undefined
  let reject: ((reason: unknown) => void) | undefined
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}

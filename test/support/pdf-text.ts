import { PasswordResponses } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { inTheBytes } from '../../main/prove/bytes.ts'
import { inTheContents } from '../../main/prove/contents.ts'
import { openPdf } from '../../main/open-pdf.ts'
import { finder, type Haystack } from '../../main/prove/search.ts'

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
  /** What the file says of itself. */
  readonly information: string
  readonly metadata: string
  /** Everything a search should look through, each with the name of the place; nothing of a locked file, whose bytes say nothing. */
  readonly haystacks: readonly Haystack[]
}

/** Opens a PDF as the prover does, and looks at its layout besides. Rejects without the password that a locked one needs. */
export async function readPdf(bytes: Uint8Array, password?: string): Promise<PdfContents> {
  const loading = openPdf(bytes)
  if (password !== undefined)
    loading.onPassword = (give: (answer: string | Error) => void, why: number) =>
      give(why === PasswordResponses.NEED_PASSWORD ? password : new Error('Incorrect Password'))
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

  const haystacks = password === undefined ? await haystacksOf(bytes) : []
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
    information: JSON.stringify(info),
    metadata: metadata === null ? '' : String(metadata.getRaw()),
    haystacks,
  }
}

async function haystacksOf(bytes: Uint8Array): Promise<readonly Haystack[]> {
  const haystacks = [...inTheBytes(Buffer.from(bytes))]
  for await (const haystack of inTheContents(bytes, () => undefined)) haystacks.push(haystack)
  return haystacks
}

function linesOf(items: readonly object[]): readonly number[] {
  const heights = items.flatMap((item) =>
    'transform' in item && Array.isArray(item.transform) ? [Math.round(Number(item.transform[5]))] : [],
  )
  return [...new Set(heights)].toSorted((a, b) => b - a)
}

/** The places where a string survives, however it is laid out. */
export function placesOf(pdf: PdfContents, needle: string): readonly string[] {
  const find = finder([{ words: needle, spellings: [] }])
  return [...new Set(pdf.haystacks.filter((haystack) => find(haystack).length > 0).map(({ place }) => place))]
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

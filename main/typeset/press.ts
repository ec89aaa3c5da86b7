import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join, resolve } from 'node:path'
import { NodeCompiler, type NodeError, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { saysAccessible } from './archival.ts'
import type { Document, Typeset } from './documents.ts'
import { prepare, type Prepared } from './prepare.ts'
import { codeOf, mapStrings, markUnprintable, tidy } from './text.ts'

/** Where the templates (.typ) and the typefaces (.ttf or .otf, at any depth) lie. */
export type PressFolders = { readonly templates: string; readonly fonts: string }

export type Press = {
  readonly typeset: (document: Document) => Typeset
  /** The compiler remembers what it set, for the whole process. It is case content: after each document, forget it. */
  readonly forget: () => void
}

/** `bad-picture`: a signature or a page that is no PNG or JPEG. `failed` is a fault of ours; its cause may quote the document. */
export type PressFault = 'bad-picture' | 'failed'

export class PressError extends Error {
  readonly code: PressFault
  constructor(code: PressFault, cause?: unknown) {
    super(`typesetting: ${code}`, { cause })
    this.code = code
  }
}

/**
 * Loads the typesetter with our templates and typefaces, read through node:fs so that they may lie in an archive.
 * It is then handed text as data only: no template ever evaluates what somebody typed.
 */
export function openPress(folders: PressFolders): Press {
  const fonts = filesIn(folders.fonts, ['.ttf', '.otf'])
  const families = familiesOf(fonts)
  const compiler = NodeCompiler.create({
    workspace: room,
    fontArgs: [{ fontBlobs: fonts.map((file) => readFileSync(file)) }],
  })
  for (const file of filesIn(folders.templates, ['.typ']))
    compiler.addSource(join(room, basename(file)), readFileSync(file, 'utf8'))

  return {
    typeset: (document) => print(compiler, prepare(document), families),
    forget: () => compiler.evictCache(0),
  }
}

/** A folder that need not exist: the compiler looks here for its sources and finds the ones we added. */
const room = resolve('/casebook-press')
// Characters can hide behind one another in a cluster, so one pass may uncover the next.
const mostPasses = 5

function print(compiler: NodeCompiler, prepared: Prepared, families: readonly string[]): Typeset {
  const unprintable = new Set<string>()
  const data = mapStrings(prepared.data, tidy)
  for (const [name, picture] of prepared.pictures) compiler.mapShadow(join(room, name), pictureBytes(picture))
  try {
    for (let pass = 0; pass < mostPasses; pass += 1) {
      const codes = Array.from(unprintable, codeOf).toSorted()
      const marked = unprintable.size === 0 ? data : mapStrings(data, (text) => markUnprintable(text, unprintable))
      const laidOut = layOut(compiler, prepared.template, { ...marked, families, unprintable: codes })
      const done = toPdf(compiler, laidOut)
      if ('pdf' in done) return { pdf: new Uint8Array(done.pdf), pages: laidOut.numOfPages, unprintable: codes }
      for (const character of done.missing) unprintable.add(character)
    }
  } finally {
    for (const name of prepared.pictures.keys()) compiler.unmapShadow(join(room, name))
  }
  throw new PressError('failed')
}

function layOut(compiler: NodeCompiler, template: string, data: unknown): NodeTypstDocument {
  const compiled = compiler.compile({
    mainFilePath: join(room, `${template}.typ`),
    inputs: { data: JSON.stringify(data) },
  })
  const errors = messages(compiler, compiled.takeError())
  if (compiled.result === null || errors.length > 0)
    throw new PressError(errors.some((one) => one.includes('decode image')) ? 'bad-picture' : 'failed', errors)
  // The compiler only warns when a template puts something where it cannot stand, and leaves it out.
  const leftOut = messages(compiler, compiled.takeWarnings()).filter((one) => one.includes('ignored'))
  if (leftOut.length > 0) throw new PressError('failed', leftOut)
  return compiled.result
}

function messages(compiler: NodeCompiler, report: NodeError | null): readonly string[] {
  return report === null
    ? []
    : compiler.fetchDiagnostics(report).map((one: { message?: unknown }) => String(one.message))
}

/**
 * PDF/UA-1 and PDF/A-2a. PDF/UA refuses a letter without a shape, which is how we learn of it: nothing typed vanishes silently.
 */
function toPdf(
  compiler: NodeCompiler,
  document: NodeTypstDocument,
): { readonly pdf: Buffer } | { readonly missing: readonly string[] } {
  try {
    compiler.pdf(document, { pdfStandard: 'ua-1' })
    return { pdf: saysAccessible(compiler.pdf(document, { pdfStandard: 'a-2a' })) }
  } catch (error) {
    const missing = missingIn(error instanceof Error ? error.message : '')
    if (missing.length === 0) throw new PressError('failed', error)
    return { missing }
  }
}

/** The characters named in: PDF/UA-1 error: the text `"\\u{a70}"` could not be displayed with font … */
function missingIn(message: string): readonly string[] {
  const quoted = Array.from(
    message.matchAll(/the text `\\"(.+?)\\"` could not be displayed/gs),
    ([, text = '']) => text,
  )
  const characters = quoted.flatMap((text) => Array.from(unquoted(unquoted(text))))
  // Joiners and selectors are invisible by nature: what is missing is what they join.
  const visible = characters.filter((character) => !/\p{Default_Ignorable_Code_Point}/u.test(character))
  return visible.length > 0 ? visible : characters
}

function unquoted(text: string): string {
  return text.replaceAll(/\\(?:u\{([0-9a-f]+)\}|(.))/gis, (_all, hex?: string, plain?: string) =>
    hex === undefined ? (plain ?? '') : String.fromCodePoint(Number.parseInt(hex, 16)),
  )
}

function pictureBytes(picture: Uint8Array): Buffer {
  const bytes = Buffer.from(picture)
  const isPng = bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))
  const isJpeg = bytes.subarray(0, 3).equals(Buffer.from('\xff\xd8\xff', 'latin1'))
  if (!isPng && !isJpeg) throw new PressError('bad-picture')
  return bytes
}

function filesIn(folder: string, endings: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.includes(extname(name)))
    .toSorted()
    .map((name) => join(folder, name))
}

/** AtkinsonHyperlegibleNext_400Regular.ttf → Atkinson Hyperlegible Next. Ours leads, the others stand in for it. */
function familiesOf(files: readonly string[]): readonly string[] {
  const names = files.map((file) =>
    basename(file)
      .replace(/[-_].*$/, '')
      .replaceAll(/([a-z])([A-Z])/g, '$1 $2'),
  )
  return [...new Set(['Atkinson Hyperlegible Next', ...names])]
}

import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { openPdf } from '../open-pdf.ts'
import type { Haystack } from './search.ts'
import { Unreadable } from './streams.ts'

/**
 * What a reader and a screen reader can get out of a PDF, by another reader than the one that wrote it: the words of every page,
 * its alternative texts, notes and fields, the bookmarks, what the file says of itself, what is attached, and its scripts.
 * @param onPage called after each page: how many are done, of how many.
 */
export async function* inTheContents(
  bytes: Uint8Array,
  onPage: (done: number, of: number) => void,
): AsyncIterable<Haystack> {
  const loading = openPdf(bytes)
  try {
    const document = await loading.promise
    yield* aboutItself(document)
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      yield* ofPage(page, number)
      page.cleanup()
      onPage(number, document.numPages)
    }
    yield* attached(document)
  } finally {
    await loading.destroy()
  }
}

async function* aboutItself(document: PDFDocumentProxy): AsyncIterable<Haystack> {
  const { info, metadata } = await document.getMetadata()
  yield words('the document information', everyString(info))
  yield words('the metadata', metadata === null ? '' : String(metadata.getRaw()).replaceAll(/<[^>]*>/g, '\n'))
  yield words('the bookmarks', everyString(await document.getOutline()))
  yield words('the names of its places', everyString(await document.getDestinations()))
  yield words('the page labels', everyString(await document.getPageLabels()))
  yield words('its scripts', everyString(await document.getJSActions()))
  yield words('its fields', everyString(await document.getFieldObjects()))
}

async function* ofPage(page: PDFPageProxy, number: number): AsyncIterable<Haystack> {
  const { items } = await page.getTextContent({ includeMarkedContent: false })
  // A run that ends where the next begins may go on in the middle of a word: read it both ways.
  const runs = items.flatMap((item) => ('str' in item ? [item.hasEOL ? `${item.str}\n` : item.str] : []))
  yield words(`page ${number}`, runs.join(''))
  yield words(`page ${number}`, runs.join(' '))
  yield words(`the alternative texts of page ${number}`, everyString(await page.getStructTree()))
  yield words(`the notes and links of page ${number}`, everyString(await page.getAnnotations()))
}

/** A pack of ours has nothing attached: what is there is searched, and then nobody vouches for the file. */
async function* attached(document: PDFDocumentProxy): AsyncIterable<Haystack> {
  const attachments: unknown = await document.getAttachments()
  if (attachments === null || typeof attachments !== 'object') return
  const files = attachments instanceof Map ? [...attachments.values()] : Object.values(attachments)
  for (const file of files) {
    const content: unknown = Reflect.get(Object(file), 'content')
    yield words('an attached file', everyString(file))
    if (content instanceof Uint8Array) yield words('an attached file', Buffer.from(content).toString('utf8'))
  }
  if (files.length > 0) throw new Unreadable()
}

function words(place: string, text: string): Haystack {
  return { place, text, are: 'words' }
}

/** Every string in what the reader gives, one a line. */
function everyString(thing: unknown): string {
  const found: string[] = []
  const seen = new Set<unknown>()
  const look = (at: unknown): void => {
    if (typeof at === 'string') found.push(at)
    if (typeof at !== 'object' || at === null || ArrayBuffer.isView(at) || seen.has(at)) return
    seen.add(at)
    for (const inside of at instanceof Map ? [...at.entries()].flat() : Object.values(at)) look(inside)
  }
  look(thing)
  return found.join('\n')
}

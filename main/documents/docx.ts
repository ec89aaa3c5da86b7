import { SaxesParser } from 'saxes'
import { NotTaken } from './refusal.ts'
import { tidyWords } from './words.ts'
import { unzip } from './zip.ts'

const mainPart = 'word/document.xml'
const types = '[Content_Types].xml'
const ofWord = 'wordprocessingml.document.main+xml'

/** Everything in a Word document that is words: what stands in the margin may be what matters. */
const parts: readonly { readonly named: RegExp; readonly heading: string }[] = [
  { named: /^word\/header\d*\.xml$/, heading: 'Top of the page' },
  { named: /^word\/document\.xml$/, heading: '' },
  { named: /^word\/footer\d*\.xml$/, heading: 'Foot of the page' },
  { named: /^word\/footnotes\.xml$/, heading: 'Footnotes' },
  { named: /^word\/endnotes\.xml$/, heading: 'Endnotes' },
  { named: /^word\/comments\.xml$/, heading: 'Comments' },
]

/** The words of a Word document, paragraph by paragraph. Nothing of it is run and nothing it points to is fetched. */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const files = await unzip(bytes, (name) => name === types || parts.some(({ named }) => named.test(name)))
  if (!files.has(types) || !files.has(mainPart)) throw new NotTaken('document-not-taken', 'zip')
  // A template or one that carries macros says so here.
  if (files.get(types)?.includes(ofWord) !== true) throw new NotTaken('document-not-taken', 'macros')
  const texts = parts.flatMap(({ named, heading }) => {
    const text = [...files]
      .flatMap(([name, xml]) => (named.test(name) ? [wordsOf(xml)] : []))
      .join('\n')
      .trim()
    if (text === '') return []
    return [heading === '' ? text : `${heading}:\n${text}`]
  })
  return tidyWords(texts.join('\n\n'))
}

/** What each element adds before its words, and after them. */
const before: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:drawing': '[picture]',
  'w:pict': '[picture]',
}
const after: Readonly<Record<string, string>> = { 'w:p': '\n', 'w:tc': '\t', 'w:tr': '\n' }

/** Only w:t holds words that are there; w:delText holds those that were struck out. */
function wordsOf(xml: Buffer): string {
  const pieces: string[] = []
  let inWords = 0
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => {
    if (name === 'w:t') inWords += 1
    pieces.push(before[name] ?? '')
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') inWords -= 1
    // Cells of a row stand side by side, whatever paragraphs they hold.
    if (name === 'w:tc' && pieces.at(-1) === '\n') pieces.pop()
    pieces.push(after[name] ?? '')
  })
  parser.on('text', (text) => {
    if (inWords > 0) pieces.push(text)
  })
  try {
    parser.write(new TextDecoder().decode(xml)).close()
  } catch {
    throw new NotTaken('document-damaged')
  }
  return pieces.filter((piece) => piece !== '').join('')
}

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { DisclosedItem } from '../../../main/policy/packs.ts'
import type { DisclosurePack } from '../../../main/typeset/documents.ts'

/** A pack's schedule, notes and manifest as a page for Chromium to print, in the same typeface and sizes as ours. */
export function asHtml(pack: DisclosurePack): string {
  const { reference, requester, items, manifest } = pack
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>Disclosure pack ${reference}</title><style>${style()}</style></head>
<body>
<h1>Your request to see your case notes</h1>
<p>Dear ${escaped(requester.name)}</p>
<p>You asked us for the case notes we hold about you and ${escaped(pack.child)}. Here they are.</p>
<h1>Schedule</h1>
${table(
  ['No.', 'Item', 'Date', 'From'],
  items.map(({ number, title, date, by }) => [String(number), title, inWords(date), by]),
)}
<h1>The notes</h1>
${items.map(note).join('\n')}
<h1>How to check this pack</h1>
${table(
  ['Item', 'Fingerprint (SHA-256)'],
  manifest.entries.map(({ number, sha256 }) => [String(number), sha256.replaceAll(/.{8}/g, '$& ')]),
)}
</body></html>`
}

function note({ number, title, date, by, kindLabel, minutes, level, segments }: DisclosedItem): string {
  const facts = [inWords(date), by, kindLabel, `${minutes} min`, `level ${level}`]
  const text = segments
    .map((segment) => (segment.kind === 'text' ? escaped(segment.text) : '<b>redacted: rights of others</b>'))
    .join('')
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
  return `<h2>${number}. ${escaped(title)}</h2><p class="facts">${facts.map(escaped).join(' · ')}</p>${text.join('')}`
}

function table(names: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`
  return `<table><thead>${line(names, 'th')}</thead><tbody>${rows.map((row) => line(row, 'td')).join('')}</tbody></table>`
}

function style(): string {
  const faces = [
    ['400Regular', 400],
    ['700Bold', 700],
  ] as const
  return `${faces
    .map(([face, weight]) => {
      const file = join(process.cwd(), `dist/fonts/AtkinsonHyperlegibleNext_${face}.ttf`)
      return `@font-face { font-family: Atkinson; font-weight: ${weight}; src: url(${pathToFileURL(file).href}) }`
    })
    .join('\n')}
@page { size: A4; margin: 25mm 22mm 23mm }
body { font: 12pt/1.4 Atkinson; color: #16242c; margin: 0 }
h1 { font-size: 1.4em; color: #0b5563; break-before: page }
h1:first-child { break-before: auto }
h2 { font-size: 1.12em; margin: 1.6em 0 0.75em; border-top: 0.75pt solid #cdd5d6; padding-top: 0.6em; break-after: avoid }
p { margin: 0 0 1.15em }
.facts { font-size: 0.9em; color: #4c5c64; break-after: avoid }
b { background: #16242c; color: #fff; padding: 0 0.4em; font-weight: 400; font-size: 0.86em }
table { width: 100%; border-collapse: collapse; font-size: 0.92em }
th, td { text-align: left; padding: 0.5em; border-bottom: 0.5pt solid #cdd5d6 }`
}

const civil = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

function inWords(date: string): string {
  return civil.format(new Date(`${date}T12:00:00.000Z`))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

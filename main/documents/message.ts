import { tidyWords } from './words.ts'

/** A message as both of its readers give it. */
export type Message = {
  readonly from: string
  readonly to: string
  readonly cc: string
  readonly subject: string
  /** As the sender's program wrote it. */
  readonly date: string
  readonly body: string
  readonly attachments: readonly { readonly name: string; readonly bytes: number }[]
}

/** What a message says, as words: who wrote to whom, when, what, and what came with it. */
export function wordsOfMessage(message: Message): string {
  const { from, to, cc, subject, body, attachments } = message
  const sent = sentAt(message)
  const head = [
    ['From', from],
    ['To', to],
    ['Copied to', cc],
    ['Sent', sent === null ? message.date : inWords.format(new Date(sent))],
    ['Subject', subject],
  ].flatMap(([label, value]) => (value === undefined || value === '' ? [] : [`${label}: ${oneLine(value)}`]))
  const files = attachments.map(({ name, bytes }) => `- ${oneLine(name) || 'no name'} (${sizeOf(bytes)})`)
  const came = files.length === 0 ? [] : ['', 'Attached to it:', ...files]
  return tidyWords([...head, '', body.trim(), ...came].join('\n'))
}

/** The instant a message was sent; `null` where it says none that can be read. */
export function sentAt({ date }: Message): string | null {
  const at = new Date(date)
  return Number.isNaN(at.getTime()) || at.getUTCFullYear() < 1990 ? null : at.toISOString()
}

const inWords = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'long', timeStyle: 'short' })

export function person(name: string | undefined, address: string | undefined): string {
  if (name === undefined || name === '' || name === address) return address ?? ''
  return address === undefined || address === '' ? name : `${name} <${address}>`
}

/** Its words only: what is hidden in tags is neither shown nor followed. */
export function wordsOfHtml(html: string): string {
  return entities(
    html
      .replaceAll(/<!--[^]*?-->/g, '')
      .replaceAll(/<(style|script|head|title)\b[^]*?<\/\1\s*>/gi, '')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/<li\b[^<>]*>/gi, '\n- ')
      .replaceAll(/<\/t[dh]\s*>/gi, '\t')
      .replaceAll(/<br\b[^<>]*>|<\/(?:p|div|tr|h[1-6]|ul|ol|table|blockquote)\s*>/gi, '\n')
      .replaceAll(/<[^<>]*>/g, ''),
  )
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  pound: '£',
  euro: '€',
}

function entities(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi,
    (all, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? all
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${String(bytes)} bytes`
  return bytes < 999_500 ? `${String(Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

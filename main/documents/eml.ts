import PostalMime, { type Address } from 'postal-mime'
import type { Enclosure } from './enclosures.ts'
import { person, wordsOfHtml, type Message } from './message.ts'
import { NotTaken } from './refusal.ts'

const headEnds = 64 * 1024
/** A name, a colon; or the line that a mailbox puts before a message. */
const headerLine = /^(?:[!-9;-~]+:|From )/

/** Whether a text is a message: it begins with headers, says from whom it is, and bears the marks of having been sent. */
export function isMessage(bytes: Uint8Array): boolean {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, headEnds)).split(/\r?\n\r?\n/)[0] ?? ''
  if (!headerLine.test(head)) return false
  const has = (name: string) => new RegExp(`^${name}:`, 'im').test(head)
  return has('from') && (has('date') || has('message-id') || has('received') || has('mime-version'))
}

export async function readEml(bytes: Uint8Array): Promise<Message> {
  const email = await parsed(bytes)
  return {
    from: named(email.from),
    to: all(email.to),
    cc: all(email.cc),
    subject: email.subject ?? '',
    date: email.date ?? '',
    body: (email.text ?? '').trim() === '' ? wordsOfHtml(email.html ?? '') : (email.text ?? ''),
    attachments: email.attachments.map(({ filename, content }) => ({
      name: filename ?? '',
      bytes: typeof content === 'string' ? content.length : content.byteLength,
    })),
  }
}

export async function enclosedInEml(bytes: Uint8Array): Promise<readonly Enclosure[]> {
  const { attachments } = await parsed(bytes)
  return attachments.map(({ filename, content }) => ({
    name: filename ?? '',
    content: new Uint8Array(typeof content === 'string' ? Buffer.from(content) : content),
  }))
}

async function parsed(bytes: Uint8Array) {
  try {
    return await PostalMime.parse(bytes.slice(), { maxNestingDepth: 50 })
  } catch {
    throw new NotTaken('document-damaged')
  }
}

function all(addresses: readonly Address[] | undefined): string {
  return (addresses ?? []).map(named).join(', ')
}

function named(address: Address | undefined): string {
  if (address === undefined) return ''
  return address.group === undefined ? person(address.name, address.address) : all(address.group)
}

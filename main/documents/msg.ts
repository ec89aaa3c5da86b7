import library from '@kenjiuno/msgreader'
import type { Enclosure } from './enclosures.ts'
import { person, wordsOfHtml, type Message } from './message.ts'
import { NotTaken } from './refusal.ts'

// The library is CommonJS: bundled, its class lies one `default` deeper than its types say.
const MsgReader = (library as unknown as { readonly default?: typeof library }).default ?? library

/** A compound file: an Outlook message, or what Word and Excel wrote before 2007, or an encrypted document of today. */
export function readMsg(bytes: Uint8Array): Message {
  if (holds(bytes, 'EncryptedPackage')) throw new NotTaken('document-encrypted')
  if (!holds(bytes, '__properties_version1.0')) throw new NotTaken('document-not-taken', 'old-office')
  const fields = fieldsOf(bytes)
  const { recipients = [], attachments = [], html } = fields
  const sentTo = (kind: 'to' | 'cc') =>
    recipients
      .filter(({ recipType }) => recipType === kind)
      .map(({ name, smtpAddress, email }) => person(name, smtpAddress ?? email))
      .join(', ')
  const body = (fields.body ?? '').trim()
  return {
    from: person(fields.senderName, fields.senderSmtpAddress ?? fields.senderEmail),
    to: sentTo('to'),
    cc: sentTo('cc'),
    subject: fields.subject ?? '',
    date: fields.messageDeliveryTime ?? fields.clientSubmitTime ?? '',
    body:
      body === '' ? wordsOfHtml(fields.bodyHtml ?? (html === undefined ? '' : new TextDecoder().decode(html))) : body,
    attachments: attachments.map(({ fileName, name, contentLength = 0 }) => ({
      name: fileName ?? name ?? '',
      bytes: contentLength,
    })),
  }
}

export function enclosedInMsg(bytes: Uint8Array): readonly Enclosure[] {
  const { attachments = [] } = fieldsOf(bytes)
  const reader = new MsgReader(bytes.slice().buffer)
  reader.getFileData()
  return attachments.map((_, index) => {
    const { fileName, content } = reader.getAttachment(index)
    return { name: fileName, content: new Uint8Array(content) }
  })
}

function fieldsOf(bytes: Uint8Array) {
  try {
    const fields = new MsgReader(bytes.slice().buffer).getFileData()
    // The reader is patient: of a file that is none it makes a message that says nothing.
    if (fields.error === undefined && (fields.messageClass ?? fields.subject ?? fields.body) !== undefined)
      return fields
  } catch {
    // Whatever it stumbled over, the file is not as Outlook writes one.
  }
  throw new NotTaken('document-damaged')
}

/** Names in a compound file are UTF-16. */
function holds(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))
}

import { createHash } from 'node:crypto'
import type { DocumentKind } from '../../preload/contract/documents.ts'
import { countPages } from './pdf.ts'
import { readDocx } from './docx.ts'
import { isMessage, readEml } from './eml.ts'
import { examineImage } from './image.ts'
import { sentAt, wordsOfMessage, type Message } from './message.ts'
import { readMsg } from './msg.ts'
import { sniff } from './sniff.ts'
import { decodeText } from './words.ts'

/** What a file is, by what it holds. `about`: what a message says of itself. */
export type Examined = {
  readonly kind: DocumentKind
  readonly mediaType: string
  readonly sha256: string
  readonly pages: number
  readonly text: string
  readonly about: { readonly title: string; readonly from: string; readonly sentAt: string | null } | null
}

type Found = Omit<Examined, 'sha256'>

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Judges a file by its bytes alone: its name is nobody's proof. Throws a NotTaken for what cannot be kept and shown. */
export async function examine(bytes: Uint8Array): Promise<Examined> {
  const found = await lookAt(bytes)
  return { ...found, sha256: createHash('sha256').update(bytes).digest('hex') }
}

async function lookAt(bytes: Uint8Array): Promise<Found> {
  const container = sniff(bytes)
  switch (container) {
    case 'pdf':
      return { kind: 'pdf', mediaType: 'application/pdf', pages: await countPages(bytes), text: '', about: null }
    case 'zip':
      return words('docx', docxType, await readDocx(bytes))
    case 'compound':
      return message('application/vnd.ms-outlook', readMsg(bytes))
    case 'letters':
      if (isMessage(bytes)) return message('message/rfc822', await readEml(bytes))
      return words('text', 'text/plain', decodeText(bytes))
    case 'png':
    case 'jpeg':
    case 'webp':
      examineImage(container, bytes)
      return { kind: 'image', mediaType: `image/${container}`, pages: 1, text: '', about: null }
  }
}

function words(kind: DocumentKind, mediaType: string, text: string): Found {
  return { kind, mediaType, pages: 0, text, about: null }
}

function message(mediaType: string, read: Message): Found {
  const about = { title: read.subject, from: read.from, sentAt: sentAt(read) }
  return { kind: 'email', mediaType, pages: 0, text: wordsOfMessage(read), about }
}

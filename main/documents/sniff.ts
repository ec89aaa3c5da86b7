import { NotTaken, type Seems } from './refusal.ts'

export type Container = 'pdf' | 'png' | 'jpeg' | 'webp' | 'zip' | 'compound' | 'letters'

type Mark = { readonly is: Container; readonly at: number; readonly bytes: readonly number[] }

const marks: readonly Mark[] = [
  { is: 'pdf', at: 0, bytes: ascii('%PDF-') },
  { is: 'png', at: 0, bytes: [0x89, ...ascii('PNG\r\n\x1a\n')] },
  { is: 'jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { is: 'webp', at: 8, bytes: ascii('WEBPVP8') },
  { is: 'zip', at: 0, bytes: [...ascii('PK'), 3, 4] },
  // Outlook's messages, and what Word and Excel wrote before 2007.
  { is: 'compound', at: 0, bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
]

/** Known, and not shown here: named so that whoever has one is told the way forward. */
const others: readonly { readonly what: Seems; readonly at: number; readonly bytes: readonly number[] }[] = [
  { what: 'tiff', at: 0, bytes: [0x49, 0x49, 0x2a, 0] },
  { what: 'tiff', at: 0, bytes: [0x4d, 0x4d, 0, 0x2a] },
  { what: 'heic', at: 4, bytes: ascii('ftyphei') },
  { what: 'heic', at: 4, bytes: ascii('ftypmif1') },
  { what: 'gif', at: 0, bytes: ascii('GIF8') },
  { what: 'bmp', at: 0, bytes: ascii('BM') },
  { what: 'program', at: 0, bytes: ascii('MZ') },
  { what: 'program', at: 0, bytes: [0x7f, ...ascii('ELF')] },
  { what: 'rtf', at: 0, bytes: ascii('{\\rtf') },
]

/** What a file is by its first bytes; `letters` where they could be text. Refuses by name what is known and cannot be shown. */
export function sniff(bytes: Uint8Array): Container {
  const found = marks.find((mark) => isMarked(bytes, mark))
  if (found !== undefined) return found.is
  const other = others.find((mark) => isMarked(bytes, mark))
  if (other !== undefined) throw new NotTaken('document-not-taken', other.what)
  return 'letters'
}

function isMarked(bytes: Uint8Array, { at, bytes: mark }: { readonly at: number; readonly bytes: readonly number[] }) {
  return mark.every((byte, index) => bytes[at + index] === byte)
}

function ascii(text: string): number[] {
  return [...new TextEncoder().encode(text)]
}

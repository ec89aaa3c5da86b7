import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { NotTaken } from './refusal.ts'

const mostEntries = 10_000
const mostUnpacked = 64 * 1024 * 1024
/** XML packs well, and no better than this: what claims more is made to burst. */
const mostRatio = 200
const smallEnough = 1024 * 1024

/**
 * The parts of a Word document whose names are wanted, unpacked in memory. Sizes are judged by what the file says before anything is
 * unpacked, and the library stops a part that is longer than it said.
 */
export async function unzip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await opened(bytes)
  try {
    const wanted = (await entriesOf(zip)).filter(({ fileName }) => isWanted(fileName))
    const names = new Set(wanted.map(({ fileName }) => fileName))
    // Two parts of one name are read as one by some and as the other by others.
    if (names.size !== wanted.length) throw new NotTaken('document-damaged')
    const unpacked = wanted.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
    if (unpacked > mostUnpacked || wanted.some(isBomb)) throw new NotTaken('document-unpacks-too-large')
    const parts = new Map<string, Buffer>()
    for (const entry of wanted) parts.set(entry.fileName, await contentsOf(zip, entry))
    return parts
  } finally {
    zip.close()
  }
}

function isBomb({ uncompressedSize, compressedSize }: Entry): boolean {
  return uncompressedSize > smallEnough && uncompressedSize > compressedSize * mostRatio
}

function opened(bytes: Uint8Array): Promise<ZipFile> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(file, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error === null) resolve(zip)
      else reject(new NotTaken('document-damaged'))
    })
  })
}

function entriesOf(zip: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      if (entries.length > mostEntries) reject(new NotTaken('document-unpacks-too-large'))
      else zip.readEntry()
    })
    zip.on('error', () => reject(new NotTaken('document-damaged')))
    zip.on('end', () => resolve(entries))
    zip.readEntry()
  })
}

async function contentsOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  if (entry.isEncrypted()) throw new NotTaken('document-encrypted')
  try {
    return await buffer(await streamOf(zip, entry))
  } catch {
    throw new NotTaken('document-damaged')
  }
}

function streamOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error === null) resolve(stream)
      else reject(error)
    })
  })
}

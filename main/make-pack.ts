import { createHash } from 'node:crypto'
import type { Database } from '../db/client.ts'
import type { Casebook } from './casebook.ts'
import type { UndrawnItem } from './chosen-items.ts'
import type { BuiltPack } from './disclosure-pack.ts'
import { manifest, type DisclosedItem, type DisclosedPage } from './policy/packs.ts'
import { leaksToTell, lookThrough, type LookedThrough } from './pack-pages.ts'
import type { Proof } from './prove/prove.ts'
import type { DisclosurePack } from './typeset/documents.ts'
import { wholeDocument } from './whole-document.ts'

export type MadePack = {
  readonly data: DisclosurePack
  readonly pdf: Uint8Array
  readonly pages: number
  readonly unprintable: readonly string[]
  readonly sha256: string
  /** What a search of the finished file found, and how many words and names it looked for. */
  readonly proof: Proof
  readonly sought: number
  readonly pagesThrough: LookedThrough
}

/**
 * Draws the pages of documents with what is covered gone from them, typesets the pack, then opens the finished file afresh and looks for
 * everything that was redacted. What cannot be read is a refusal of its own (Unexaminable); aborting the signal ends it at once.
 */
export async function makePack(
  { printed, audit, hidden }: Pick<BuiltPack, 'printed' | 'audit' | 'hidden'>,
  db: Database,
  casebook: Casebook,
  signal: AbortSignal,
): Promise<MadePack> {
  const { typesetter, examiner, edge } = casebook.parts
  const items = await drawnItems(printed.items, db, casebook, signal)
  const position = { seq: audit.seq, hash: Buffer.from(audit.hash).toString('hex') }
  const data = { ...printed, items, manifest: manifest(items, position, sha256) }
  edge.tell('packing', { step: 'typesetting', done: 0, of: 1 })
  const typeset = await typesetter.typeset({ template: 'disclosure-pack', data }, { signal })
  const needles = hidden.map(({ words, variants }) => ({ words, spellings: variants }))
  edge.tell('packing', { step: 'proving', done: 0, of: typeset.pages })
  const onProgress = ({ done, of }: { done: number; of: number }) => edge.tell('packing', { step: 'proving', done, of })
  const proof = await examiner.prove(typeset.pdf, needles, { signal, onProgress })
  const pagesThrough = lookThrough(printed.items, items, needles)
  return { data, ...typeset, sha256: sha256(typeset.pdf), proof, sought: needles.length, pagesThrough }
}

/** The pack as the window shows it. */
export function shownPack(made: MadePack, title: string) {
  const { pdf, sha256: name, pages, unprintable, proof, sought, pagesThrough } = made
  const { read, unsearched } = pagesThrough
  const leaks = proof.proven ? [] : leaksToTell(proof.leaks, pagesThrough).map((leak) => ({ ...leak }))
  const found = { proven: proof.proven, sought, leaks, read: [...read], unsearched: [...unsearched] }
  return { pdf, sha256: name, title, pages, unprintable: [...unprintable], proof: found }
}

/** Pages that were drawn for the last pack, with the same covered, are not drawn again; what this one has not is forgotten. */
async function drawnItems(
  items: BuiltPack['printed']['items'],
  db: Database,
  casebook: Casebook,
  signal: AbortSignal,
): Promise<DisclosedItem[]> {
  const toDraw = items.filter((item) => 'paper' in item).length
  const kept = new Map<string, readonly DisclosedPage[]>()
  const done: DisclosedItem[] = []
  for (const item of items) {
    if (!('paper' in item)) {
      done.push(item)
      continue
    }
    const { paper, ...rest } = item
    const key = JSON.stringify(paper)
    const pages = casebook.drawnPages.get(key) ?? (await drawn(paper, db, casebook, signal))
    kept.set(key, pages)
    done.push({ ...rest, segments: [], pages })
    casebook.parts.edge.tell('packing', { step: 'drawing', done: kept.size, of: toDraw })
  }
  // A session that ended meanwhile has forgotten its pages.
  if (!signal.aborted) casebook.drawnPages = kept
  return done
}

async function drawn(
  paper: UndrawnItem['paper'],
  db: Database,
  { parts: { examiner } }: Casebook,
  signal: AbortSignal,
): Promise<DisclosedPage[]> {
  const bytes = await wholeDocument(db, paper.documentId, signal)
  const numbers = Array.from({ length: paper.pages }, (_, at) => at + 1)
  const coveredOn = (number: number) =>
    paper.covered.filter(({ page }) => page === number).map(({ page: _page, ...area }) => area)
  const wanted = numbers.map((number) => ({ number, covered: coveredOn(number) }))
  const pictures = await examiner.draw({ kind: paper.kind, bytes }, wanted, { signal })
  // Words that lie behind a page may not be those that are seen on it: of a page with something covered none are given.
  const readable = paper.kind === 'pdf' ? numbers.filter((number) => coveredOn(number).length === 0) : []
  const words = readable.length === 0 ? [] : await examiner.words(bytes, readable, { signal })
  return pictures.map(({ jpeg }, at) => ({
    jpeg,
    sha256: sha256(jpeg),
    covered: coveredOn(at + 1),
    words: words[readable.indexOf(at + 1)] ?? '',
  }))
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

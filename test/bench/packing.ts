import { createHash } from 'node:crypto'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startExaminer, type Examiner } from '../../main/examine/start.ts'
import { loadCodecs } from '../../main/pages/codecs.ts'
import type { DisclosedItem } from '../../main/policy/packs.ts'
import { startTypesetter } from '../../main/typeset/typeset.ts'
import { codecFiles } from '../support/codecs.ts'
import type { Bench } from './bench.ts'
import { longPack } from './support/long-pack.ts'
import { alternate, type Samples } from './support/measure.ts'
import { peakDuring } from './support/memory.ts'
import { builtUrl } from './support/places.ts'
import { scan, scannedPage } from './support/scan.ts'
import { storedPack } from './support/stored-pack.ts'
import type { Row } from './support/table.ts'

const rounds = 5
const scans = 5
const pagesEach = 4
/** With the pages of the scans, a pack of two hundred. */
const notes = 690

/** A pack of 200 pages with five scanned documents: drawn, typeset, proven and stored, each with its time and the most memory it took. */
export const packing: Bench = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'casebook-bench-'))
  const typesetter = startTypesetter(builtUrl('typesetter.js'))
  const examiner = startExaminer(builtUrl('examiner.js'))
  try {
    const codecs = await loadCodecs(codecFiles)
    const jpegs = await Promise.all(Array.from({ length: scans }, (_, at) => scannedPage(codecs, at)))
    const papers = jpegs.map((jpeg) => ({ kind: 'pdf', bytes: scan(jpeg, pagesEach) }) as const)
    const drawAll = () => drawn(examiner, papers)
    const items = await drawAll()
    const plain = longPack(notes)
    const data = { ...plain, items: [...plain.items, ...items] }
    const typeset = () => typesetter.typeset({ template: 'disclosure-pack', data })
    const { pdf, pages } = await typeset()
    const needles = Array.from({ length: 50 }, (_, at) => ({
      words: `Quillfeather ${at}`,
      spellings: [`Quillfeathers ${at}`],
    }))
    const prove = () => examiner.prove(pdf, needles)
    const proof = await prove()
    const store = await storedPack(join(folder, 'casebook.db'), pdf)
    const of = `${pages} pages with ${scans} scanned documents`
    const rows = [
      await row(`drawn: ${scans * pagesEach} scanned pages`, drawAll, 'their JPEGs only read', async () => {
        for (const jpeg of jpegs) for (let page = 0; page < pagesEach; page += 1) await codecs.readPicture(jpeg)
      }),
      await row(`typeset: ${of}`, typeset, 'the same without the documents', () =>
        typesetter.typeset({ template: 'disclosure-pack', data: plain }),
      ),
      await row(`${proof.proven ? 'proven' : 'searched'}: ${of}`, prove, 'SHA-256 of the file', () =>
        createHash('sha256').update(pdf).digest(),
      ),
      await row(
        `stored: ${(pdf.length / 1e6).toFixed(1)} MB, encrypted`,
        store.again,
        'the file written and flushed',
        () => written(join(folder, 'pack.pdf'), pdf),
      ),
    ]
    store.close()
    return rows
  } finally {
    await Promise.all([typesetter.stop(), examiner.stop()])
    await rm(folder, { recursive: true, force: true })
  }
}

async function row(what: string, ours: () => unknown, yardstick: string, theirs: () => unknown): Promise<Row> {
  const { before, peak } = await peakDuring(ours)
  const [mine, other]: readonly [Samples, Samples] = await alternate(rounds, ours, theirs, 1)
  return { what: `${what}, memory ${before} to ${peak} MB`, ours: mine, yardstick, theirs: other }
}

async function drawn(examiner: Examiner, papers: readonly Parameters<Examiner['draw']>[0][]): Promise<DisclosedItem[]> {
  const items: DisclosedItem[] = []
  for (const [at, paper] of papers.entries()) {
    const wanted = Array.from({ length: pagesEach }, (_, page) => ({ number: page + 1, covered: [] }))
    const pages = await examiner.draw(paper, wanted)
    items.push({
      number: notes + at + 1,
      title: 'Document: a scanned letter',
      date: '2026-06-10',
      by: 'Alder Green Primary School',
      kindLabel: 'Document',
      segments: [],
      pages: pages.map(({ jpeg }) => ({ jpeg, sha256: '', covered: [], words: '' })),
    })
  }
  return items
}

async function written(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w')
  await file.writeFile(bytes)
  await file.sync()
  await file.close()
}

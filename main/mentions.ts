import type { Area, Item, Redaction } from '../db/queries/request-items.ts'
import type { RequestRow } from '../db/queries/requests.ts'
import type { SignedInCtx } from './ipc/context.ts'
import { knownNames } from './known-names.ts'
import type { PageLetters } from './pages/letters.ts'
import { areasOver, isWithin, type PageArea } from './policy/page-areas.ts'
import { suggest, type Mention } from './policy/suggestions.ts'
import { wholeDocument } from './whole-document.ts'

type AreaOfPage = PageArea & { readonly itemId: string; readonly page: number }

/** Where somebody is named and can still be read: words of items, and parts of the pages of documents. */
export type OpenMentions = { readonly passages: readonly Mention[]; readonly areas: readonly AreaOfPage[] }

export async function openMentions(
  request: RequestRow,
  thirdPartyId: string,
  ctx: SignedInCtx,
  signal: AbortSignal,
): Promise<OpenMentions> {
  const { db } = ctx
  const { requestId, caseId } = request
  const [items, people, parties, redactions, areas] = await Promise.all([
    db.listItems(requestId),
    db.listPeople(caseId),
    db.listThirdParties(requestId),
    db.listRedactions(requestId),
    db.listAreas(requestId),
  ])
  const pages = new Map(
    (await pagesOf(items, ctx, signal)).map((page) => [`${page.itemId} ${String(page.page)}`, page]),
  )
  const notes = [...items, ...Array.from(pages, ([itemId, { text }]) => ({ itemId, text }))]
  const mentions = suggest(notes, knownNames(request, items, people, parties, false))
    .filter((suggestion) => suggestion.thirdPartyId === thirdPartyId)
    .flatMap((suggestion) => suggestion.mentions)
  return {
    passages: mentions.filter((mention) => !pages.has(mention.itemId) && !isRedacted(mention, redactions)),
    areas: mentions.flatMap(({ itemId: key, start, end }) => {
      const page = pages.get(key)
      if (page === undefined) return []
      return areasOver(page.boxes, start, end)
        .map((area) => ({ ...area, itemId: page.itemId, page: page.page }))
        .filter((area) => !isCovered(area, areas))
    }),
  }
}

type ReadPage = PageLetters & { readonly itemId: string; readonly page: number }

/** Every page with words of the documents that may go into the pack; of a picture nothing can be read. */
async function pagesOf(
  items: readonly Item[],
  { db, casebook }: SignedInCtx,
  signal: AbortSignal,
): Promise<ReadPage[]> {
  const { examiner, edge } = casebook.parts
  const papers = items.filter(({ document, decision }) => document === 'pdf' && decision !== 'withhold')
  const read: ReadPage[] = []
  for (const [at, { itemId }] of papers.entries()) {
    edge.tell('packing', { step: 'reading', done: at, of: papers.length })
    const pages = await examiner.letters(await wholeDocument(db, itemId, signal), { signal })
    read.push(...pages.map((letters, index) => ({ ...letters, itemId, page: index + 1 })))
  }
  return read
}

function isRedacted({ itemId, start, end }: Mention, redactions: readonly Redaction[]): boolean {
  return redactions.some((each) => each.itemId === itemId && each.start <= start && end <= each.end)
}

function isCovered(area: AreaOfPage, areas: readonly Area[]): boolean {
  return areas.some((each) => each.itemId === area.itemId && each.page === area.page && isWithin(area, each))
}

import type { Area, Item, Redaction } from '../db/queries/request-items.ts'
import type { RequestRow } from '../db/queries/requests.ts'
import type { ThirdParty } from '../db/queries/third-parties.ts'
import { Unexaminable } from './examine/start.ts'
import type { LongCtx } from './ipc/context.ts'
import { knownNames } from './known-names.ts'
import { hiddenWords, placesOf } from './policy/hidden-words.ts'
import { areasOver, isWithin, type PageArea } from './policy/page-areas.ts'
import { suggest, type Mention } from './policy/suggestions.ts'
import { namesIn } from './third-party-view.ts'
import { wholeDocument } from './whole-document.ts'

type AreaOfPage = PageArea & { readonly itemId: string; readonly page: number }

/** Where somebody is named and can still be read: words of items, and parts of the pages of documents. */
export type OpenMentions = { readonly passages: readonly Mention[]; readonly areas: readonly AreaOfPage[] }

export async function openMentions(request: RequestRow, thirdPartyId: string, ctx: LongCtx): Promise<OpenMentions> {
  const { db } = ctx
  const { requestId, caseId } = request
  const [items, people, parties, redactions, areas] = await Promise.all([
    db.listItems(requestId),
    db.listPeople(caseId),
    db.listThirdParties(requestId),
    db.listRedactions(requestId),
    db.listAreas(requestId),
  ])
  const mentions = suggest(items, knownNames(request, items, people, parties, false))
    .filter((suggestion) => suggestion.thirdPartyId === thirdPartyId)
    .flatMap((suggestion) => suggestion.mentions)
  const party = parties.filter((each) => each.thirdPartyId === thirdPartyId)
  const onPages = await areasOf(party, [request.requester, request.child], items, ctx)
  return {
    passages: mentions.filter((mention) => !isRedacted(mention, redactions)),
    areas: onPages.filter((area) => !isCovered(area, areas)),
  }
}

/**
 * What covers somebody, by every name the proof of the finished file looks for, on the pages of the documents that may go into the pack. Of a picture
 * nothing can be read, nor of a file the reader cannot open: that stops the preview by name.
 */
async function areasOf(
  party: readonly ThirdParty[],
  own: readonly string[],
  items: readonly Item[],
  { db, casebook, signal }: LongCtx,
): Promise<AreaOfPage[]> {
  const { examiner, edge } = casebook.parts
  const named = party.map((each) => ({ ...each, aliases: namesIn(each.aliases), outcome: 'withhold' }))
  const places = placesOf(hiddenWords([], [], named, own))
  const papers = items.filter(({ document, decision }) => document === 'pdf' && decision !== 'withhold')
  const found: AreaOfPage[] = []
  for (const [at, { itemId }] of papers.entries()) {
    edge.tell('packing', { step: 'reading', done: at, of: papers.length })
    const pages = await examiner.letters(await wholeDocument(db, itemId, signal), { signal }).catch(noneIfBroken)
    for (const [index, { text, boxes }] of pages.entries())
      for (const { start, end } of places(text))
        found.push(...areasOver(boxes, start, end).map((area) => ({ ...area, itemId, page: index + 1 })))
  }
  return found
}

function noneIfBroken(error: unknown): [] {
  if (error instanceof Unexaminable) return []
  throw error
}

function isRedacted({ itemId, start, end }: Mention, redactions: readonly Redaction[]): boolean {
  return redactions.some((each) => each.itemId === itemId && each.start <= start && end <= each.end)
}

function isCovered(area: AreaOfPage, areas: readonly Area[]): boolean {
  return areas.some((each) => each.itemId === area.itemId && each.page === area.page && isWithin(area, each))
}

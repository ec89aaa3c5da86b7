import { randomUUID } from 'node:crypto'
import type { Item, NewArea, NewRedaction } from '../db/queries/request-items.ts'
import { ok, refuse, type Result } from '../preload/contract/common.ts'
import type { Answer, SignedInCtx } from './ipc/context.ts'
import { redactionFault } from './policy/packs.ts'

type Wanted = Pick<NewRedaction, 'requestId' | 'reason' | 'thirdPartyId' | 'note'> & {
  readonly passages: readonly Pick<NewRedaction, 'itemId' | 'start' | 'end'>[]
  readonly areas?: readonly Pick<NewArea, 'itemId' | 'page' | 'left' | 'top' | 'width' | 'height'>[]
}

/** Why one of the passages is not of these items, or null: what is looked at page by page has none. */
export function refusalOfPassages(passages: Wanted['passages'], items: readonly Item[]): Result<never> | null {
  const byId = new Map<string, Item>(items.map((item) => [item.itemId, item]))
  for (const { itemId, start, end } of passages) {
    const item = byId.get(itemId)
    if (item === undefined) return refuse('not-found')
    if (item.pages > 0 || redactionFault(item.text, { start, end }) !== null) return refuse('redaction-outside-text')
  }
  return null
}

/** Redacts all of it for one reason, in one entry; nothing when the database refuses a part. */
export async function redact(
  { requestId, passages, areas = [], reason, thirdPartyId, note }: Wanted,
  { db, who, now, entry }: SignedInCtx,
): Promise<Answer<'redactMentions'>> {
  const why = { reason, thirdPartyId, note }
  const made = { requestId, ...why, madeBy: who.accountId, madeAt: now }
  const words = passages.map(({ itemId, start, end }) => ({ redactionId: randomUUID(), itemId, start, end }))
  const parts = areas.map((area) => ({ redactionId: randomUUID(), ...area }))
  const items = new Set([...words, ...parts].map((each) => each.itemId))
  const [only] = items
  const where = items.size === 1 && only !== undefined ? { itemId: only } : { items: items.size }
  await db.redact(
    entry({ subject: requestId, detail: { ...where, passages: words.length, areas: parts.length, reason } }),
    words.map((each) => ({ ...each, ...made })),
    parts.map((each) => ({ ...each, ...made })),
  )
  const shown = { ...why, by: who.name, at: now }
  return {
    passages: words.map(({ itemId, ...each }) => ({ itemId, redaction: { ...each, ...shown } })),
    areas: parts.map(({ itemId, ...each }) => ({ itemId, area: { ...each, ...shown } })),
  }
}

/** Takes a redaction off an item: a passage, or part of a page. */
export async function takeOff(
  { requestId, itemId, redactionId }: { requestId: string; itemId: string; redactionId: string },
  { db, who, now, entry }: SignedInCtx,
): Promise<Result<Answer<'removeRedaction'>>> {
  const made = [...(await db.listRedactions(requestId)), ...(await db.listAreas(requestId))]
  if (!made.some((redaction) => redaction.redactionId === redactionId && redaction.itemId === itemId))
    return refuse('not-found')
  const removal = { redactionId, requestId, removedBy: who.accountId, removedAt: now }
  await db.removeRedaction(entry({ subject: requestId, detail: { itemId } }), removal)
  return ok({})
}

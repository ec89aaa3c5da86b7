import type { Output } from '../../../preload/contract/index.ts'

type PackPage = Output<'reviewPack'>['proof']['unsearched'][number]
export type PagesOfItem = { readonly itemId: string; readonly number: number; readonly pages: readonly number[] }

/** Pages item by item, in the order of the pack. */
export function byItem(pages: readonly PackPage[]): readonly PagesOfItem[] {
  return [...new Set(pages.map(({ itemId }) => itemId))].map((itemId) => {
    const of = pages.filter((each) => each.itemId === itemId)
    return { itemId, number: of[0]?.number ?? 0, pages: of.map(({ page }) => page) }
  })
}

/** Pages in order as people write them: '1–4, 7'. */
export function inRanges(pages: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const page of pages) {
    const last = ranges.at(-1)
    if (last !== undefined && page === last[1] + 1) last[1] = page
    else ranges.push([page, page])
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${String(from)}–${String(to)}`)).join(', ')
}

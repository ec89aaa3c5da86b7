import type { Readable } from './policy/leftovers.ts'
import type { PrintedPack } from './disclosure-pack.ts'

/** Everything of a pack that can be read, item by item, and around them. @param itemIds by the number an item has in the pack. */
export function readableOf(
  { items, withheld, requester, child, aboutYourInformation, translation }: PrintedPack,
  itemIds: ReadonlyMap<number, string>,
): readonly Readable[] {
  const enclosed = items.flatMap(({ number, title, by, ...item }) => {
    // What a page says is searched in the finished file.
    const texts = ('paper' in item ? [] : item.segments).map((segment) => (segment.kind === 'text' ? segment.text : ''))
    return [title, by, ...texts].map((text) => ({ itemId: itemIds.get(number) ?? null, text }))
  })
  const listed = withheld.flatMap(({ number, title, by }) =>
    [title, by].map((text) => ({ itemId: itemIds.get(number) ?? null, text })),
  )
  const answers = aboutYourInformation.map(({ answer }) => answer)
  const around = [requester.name, requester.address, child, ...answers, translation?.text ?? '']
  return [...enclosed, ...listed, ...around.map((text) => ({ itemId: null, text }))]
}

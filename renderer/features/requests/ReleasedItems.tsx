import { useState } from 'react'
import { useHotkey } from '../../components/KeyHint/useHotkey.ts'
import { Notice } from '../../components/Notice/Notice.tsx'
import { packNumber, reasonLabel } from './desk.ts'
import { ItemHead } from './ItemHead.tsx'
import { ItemList } from './ItemList.tsx'
import { ItemText } from './ItemText.tsx'
import type { RequestView } from './passages.ts'
import { deskWords } from './desk-words.ts'

/** The desk as it stood at the release: to look through, not to change. */
export function ReleasedItems({ view }: { readonly view: RequestView }) {
  const [current, setCurrent] = useState<string | undefined>(view.items[0]?.itemId)
  const at = view.items.findIndex(({ itemId }) => itemId === current)
  const item = view.items[at]
  const number = packNumber(view.items, at)
  const step = (by: 1 | -1) => setCurrent(view.items[at + by]?.itemId ?? current)
  useHotkey('j', () => step(1))
  useHotkey('k', () => step(-1))
  return (
    <>
      <ItemList items={view.items} current={current} onOpen={setCurrent} />
      {item !== undefined && (
        <section className="card desk-item" aria-labelledby="desk-item-heading">
          <ItemHead item={item} number={number} />
          {item.decision === 'withhold' && (
            <Notice kind="stop">{deskWords.item.withheld(reasonLabel(view, item.reason))}</Notice>
          )}
          {item.pages > 0 ? (
            <p>{deskWords.released.pagesOf(item.pages, item.areas.length)}</p>
          ) : (
            <ItemText item={item} number={number} reasons={view.reasons} />
          )}
        </section>
      )}
    </>
  )
}

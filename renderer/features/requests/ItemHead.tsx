import { asDate, asDuration } from '../../text/format.ts'
import { titleOf } from './desk.ts'
import type { Item } from './passages.ts'
import { deskWords } from './desk-words.ts'

/** What an item is: number, title, day, writer, level and time spent. */
export function ItemHead({ item, number }: { readonly item: Item; readonly number: number | null }) {
  const { at, by, level, minutes } = item
  const facts = [
    asDate(at),
    by,
    ...(level === null ? [] : [deskWords.item.level(level)]),
    ...(minutes === null ? [] : [asDuration(minutes)]),
  ]
  return (
    <div className="desk-item__head">
      <h2 id="desk-item-heading">{deskWords.item.heading(number, titleOf(item))}</h2>
      <p className="small">{facts.join(' · ')}</p>
    </div>
  )
}

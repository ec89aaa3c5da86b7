import { asMoment } from '../../text/format.ts'
import { titleOf } from '../requests/desk.ts'
import type { Group, Made, Place } from './redactions.ts'
import { reviewWords } from './words.ts'

interface GroupLineProps {
  readonly group: Group
  /** Its notes are told where it stands already. */
  readonly notesTold?: boolean
  /** What stands after the words and their count: the reason, the hand. */
  readonly also?: readonly string[]
}

/** One line for the same redaction wherever it was made; the items it is in unfold. */
export function GroupLine({ group, notesTold = false, also = [] }: GroupLineProps) {
  const text = reviewWords.page
  const { first, times, places, notes } = group
  const counted = text.times(times, places.length, first.number)
  return (
    <details className="review-fold">
      <summary>
        <What {...first} /> <span className="review-line">{['', counted, ...also].join(' · ')}</span>
      </summary>
      {text.isLong(first.words) && <q>{first.words}</q>}
      {notes.length === 1 && !notesTold && <q className="small">{notes[0]}</q>}
      <ul className="review-places small">
        {places.map((place) => (
          <li key={place.first.item.itemId}>{placeWords(place, notes.length > 1)}</li>
        ))}
      </ul>
    </details>
  )
}

function What({ page, words, item }: Made) {
  const text = reviewWords.page
  return page === null ? <q>{text.shortened(words)}</q> : text.part(page, titleOf(item))
}

function placeWords({ first, times, notes }: Place, withNotes: boolean): string {
  const text = reviewWords.page
  const { number, item, by, at } = first
  return [
    text.item(number, titleOf(item)),
    ...(times === 1 ? [] : [text.times(times, 1, null)]),
    text.by(by, asMoment(at)),
    ...(withNotes ? notes.filter((note) => note !== '').map(text.note) : []),
  ].join(' · ')
}

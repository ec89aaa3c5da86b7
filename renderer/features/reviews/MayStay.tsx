import { Card } from '../../components/Card/Card.tsx'
import { asMoment } from '../../text/format.ts'
import { packNumbers } from '../requests/desk.ts'
import type { Checks } from '../third-parties/PackChecks.tsx'
import { partyWords } from '../third-parties/words.ts'
import { keptIn, type Leftover } from './kept.ts'
import { LongList } from './LongList.tsx'
import type { Reviewed } from './redactions.ts'
import { reviewWords } from './words.ts'

interface MayStayProps {
  readonly request: Reviewed
  readonly checks: Checks | undefined
}

/** What can be read though it is redacted elsewhere, and why somebody let it stay. */
export function MayStay({ request, checks }: MayStayProps) {
  const text = reviewWords.page
  const kept = checks === undefined ? [] : keptIn(checks)
  if (kept.length === 0) return null
  return (
    <Card title={text.mayStay}>
      <LongList>
        {kept.map(({ why, by, at, leftovers }) => (
          <li key={`${why} ${by}`}>
            <details className="review-fold">
              <summary>
                {text.stays(leftovers.map(({ words }) => words))} <q className="review-line">{why}</q>
              </summary>
              <p className="small">{text.by(by, asMoment(at))}</p>
              <ul className="review-places small">
                {leftovers.map((leftover) => (
                  <li key={leftover.words}>{whereRead(request, leftover)}</li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </LongList>
    </Card>
  )
}

function whereRead({ items }: Reviewed, { words, hidden, itemIds, inTheLetter }: Leftover): string {
  const text = partyWords.left
  const numbers = packNumbers(items)
  const read = items.flatMap(({ itemId }, at) => (itemIds.includes(itemId) ? [numbers[at] ?? 0] : []))
  const places = [...(read.length === 0 ? [] : [text.items(read)]), ...(inTheLetter ? [text.inLetter] : [])]
  return text.inItems(words, hidden, places.join(' and '))
}

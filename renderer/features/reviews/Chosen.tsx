import { Card } from '../../components/Card/Card.tsx'
import { asMoment } from '../../text/format.ts'
import { reasonLabel, titleOf } from '../requests/desk.ts'
import type { Item, RequestView } from '../requests/passages.ts'
import { reviewWords } from './words.ts'

/** What does not go, or not whole, and why: what the second person judges beside the pack itself. */
export function Chosen({ request }: { readonly request: RequestView }) {
  const text = reviewWords.page
  const numbered = request.items.map((item, at) => ({ item, number: at + 1 }))
  const withheld = numbered.filter(({ item }) => item.decision === 'withhold')
  const redacted = numbered.filter(({ item }) => item.decision === 'enclose' && item.redactions.length > 0)
  return (
    <>
      <Card title={text.withheld}>
        {withheld.length === 0 ? <p>{text.nothingWithheld}</p> : null}
        <ul className="review-chosen">
          {withheld.map(({ item, number }) => (
            <li key={item.itemId}>
              {text.item(number, titleOf(item))} <strong>{reasonLabel(request, item.reason)}</strong>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={text.redacted}>
        {redacted.length === 0 ? <p>{text.nothingRedacted}</p> : null}
        {redacted.map(({ item, number }) => (
          <Redacted key={item.itemId} request={request} item={item} number={number} />
        ))}
      </Card>
    </>
  )
}

interface RedactedProps {
  readonly request: RequestView
  readonly item: Item
  readonly number: number
}

function Redacted({ request, item, number }: RedactedProps) {
  const text = reviewWords.page
  return (
    <>
      <h3>{text.item(number, titleOf(item))}</h3>
      <ul className="review-chosen">
        {item.redactions
          .toSorted((a, b) => a.start - b.start)
          .map(({ redactionId, start, end, reason, note, by, at }) => (
            <li key={redactionId}>
              <q>{item.text.slice(start, end)}</q> <strong>{reasonLabel(request, reason)}</strong>
              <p className="small">{[...(note === '' ? [] : [note]), text.by(by, asMoment(at))].join(' · ')}</p>
            </li>
          ))}
      </ul>
    </>
  )
}

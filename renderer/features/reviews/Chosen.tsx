import { Card } from '../../components/Card/Card.tsx'
import { asMoment } from '../../text/format.ts'
import { packNumbers, reasonLabel, titleOf } from '../requests/desk.ts'
import type { Item, RequestView } from '../requests/passages.ts'
import { deskWords } from '../requests/desk-words.ts'
import { reviewWords } from './words.ts'

/** What does not go, or not whole, and why: what the second person judges beside the pack itself. */
export function Chosen({ request }: { readonly request: RequestView }) {
  const text = reviewWords.page
  const numbers = packNumbers(request.items)
  const numbered = request.items.map((item, at) => ({ item, number: numbers[at] ?? null }))
  const withheld = numbered.filter(({ item }) => item.decision === 'withhold')
  const redacted = numbered.filter(
    ({ item }) => item.decision === 'enclose' && item.redactions.length + item.areas.length > 0,
  )
  return (
    <>
      <Card title={text.withheld}>
        {withheld.length === 0 ? <p>{text.nothingWithheld}</p> : null}
        <ul className="review-chosen">
          {withheld.map(({ item, number }) => (
            <li key={item.itemId}>
              {text.item(number, titleOf(item))} <strong>{whyOf(request, item)}</strong>
              {item.note !== '' && <p className="small">{item.note}</p>}
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
  readonly number: number | null
}

function Redacted({ request, item, number }: RedactedProps) {
  const text = reviewWords.page
  const passages = item.redactions.toSorted((a, b) => a.start - b.start)
  const areas = item.areas.toSorted((a, b) => a.page - b.page || a.top - b.top)
  const made = [
    ...passages.map((each) => ({ ...each, what: <q>{item.text.slice(each.start, each.end)}</q> })),
    ...areas.map((each) => ({ ...each, what: deskWords.pages.part(each.page) })),
  ]
  return (
    <div className="stack-close">
      <h3>{text.item(number, titleOf(item))}</h3>
      <p className="small">{text.counted(passages.length, areas.length)}</p>
      <ul className="review-chosen">
        {made.map(({ redactionId, what, reason, thirdPartyId, note, by, at }) => (
          <li key={redactionId}>
            {what} <strong>{whyOf(request, { reason, thirdPartyId })}</strong>
            <p className="small">{[...(note === '' ? [] : [note]), text.by(by, asMoment(at))].join(' · ')}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The reason, and for whose sake where that is somebody's. */
function whyOf(
  request: RequestView,
  { reason, thirdPartyId }: { readonly reason: string; readonly thirdPartyId: string | null },
): string {
  const whose = request.thirdParties.find((party) => party.thirdPartyId === thirdPartyId)?.name
  const label = reasonLabel(request, reason)
  return whose === undefined ? label : `${label}: ${whose}`
}

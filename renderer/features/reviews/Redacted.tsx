import { Card } from '../../components/Card/Card.tsx'
import { GroupLine } from './GroupLine.tsx'
import { redactedOtherwise } from './judgements.ts'
import { LongList } from './LongList.tsx'
import { grouped, madeIn, type Reviewed } from './redactions.ts'
import { whyOf } from './why-of.ts'
import { reviewWords } from './words.ts'

/** What is redacted for reasons that need no test: one line for the same words, however often they stand in the pack. */
export function Redacted({ request }: { readonly request: Reviewed }) {
  const made = redactedOtherwise(request)
  const isAll = made.length === madeIn(request).length
  const items = new Set(made.map(({ item }) => item.itemId)).size
  const hands = [...new Set(made.map(({ by }) => by))]
  const text = reviewWords.page
  return (
    <Card title={isAll ? text.redacted : text.redactedOtherwise}>
      {made.length === 0 ? (
        <p>{isAll ? text.nothingRedacted : text.nothingElse}</p>
      ) : (
        <p className="small">{text.counted(made.length, items, hands)}</p>
      )}
      <LongList>
        {grouped(made).map((group) => (
          <li key={group.first.redactionId}>
            <GroupLine
              group={group}
              also={[whyOf(request, group.first), ...(hands.length > 1 ? [text.hand(group.first.by)] : [])]}
            />
          </li>
        ))}
      </LongList>
    </Card>
  )
}

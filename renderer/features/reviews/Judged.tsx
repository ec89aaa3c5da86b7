import { Card } from '../../components/Card/Card.tsx'
import { titleOf } from '../requests/desk.ts'
import { partyWords } from '../third-parties/words.ts'
import { GroupLine } from './GroupLine.tsx'
import { toJudge, type Judgement } from './judgements.ts'
import { LongList } from './LongList.tsx'
import type { Reviewed } from './redactions.ts'
import { whyOf } from './why-of.ts'
import { reviewWords } from './words.ts'

/** What no rule decides: what is withheld, and what is redacted because of harm, each with the test that was made. */
export function Judged({ request }: { readonly request: Reviewed }) {
  const judgements = toJudge(request)
  const text = reviewWords.page
  return (
    <Card title={text.judge}>
      {judgements.length === 0 && <p>{text.nothingToJudge}</p>}
      <div className="stack">
        {judgements.map((judgement) => (
          <One
            key={[judgement.reason, judgement.thirdPartyId, judgement.note].join()}
            request={request}
            judgement={judgement}
          />
        ))}
      </div>
    </Card>
  )
}

function One({ request, judgement }: { readonly request: Reviewed; readonly judgement: Judgement }) {
  const { warning, note, withheld, redacted } = judgement
  const text = reviewWords.page
  return (
    <div className="stack-close">
      <h3>{whyOf(request, judgement)}</h3>
      {warning !== null && <p className="small">{warning}</p>}
      {note !== '' && (
        <p>
          {warning !== null && <strong>{partyWords.test.label}: </strong>}
          <q>{note}</q>
        </p>
      )}
      <LongList>
        {withheld.map(({ item, number }) => (
          <li key={item.itemId}>
            <strong>{text.withheld}</strong> {text.item(number, titleOf(item))}
          </li>
        ))}
      </LongList>
      <LongList>
        {redacted.map((group) => (
          <li key={group.first.redactionId}>
            <GroupLine group={group} notesTold />
          </li>
        ))}
      </LongList>
    </div>
  )
}

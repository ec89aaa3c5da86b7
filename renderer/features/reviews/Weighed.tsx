import { Card } from '../../components/Card/Card.tsx'
import { Facts } from '../../components/Facts/Facts.tsx'
import { asMoment } from '../../text/format.ts'
import type { ThirdParty } from '../requests/desk.ts'
import { partyWords } from '../third-parties/words.ts'
import { LongList } from './LongList.tsx'
import type { Reviewed } from './redactions.ts'
import { reviewWords } from './words.ts'

/** Whose rights keep something back, each with the sheet that weighed them. */
export function Weighed({ request: { thirdParties } }: { readonly request: Reviewed }) {
  const text = reviewWords.page
  return (
    <Card title={text.weighed}>
      {thirdParties.length === 0 && <p>{text.nobody}</p>}
      <LongList>
        {thirdParties.map((party) => (
          <li key={party.thirdPartyId}>
            <Party party={party} />
          </li>
        ))}
      </LongList>
    </Card>
  )
}

function Party({ party: { name, aliases, sheet } }: { readonly party: ThirdParty }) {
  const text = partyWords.sheet
  const state = partyWords.list.states[sheet?.outcome ?? 'none']
  if (sheet === null) return reviewWords.page.party(name, state)
  return (
    <details className="review-fold">
      <summary>
        {reviewWords.page.party(name, state)}{' '}
        <span className="review-line">{reviewWords.page.shortened(sheet.why)}</span>
      </summary>
      <Facts
        layout="stacked"
        facts={[
          ...(aliases.length === 0 ? [] : [{ term: text.aliases, detail: aliases.join(', ') }]),
          { term: text.consented, detail: text.consentedAnswers[sheet.consented] },
          { term: text.information, detail: sheet.information },
          { term: text.confidentiality, detail: sheet.confidentiality },
          { term: text.steps, detail: sheet.steps },
          { term: text.capable, detail: text.capableAnswers[sheet.capable] },
          { term: text.refused, detail: text.refusedAnswers[sheet.refused] },
          { term: text.alreadyKnown, detail: sheet.alreadyKnown },
          { term: text.outcome, detail: text.outcomes[sheet.outcome] },
          { term: text.why, detail: `${sheet.why} (${sheet.by}, ${asMoment(sheet.at)})` },
        ]}
      />
    </details>
  )
}

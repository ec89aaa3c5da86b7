import { Card } from '../../components/Card/Card.tsx'
import { Facts } from '../../components/Facts/Facts.tsx'
import { asMoment } from '../../text/format.ts'
import type { ThirdParty } from '../requests/desk.ts'
import type { RequestView } from '../requests/passages.ts'
import type { Checks } from '../third-parties/PackChecks.tsx'
import { partyWords } from '../third-parties/words.ts'
import { reviewWords } from './words.ts'

interface WeighedProps {
  readonly request: RequestView
  readonly checks: Checks | undefined
}

/** The sheets behind what is kept back for others, and what may stay though it is redacted elsewhere. */
export function Weighed({ request, checks }: WeighedProps) {
  const text = reviewWords.page
  const kept = (checks?.leftovers ?? []).flatMap(({ words, kept: why }) => (why === null ? [] : [{ words, why }]))
  return (
    <>
      <Card title={text.weighed}>
        {request.thirdParties.length === 0 ? <p>{text.nobody}</p> : null}
        {request.thirdParties.map((party) => (
          <details key={party.thirdPartyId} className="review-sheet">
            <summary>{`${party.name}: ${partyWords.list.states[party.sheet?.outcome ?? 'none']}`}</summary>
            <Sheet party={party} />
          </details>
        ))}
      </Card>
      {kept.length > 0 && (
        <Card title={text.mayStay}>
          <ul className="review-chosen">
            {kept.map(({ words, why }) => (
              <li key={words}>{partyWords.left.kept(words, why.why, why.by, asMoment(why.at))}</li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

function Sheet({ party: { sheet, aliases } }: { readonly party: ThirdParty }) {
  const text = partyWords.sheet
  if (sheet === null) return null
  return (
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
  )
}

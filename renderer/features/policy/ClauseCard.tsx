import type { Output } from '../../../preload/contract/index.ts'
import type { Figures } from '../../../preload/contract/policy.ts'
import { Card } from '../../components/Card/Card.tsx'
import { Facts } from '../../components/Facts/Facts.tsx'
import { figureWords, words } from './words.ts'

type Clause = Output<'readPolicy'>['clauses'][number]

/** One clause: in our own words and the policy's, what keeps it, and how often it has mattered this year. */
export function ClauseCard({ clause, figures }: { readonly clause: Clause; readonly figures: Figures }) {
  return (
    <Card title={words.heading(clause.clause, clause.title)}>
      <div className="clause">
        <div className="clause__says">
          <p>{clause.ours}</p>
          <blockquote className="clause__policy small">
            {words.policySays}: “{clause.policy}”
          </blockquote>
          <ul className="clause__figures">
            {figureWords[clause.clause](figures).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
            <li>{words.refused(clause.refusedThisYear)}</li>
          </ul>
        </div>
        <Facts
          layout="stacked"
          facts={(['screen', 'door', 'schema'] as const).map((wall) => ({
            term: words.walls[wall],
            detail: <Wall holds={clause[wall]} />,
          }))}
        />
      </div>
    </Card>
  )
}

function Wall({ holds }: { readonly holds: Clause['screen'] }) {
  return (
    <ul className="clause__wall">
      {holds.map(({ name, does }) => (
        <li key={name}>
          {does} <span className="clause__name">{name}</span>
        </li>
      ))}
    </ul>
  )
}

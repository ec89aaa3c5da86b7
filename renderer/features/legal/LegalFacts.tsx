import { Card } from '../../components/Card/Card.tsx'
import { Facts } from '../../components/Facts/Facts.tsx'
import { asDate } from '../../text/format.ts'
import type { LegalView } from './steps.ts'
import { legalWords } from './words.ts'

/** Who asks, for what legal reason, and for what. */
export function LegalFacts({ view }: { readonly view: LegalView }) {
  const text = legalWords.facts
  const who = [view.officer, view.officerPost, view.authority, view.officerAddress].filter((line) => line !== '')
  const why = [legalWords.reasons[view.legalReason], view.reasonDetail].filter((part) => part !== '')
  return (
    <Card title={text.title}>
      <Facts
        layout="stacked"
        facts={[
          { term: text.from, detail: `${who.join('\n')} (${legalWords.ways[view.how]})` },
          { term: text.reason, detail: why.join(': ') },
          { term: text.asks, detail: view.asks },
          { term: text.due, detail: asDate(view.dueOn) },
        ]}
      />
    </Card>
  )
}

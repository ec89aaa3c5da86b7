import { Card } from '../../components/Card/Card.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Timeline } from '../../components/Timeline/Timeline.tsx'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { lookedInWords, type Looked } from './looked.ts'
import { words } from './words.ts'

/** Who opened and changed a case, and who was refused: one line a person, act and day (P4). */
export function WhoLooked({ caseId }: { readonly caseId: string }) {
  const { value: lines, refusal } = useAsk('whoLooked', { caseId })
  if (refusal !== undefined) return <Notice kind="stop">{reasonMessage(refusal)}</Notice>
  if (lines === undefined) return null
  return (
    <Card>
      <div className="stack">
        <p className="small">{words.explained}</p>
        <Timeline label={words.title} level={2} entries={lines.map(shown)} />
      </div>
    </Card>
  )
}

function shown(looked: Looked) {
  const { who, when, why } = lookedInWords(looked)
  return {
    id: `${looked.name} ${looked.act} ${looked.firstAt} ${looked.refused?.operation ?? ''} ${looked.refused?.code ?? ''}`,
    title: who,
    byline: when,
    when: looked.lastAt,
    tone: looked.refused === null ? ('accent' as const) : ('stop' as const),
    body: why === '' ? undefined : <p className="small">{why}</p>,
  }
}

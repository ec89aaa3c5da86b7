import { Card } from '../../components/Card/Card.tsx'
import { EmptyState } from '../../components/EmptyState/EmptyState.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { ConcernCard } from './ConcernCard.tsx'
import { words } from './words.ts'

/** The concerns about this child, for everybody who sees the case (P12). */
export function SafeguardingTab({ caseId }: { readonly caseId: string }) {
  const { value: concerns, refusal } = useAsk('listCaseConcerns', { caseId })
  if (refusal !== undefined) return <Notice kind="stop">{reasonMessage(refusal)}</Notice>
  if (concerns === undefined) return null
  if (concerns.length === 0)
    return (
      <Card>
        <EmptyState title={words.tab.noneTitle}>{words.tab.none}</EmptyState>
      </Card>
    )
  return (
    <div className="stack">
      {concerns.map((concern) => (
        <ConcernCard key={concern.concernId} concern={concern} named={false} />
      ))}
      <p className="small">{words.one.stays}</p>
    </div>
  )
}

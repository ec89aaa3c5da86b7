import { useMay } from '../../app-state.ts'
import { Card } from '../../components/Card/Card.tsx'
import { EmptyState } from '../../components/EmptyState/EmptyState.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { ConcernCard } from './ConcernCard.tsx'
import { words } from './words.ts'

/** For the head every concern; for others what is not passed on yet, which stands first, and those they recorded (P12). */
export function ConcernsPage() {
  const { value: concerns, refusal } = useAsk('listConcerns', {})
  const reviews = useMay('concern:review')
  const { list } = words
  return (
    <Page title={list.title} lead={reviews ? list.headLead : list.ownLead}>
      {refusal === undefined ? null : <Notice kind="stop">{reasonMessage(refusal)}</Notice>}
      {concerns?.length === 0 ? (
        <Card>
          <EmptyState title={reviews ? list.headNoneTitle : list.noneTitle}>{list.none}</EmptyState>
        </Card>
      ) : null}
      {concerns?.map((concern) => (
        <ConcernCard key={concern.concernId} concern={concern} named />
      ))}
    </Page>
  )
}

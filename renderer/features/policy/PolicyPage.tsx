import { useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { go } from '../../place.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { ClauseCard } from './ClauseCard.tsx'
import { words } from './words.ts'
import './policy.css'

/** The policy as this service keeps it, for everybody on the staff. */
export function PolicyPage() {
  const { value, refusal } = useAsk('readPolicy', {})
  const mayReadTable = useMay('permissions:read')
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={mayReadTable && <Button onPress={() => go({ at: 'permissions' })}>{words.toPermissions}</Button>}
    >
      {refusal !== undefined && <Notice kind="stop">{reasonMessage(refusal)}</Notice>}
      {value?.clauses.map((clause) => (
        <ClauseCard key={clause.clause} clause={clause} figures={value.figures} />
      ))}
    </Page>
  )
}

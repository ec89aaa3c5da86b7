import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { ask } from '../../ask.ts'
import { useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { EmptyState } from '../../components/EmptyState/EmptyState.tsx'
import { go } from '../../place.ts'
import { Asked } from '../asks/Asked.tsx'
import { History } from '../asks/History.tsx'
import { ConsentCard } from './ConsentCard.tsx'
import { PaperDialog } from './PaperDialog.tsx'
import { tabWords } from './words.ts'
import './ConsentsTab.css'

type CaseView = Output<'openCase'>

interface ConsentsTabProps {
  readonly view: CaseView
  readonly onChanged: () => void
}

/** Every permission to share ever given on a case: those that stand first, those that ended kept in sight below. */
export function ConsentsTab({ view }: ConsentsTabProps) {
  const [formOpen, setFormOpen] = useState(false)
  const mayRecord = useMay('consent:record')
  const { caseId, child, localAuthority } = view
  const ended = view.consents.filter(({ endedAt }) => endedAt !== null)
  const standing = view.consents.filter((consent) => !ended.includes(consent))
  const record = (
    <Button kind="primary" hotkey="p" onPress={() => go({ at: 'new-consent', caseId, supersedes: null })}>
      {tabWords.record}
    </Button>
  )

  return (
    <div className="stack">
      <div className="consents-head">
        <h2>{tabWords.heading}</h2>
        <ButtonRow>
          {mayRecord ? record : null}
          {mayRecord ? <Button onPress={() => go({ at: 'ask-permission', caseId })}>{tabWords.ask}</Button> : null}
          <Button onPress={() => setFormOpen(true)}>{tabWords.printForm}</Button>
        </ButtonRow>
      </div>
      {view.consents.length > 0 ? null : (
        <Card>
          <EmptyState title={tabWords.emptyTitle}>{tabWords.empty(child.givenName, localAuthority.name)}</EmptyState>
        </Card>
      )}
      <Asked view={view} />
      {standing.map((consent) => (
        <ConsentCard key={consent.consentId} view={view} consent={consent} />
      ))}
      {ended.length === 0 ? null : <h2>{tabWords.older}</h2>}
      {ended.map((consent) => (
        <ConsentCard key={consent.consentId} view={view} consent={consent} />
      ))}
      <History caseId={caseId} />
      {formOpen ? (
        <PaperDialog
          title={tabWords.formTitle}
          make={() => ask('printConsentForm', { caseId })}
          onClose={() => setFormOpen(false)}
        />
      ) : null}
    </div>
  )
}

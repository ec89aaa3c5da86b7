import { useState } from 'react'
import { EmptyState } from '../../components/EmptyState/EmptyState.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { IncidentCard } from './IncidentCard.tsx'
import { words } from './words.ts'

const states = ['to-review', 'any'] as const

/** For the head of service, or who stands in: what happened without permission and waits to be reviewed. */
export function IncidentsPage() {
  const [state, setState] = useState<(typeof states)[number]>('to-review')
  const { value: incidents, refusal, again } = useAsk('listIncidents', { state })
  const text = words.list
  return (
    <Page title={text.title} lead={text.lead}>
      <div className="stack">
        {refusal === undefined ? null : <Notice kind="stop">{reasonMessage(refusal)}</Notice>}
        <Radios
          name="state"
          label={text.state}
          labelHidden
          layout="chips"
          value={state}
          onChange={setState}
          choices={states.map((value) => ({ value, label: text.states[value] }))}
        />
        {incidents?.length === 0 ? (
          <Card>
            <EmptyState title={text.noneTitle[state]}>{text.none}</EmptyState>
          </Card>
        ) : null}
        {incidents?.map((incident) => (
          <IncidentCard key={incident.incidentId} incident={incident} onReviewed={() => void again()} />
        ))}
      </div>
    </Page>
  )
}

import { useState } from 'react'
import { capacityFinding, representative } from '../../../preload/contract/codes.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { useAppState, useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Tag } from '../../components/Tag/Tag.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import { send } from '../../send.ts'
import { asDate, asMoment } from '../../text/format.ts'
import { calledName, type CaseView } from '../cases/case-view.ts'
import { WhyDialog } from './WhyDialog.tsx'
import { words } from './words.ts'
import './deciders.css'

type Capacity = Output<'readDeciders'>['capacity']

/** Decisions about capacity, newest first; the newest stands. */
export function CapacityFact({ view, capacity }: { readonly view: CaseView; readonly capacity: Capacity }) {
  const today = useAppState((app) => app.state?.today) ?? ''
  const mayChange = useMay('case:change')
  const text = words.capacity
  if (today < view.youngPersonFrom) return text.notYet
  return (
    <>
      {capacity.length === 0 ? <p>{text.assumed}</p> : null}
      <ul className="deciders-list">
        {capacity.map((decision, at) => (
          <li key={decision.capacityId}>
            <p>
              {capacityFinding.codes[decision.finding]} <Tag>{at === 0 ? text.stands : text.replaced}</Tag>
            </p>
            {decision.representsAs === null ? null : (
              <p>
                {text.representedBy(decision.representative, representative.codes[decision.representsAs].toLowerCase())}
              </p>
            )}
            <p className="small">{text.about(decision.matter)}</p>
            <p className="small">{text.by(decision.assessedBy, asMoment(decision.decidedAt))}</p>
            <p className="small">{decision.evidence}</p>
            <p className="small">{words.orders.recordedBy(decision.recordedBy, asDate(decision.recordedAt))}</p>
          </li>
        ))}
      </ul>
      {mayChange ? (
        <p>
          <TextLink onPress={() => go({ at: 'capacity', caseId: view.caseId })}>{text.record}</TextLink>
        </p>
      ) : null}
    </>
  )
}

/** Whether the child comes without a parent knowing, and the way to say so or to end it. */
export function AloneFact({ view, onChanged }: { readonly view: CaseView; readonly onChanged: () => void }) {
  const mayChange = useMay('case:change')
  const [asking, setAsking] = useState(false)
  const { caseId, childAlone } = view
  const child = calledName(view)
  const text = words.alone
  const starts = childAlone === null
  return (
    <>
      {starts ? (
        <p>{text.no}</p>
      ) : (
        <>
          <p>{text.yes(asDate(childAlone.since), childAlone.by, childAlone.why)}</p>
          <p className="small">{text.cannotConsent}</p>
        </>
      )}
      {mayChange ? (
        <Button small onPress={() => setAsking(true)}>
          {starts ? text.start : text.end}
        </Button>
      ) : null}
      {asking ? (
        <WhyDialog
          title={starts ? text.startTitle(child) : text.endTitle(child)}
          explain={starts ? text.startExplain(child) : text.endExplain(child)}
          label={starts ? text.startWhy : text.endWhy}
          confirm={starts ? text.startConfirm : text.endConfirm}
          draftKey={`alone:${caseId}`}
          act={(why) => send(starts ? 'startAlone' : 'endAlone', { caseId, why }, text.labels)}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false)
            onChanged()
          }}
        />
      ) : null}
    </>
  )
}

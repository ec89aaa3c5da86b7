import { useState } from 'react'
import { ask } from '../../ask.ts'
import { MayHere, useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { Facts } from '../../components/Facts/Facts.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import { asDate, asMoment } from '../../text/format.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { RefusedPage } from '../cases/RefusedPage.tsx'
import { PaperDialog } from '../consents/PaperDialog.tsx'
import { AddForm } from './AddForm.tsx'
import { PassedTag } from './ConcernCard.tsx'
import { factsOf, isPassedOn, type Concern } from './concern-facts.tsx'
import { PassOnForm } from './PassOnForm.tsx'
import { words } from './words.ts'

/** One concern: what was recorded, whom it was passed to, and what can still be done about it (P12). */
export function ConcernPage({ caseId, concernId }: { readonly caseId: string; readonly concernId: string }) {
  const { value: concern, refusal, again } = useAsk('openConcern', { caseId, concernId })
  if (refusal !== undefined) return <RefusedPage refusal={refusal} />
  if (concern === undefined) return null
  return (
    <MayHere value={concern.may}>
      <Shown concern={concern} again={again} />
    </MayHere>
  )
}

function Shown({ concern, again }: { readonly concern: Concern; readonly again: () => Promise<void> }) {
  const { caseId, concernId, child, seen } = concern
  const { one } = words
  const [doing, setDoing] = useState<'passing' | 'adding' | 'printing' | null>(null)
  const mayDisclose = useMay('disclosure:record')
  const mayHold = useMay('hold:set')

  async function done(said: string) {
    setDoing(null)
    await again()
    go({ at: 'concern', caseId, concernId }, said)
  }

  return (
    <Page
      title={one.title(child)}
      over={
        <>
          <TextLink onPress={() => go({ at: 'case', caseId, tab: 'safeguarding' })}>{child}</TextLink>
          {` · ${concern.reference}`}
        </>
      }
      lead={one.stays}
    >
      {concern.immediateDanger ? <Notice kind="stop">{one.danger}</Notice> : null}
      {isPassedOn(concern) ? null : <Notice kind="stop">{one.notPassedOnLong}</Notice>}
      <Card
        title={one.of(asDate(concern.recordedAt))}
        aside={<PassedTag concern={concern} />}
        edge={isPassedOn(concern) ? 'ok' : 'stop'}
      >
        <Facts facts={factsOf(concern)} />
      </Card>
      <p className="small">{one.lado(asDate(concern.ladoBy))}</p>
      <p className="small">{seen === null ? one.notSeen : one.seen(seen.by, asMoment(seen.at))}</p>
      {doing === 'passing' ? (
        <PassOnForm
          caseId={caseId}
          concernId={concernId}
          onSaved={() => void done(one.passedSaved)}
          onCancel={() => setDoing(null)}
        />
      ) : null}
      {doing === 'adding' ? (
        <AddForm
          caseId={caseId}
          concernId={concernId}
          onSaved={() => void done(one.added)}
          onCancel={() => setDoing(null)}
        />
      ) : null}
      {doing === 'passing' || doing === 'adding' ? null : (
        <ButtonRow>
          <Button kind={isPassedOn(concern) ? 'secondary' : 'primary'} onPress={() => setDoing('passing')}>
            {one.passOn}
          </Button>
          <Acknowledge concern={concern} onDone={() => void done(one.acknowledged)} />
          <Button onPress={() => setDoing('adding')}>{one.add}</Button>
          <Button onPress={() => setDoing('printing')}>{one.print}</Button>
          {mayDisclose ? (
            <Button onPress={() => go({ at: 'new-disclosure', caseId, concernId })}>{one.disclose}</Button>
          ) : null}
          {mayHold ? (
            <Button onPress={() => go({ at: 'new-hold', caseId, kind: 'safeguarding' })}>{one.hold}</Button>
          ) : null}
        </ButtonRow>
      )}
      {doing === 'printing' ? (
        <PaperDialog
          title={one.title(child)}
          make={() => ask('printConcern', { caseId, concernId })}
          onClose={() => setDoing(null)}
        />
      ) : null}
    </Page>
  )
}

/** The head of service, or who stands in, has seen it. */
function Acknowledge({ concern, onDone }: { readonly concern: Concern; readonly onDone: () => void }) {
  const reviews = useMay('concern:review')
  const [refused, setRefused] = useState<string>()
  if (!reviews || concern.seen !== null) return null
  const { caseId, concernId } = concern

  async function acknowledge() {
    const result = await ask('acknowledgeConcern', { caseId, concernId })
    if (result.ok) onDone()
    else setRefused(reasonMessage(result.refusal))
  }

  return (
    <>
      <Button kind="primary" onPress={() => void acknowledge()}>
        {words.one.acknowledge}
      </Button>
      {refused === undefined ? null : (
        <Notice kind="stop" announce>
          {refused}
        </Notice>
      )}
    </>
  )
}

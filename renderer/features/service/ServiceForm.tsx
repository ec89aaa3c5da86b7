import { useState } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { NumberField } from '../../components/NumberField/NumberField.tsx'
import { problemAt, send } from '../../send.ts'
import { asTime } from '../../text/format.ts'
import { useDraft } from '../../use-draft.ts'
import { ServiceFields, serviceLabels, type Service } from './ServiceFields.tsx'
import { serviceWords } from './words.ts'

type ServiceFormProps = {
  readonly service: Service
  readonly autoLockMinutes: number
  readonly onSaved: () => Promise<void>
  readonly onThrownAway: () => Promise<void>
}

const words = serviceWords.page
const labels = { ...serviceLabels, autoLockMinutes: 'The number of minutes' }

export function ServiceForm({ service, autoLockMinutes, onSaved, onThrownAway }: ServiceFormProps) {
  const { draft, change, keptAt, discard } = useDraft('service-settings', { service, minutes: String(autoLockMinutes) })
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  if (draft === undefined) return null
  const typed = draft

  async function save() {
    setBusy(true)
    const minutes = typed.minutes.trim() === '' ? Number.NaN : Number(typed.minutes)
    const settings = {
      service: { ...typed.service, email: typed.service.email.trim() },
      autoLockMinutes: minutes,
    }
    const sent = await send('changeService', settings, labels)
    setBusy(false)
    if (!sent.ok) {
      setProblems(sent.problems)
      return
    }
    await discard()
    await onSaved()
  }

  return (
    <Form onSubmit={() => void save()}>
      <ErrorSummary problems={problems} />
      <Card title={words.letters}>
        <div className="stack measure">
          <ServiceFields service={typed.service} problems={problems} onChange={(next) => change({ service: next })} />
        </div>
      </Card>
      <Card title={words.locking}>
        <NumberField
          name="autoLockMinutes"
          label={words.minutes}
          hint={words.minutesHint}
          suffix={words.minutesUnit}
          digits={2}
          error={problemAt(problems, 'autoLockMinutes')}
          value={typed.minutes}
          onChange={(minutes) => change({ minutes })}
        />
      </Card>
      <ButtonRow>
        <Button kind="primary" type="submit" busy={busy}>
          {words.submit}
        </Button>
        {keptAt !== null && (
          <>
            <Button onPress={() => void discard().then(onThrownAway)}>{words.discard}</Button>
            <span className="small">{words.draftKept(asTime(keptAt))}</span>
          </>
        )}
      </ButtonRow>
    </Form>
  )
}

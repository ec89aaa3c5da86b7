import { useState } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Radios, type Choice } from '../../components/Radios/Radios.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { problemAt, send, type Labels } from '../../send.ts'
import { asTime } from '../../text/format.ts'
import { useDraft } from '../../use-draft.ts'
import { holdWords } from './words.ts'

interface ReasonFormProps {
  readonly draftKey: string
  readonly operation: 'openArchivedCase' | 'liftHold' | 'setHold'
  /** What the operation calls the reason. */
  readonly field: 'reason' | 'because'
  /** Everything else it takes. */
  readonly about: Readonly<Record<string, unknown>>
  readonly labels: Labels
  readonly label: string
  readonly hint?: string | undefined
  readonly submit: string
  readonly cancel: string
  /** A choice that comes before the reason; `first` is what is chosen at the start, '' for nothing. */
  readonly choice?:
    | { readonly field: string; readonly label: string; readonly first: string; readonly choices: readonly Choice[] }
    | undefined
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** An act that needs a reason: nothing is done without one, and what was typed is kept as a draft. */
export function ReasonForm(props: ReasonFormProps) {
  const { draft, change, keptAt, discard } = useDraft(props.draftKey, { reason: '', chosen: props.choice?.first ?? '' })
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  if (draft === undefined) return null
  const { choice } = props
  const { reason, chosen } = draft

  async function submit() {
    setBusy(true)
    const sent = await send(
      props.operation,
      { ...props.about, [props.field]: reason, ...(choice === undefined ? {} : { [choice.field]: chosen }) },
      props.labels,
    )
    setBusy(false)
    if (!sent.ok) return setProblems(sent.problems)
    await discard()
    return props.onDone()
  }

  return (
    <Form className="stack measure" onSubmit={() => void submit()}>
      <ErrorSummary problems={problems} />
      {choice !== undefined && (
        <Radios
          name={choice.field}
          label={choice.label}
          error={problemAt(problems, choice.field)}
          value={chosen}
          onChange={(value) => change({ chosen: value })}
          choices={choice.choices}
        />
      )}
      <TextArea
        name={props.field}
        label={props.label}
        hint={props.hint}
        rows={3}
        error={problemAt(problems, props.field)}
        value={reason}
        onChange={(typed) => change({ reason: typed })}
        status={keptAt === null ? null : holdWords.kept(asTime(keptAt))}
      />
      <ButtonRow>
        <Button kind="primary" type="submit" busy={busy}>
          {props.submit}
        </Button>
        <Button onPress={() => void discard().then(props.onCancel)}>{props.cancel}</Button>
      </ButtonRow>
    </Form>
  )
}

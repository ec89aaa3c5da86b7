import { legalDecisions } from '../../../preload/contract/legal.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { fieldsOf } from '../../fields-of.ts'
import { asTime } from '../../text/format.ts'
import type { LegalView } from './steps.ts'
import { useStepForm } from '../../use-step-form.ts'
import { decideLabels, legalWords } from './words.ts'

type FormProps = { readonly view: LegalView; readonly onDone: () => Promise<void> }

const text = legalWords.decide
const empty: { kind: (typeof legalDecisions)[number] | ''; reasons: string; wants: string } = {
  kind: '',
  reasons: '',
  wants: '',
}

/** P9: the head of service, or their line manager while they are absent, considers the request. */
export function DecideForm({ view: { caseId, requestId }, onDone }: FormProps) {
  const { draft, change, keptAt, problems, busy, submit } = useStepForm(
    { name: 'decideLegalRequest', key: `legal-decision:${requestId}`, labels: decideLabels, onDone },
    empty,
  )
  if (draft === undefined) return null
  const { kind } = draft
  const field = fieldsOf(draft, change, problems)
  return (
    <Form onSubmit={() => void submit({ ...draft, caseId, requestId })}>
      <p>{text.lead}</p>
      <ErrorSummary problems={problems} />
      <Radios
        {...field('kind')}
        label={text.kind}
        choices={legalDecisions.map((value) => ({ value, label: text.kinds[value], hint: text.hints[value] }))}
      />
      {(kind === 'direct' || kind === 'ask-more') && (
        <TextArea {...field('wants')} label={text.wants[kind]} rows={3} grows />
      )}
      <TextArea
        {...field('reasons')}
        label={text.reasons}
        hint={text.reasonsHint}
        rows={3}
        grows
        status={keptAt === null ? null : legalWords.now.draftKept(asTime(keptAt))}
      />
      <Button kind="primary" type="submit" busy={busy}>
        {text.submit}
      </Button>
    </Form>
  )
}

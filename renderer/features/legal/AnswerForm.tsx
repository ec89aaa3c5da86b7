import { legalAnswerWays, legalAnswers } from '../../../preload/contract/legal.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { readTime } from '../../components/TimeField/time.ts'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { fieldsOf } from '../../fields-of.ts'
import { asTime } from '../../text/format.ts'
import { MomentFields, momentNow } from '../consents/MomentFields.tsx'
import { momentProblems } from '../consents/problems.ts'
import { consentWords } from '../consents/words.ts'
import type { LegalView } from './steps.ts'
import { dateIn, useStepForm } from '../../use-step-form.ts'
import { answerLabels, legalWords } from './words.ts'

interface AnswerFormProps {
  readonly view: LegalView
  readonly onDone: () => Promise<void>
  /** Left off while the parents have not answered yet. */
  readonly onCancel?: (() => void) | undefined
}

const text = legalWords.answer

/** P9: the parents' answer to this very request, from somebody who can say yes. */
export function AnswerForm({ view, onDone, onCancel }: AnswerFormProps) {
  const { caseId, requestId } = view
  const able = view.people.filter(({ may }) => may)
  const unable = view.people.filter(({ may }) => !may)
  const { draft, change, keptAt, problems, busy, submit } = useStepForm(
    { name: 'recordLegalAnswer', key: `legal-answer:${requestId}`, labels: answerLabels, onDone },
    emptyAnswer(able),
  )
  if (draft === undefined) return null

  function save(typed: NonNullable<typeof draft>) {
    const { date, time, ...answer } = typed
    const day = dateIn(date, 'answeredAt', text.when)
    const at = readTime(time)
    const answeredAt = at.ok ? `${day.date}T${at.time}` : ''
    return submit({ ...answer, caseId, requestId, answeredAt }, momentProblems('answeredAt', date, time, text.when))
  }

  const field = fieldsOf(draft, change, problems)
  return (
    <Form onSubmit={() => void save(draft)}>
      <p>{text.lead}</p>
      <div>
        <strong>{text.directed}</strong>
        <p className="legal-quote">{view.decisions.at(-1)?.wants}</p>
      </div>
      {view.permissionInForce && <Notice>{text.inForce}</Notice>}
      <ErrorSummary problems={problems} />
      {able.length === 0 && <Notice kind="warning">{text.nobody}</Notice>}
      <Radios
        {...field('answer')}
        label={text.answer}
        choices={legalAnswers.map((value) => ({ value, label: text.answers[value], hint: text.answerHints[value] }))}
      />
      <Radios
        {...field('personId')}
        label={text.who}
        choices={able.map(({ personId, name, because }) => ({
          value: personId,
          label: name,
          hint: consentWords.whyTheyMay[because],
        }))}
      />
      {unable.map(({ personId, name, because }) => (
        <p className="small" key={personId}>{`${name}: ${consentWords.whyTheyMay[because]}`}</p>
      ))}
      <Radios
        {...field('method')}
        label={text.how}
        layout="chips"
        choices={legalAnswerWays.map((value) => ({ value, label: text.ways[value] }))}
      />
      <MomentFields
        name="answeredAt"
        label={text.when}
        problems={problems}
        date={draft.date}
        time={draft.time}
        onChange={change}
      />
      <TextArea {...field('evidenceNote')} label={text.note} rows={2} grows />
      <TextArea
        {...field('conditions')}
        label={text.conditions}
        hint={text.conditionsHint}
        optional
        rows={2}
        grows
        status={keptAt === null ? null : legalWords.now.draftKept(asTime(keptAt))}
      />
      <ButtonRow>
        <Button kind="primary" type="submit" busy={busy}>
          {text.submit}
        </Button>
        {onCancel !== undefined && <Button onPress={onCancel}>{text.back}</Button>}
      </ButtonRow>
    </Form>
  )
}

type AnswerDraft = ReturnType<typeof momentNow> & {
  readonly answer: (typeof legalAnswers)[number] | ''
  readonly personId: string
  readonly method: (typeof legalAnswerWays)[number] | ''
  readonly evidenceNote: string
  readonly conditions: string
}

/** Answered now, and by the only one who can if there is only one. */
function emptyAnswer(able: LegalView['people']): AnswerDraft {
  const personId = able.length === 1 ? (able[0]?.personId ?? '') : ''
  return { answer: '', personId, method: '', ...momentNow(), evidenceNote: '', conditions: '' }
}

import { useState } from 'react'
import { askOutcomes } from '../../../preload/contract/asks.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import type { DateParts } from '../../components/DateField/date.ts'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { fieldsOf } from '../../fields-of.ts'
import { go } from '../../place.ts'
import { send } from '../../send.ts'
import { asDate, asTime } from '../../text/format.ts'
import { useAsk } from '../../use-ask.ts'
import { useDraft } from '../../use-draft.ts'
import type { CaseView } from '../cases/case-view.ts'
import { RefusedPage } from '../cases/RefusedPage.tsx'
import { CaseLink } from '../consents/CaseLink.tsx'
import { MomentFields, momentNow } from '../consents/MomentFields.tsx'
import { givenAtOf } from '../consents/answers.ts'
import { momentProblems } from '../consents/problems.ts'
import { consentWords } from '../consents/words.ts'
import { listed } from './Asked.tsx'
import { words } from './words.ts'

type Answer = {
  readonly outcome: (typeof askOutcomes)[number] | ''
  readonly date: DateParts
  readonly time: string
  readonly note: string
}
type Open = Output<'listConsentEvents'>['open'][number]

/** What became of a question: no, or nothing. A yes is a permission of its own. */
export function AnswerPage({ caseId, askId }: { readonly caseId: string; readonly askId: string }) {
  const { value: view, refusal } = useAsk('openCase', { caseId })
  const { value: asked } = useAsk('listConsentEvents', { caseId })
  if (refusal !== undefined) return <RefusedPage refusal={refusal} />
  if (view === undefined || asked === undefined) return null
  const open = asked.open.find((each) => each.askId === askId)
  return open === undefined ? (
    <RefusedPage refusal={{ code: 'already-answered' }} />
  ) : (
    <AnswerForm view={view} open={open} />
  )
}

function AnswerForm({ view, open }: { readonly view: CaseView; readonly open: Open }) {
  const { caseId } = view
  const { askId, name, askedAt, about } = open
  const start: Answer = { outcome: '', ...momentNow(), note: '' }
  const { draft, change, keptAt, discard } = useDraft<Answer>(`answer-ask:${askId}`, start)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  if (draft === undefined) return null
  const text = words.answer

  async function save({ outcome, date, time, note }: Answer) {
    const at = givenAtOf({ givenDate: date, givenTime: time })
    const moment = momentProblems('at', date, time, text.when)
    setBusy(true)
    const input = { caseId, askId, outcome: outcome === '' ? undefined : outcome, at: at ?? undefined, note }
    const sent = await send('answerAsk', input, text.labels)
    setBusy(false)
    if (!sent.ok) return setProblems([...sent.problems.filter(({ field }) => at !== null || field !== 'at'), ...moment])
    await discard()
    return go({ at: 'case', caseId, tab: 'consents' }, text.saved)
  }

  const field = fieldsOf(draft, change, problems)
  return (
    <Page
      title={text.title}
      over={<CaseLink view={view} tab="consents" />}
      lead={`${text.lead(name, asDate(askedAt))}: ${listed(about)}.`}
    >
      <ErrorSummary problems={problems} />
      <Form className="stack consent-step" onSubmit={() => void save(draft)}>
        <Radios
          {...field('outcome')}
          label={text.outcome}
          choices={askOutcomes.map((value) => ({ value, ...text.outcomes[value] }))}
        />
        <MomentFields
          name="at"
          label={text.when}
          problems={problems}
          date={draft.date}
          time={draft.time}
          onChange={change}
        />
        <TextArea
          {...field('note')}
          label={text.note}
          hint={text.noteHint}
          optional
          rows={3}
          status={keptAt === null ? null : consentWords.draftKept(asTime(keptAt))}
        />
        <ButtonRow>
          <Button kind="primary" type="submit" busy={busy}>
            {text.save}
          </Button>
          <Button onPress={() => go({ at: 'new-consent', caseId, supersedes: null })}>{text.yes}</Button>
          <Button onPress={() => go({ at: 'case', caseId, tab: 'consents' })}>{text.leave}</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

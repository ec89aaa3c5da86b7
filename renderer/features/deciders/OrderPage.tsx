import { useState } from 'react'
import { codesOf, courtOrder } from '../../../preload/contract/codes.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { DateField } from '../../components/DateField/DateField.tsx'
import { noDate, readDate, type DateParts } from '../../components/DateField/date.ts'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { Select } from '../../components/Select/Select.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { go } from '../../place.ts'
import { problemAt, send } from '../../send.ts'
import { asTime } from '../../text/format.ts'
import { useAsk } from '../../use-ask.ts'
import { useDraft } from '../../use-draft.ts'
import type { CaseView } from '../cases/case-view.ts'
import { RefusedPage } from '../cases/RefusedPage.tsx'
import { CaseLink } from '../consents/CaseLink.tsx'
import { consentWords } from '../consents/words.ts'
import { civilDate, withDateProblem } from './dates.ts'
import { Explained } from './Explained.tsx'
import { peopleOf, type Named } from './people.ts'
import { words } from './words.ts'

type OrderDraft = {
  readonly kind: keyof typeof courtOrder.codes | ''
  readonly madeOn: DateParts
  readonly untilOn: DateParts
  readonly restricts: 'yes' | 'no' | ''
  readonly note: string
}
const blank: OrderDraft = { kind: '', madeOn: noDate, untilOn: noDate, restricts: '', note: '' }

/** A court order about somebody of the case. */
export function OrderPage({ caseId, personId }: { readonly caseId: string; readonly personId: string }) {
  const { value: view, refusal } = useAsk('openCase', { caseId })
  if (refusal !== undefined) return <RefusedPage refusal={refusal} />
  if (view === undefined) return null
  const person = peopleOf(view).find((each) => each.personId === personId)
  return person === undefined ? (
    <RefusedPage refusal={{ code: 'not-found' }} />
  ) : (
    <OrderForm view={view} person={person} />
  )
}

function OrderForm({ view, person }: { readonly view: CaseView; readonly person: Named }) {
  const { caseId } = view
  const { personId, name } = person
  const { draft, change, keptAt, discard } = useDraft<OrderDraft>(`court-order:${personId}`, blank)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  if (draft === undefined) return null
  const text = words.orders
  const wrong = (field: string) => problemAt(problems, field)

  async function save({ kind, madeOn, untilOn, restricts, note }: OrderDraft) {
    const until = readDate(untilOn)
    const input = {
      caseId,
      personId,
      kind: kind === '' ? undefined : kind,
      madeOn: civilDate(madeOn),
      untilOn: !until.ok && until.problem === 'missing' ? null : civilDate(untilOn),
      restricts: restricts === '' ? undefined : restricts === 'yes',
      note,
    }
    const sent = await send('recordOrder', input, text.labels)
    if (!sent.ok) {
      const dated = withDateProblem(sent.problems, 'madeOn', madeOn, text.labels.madeOn)
      return setProblems(withDateProblem(dated, 'untilOn', untilOn, text.labels.untilOn))
    }
    await discard()
    return go({ at: 'case', caseId, tab: 'people' }, text.saved)
  }

  return (
    <Page
      title={text.title(name)}
      over={<CaseLink view={view} tab="people" />}
      asideLabel={text.asideTitle}
      asideWidth="narrow"
      aside={<Explained title={text.asideTitle} sentences={text.aside} list={courtOrder} />}
    >
      <ErrorSummary problems={problems} />
      <Form onSubmit={() => void save(draft)}>
        <Select
          name="kind"
          label={text.kind}
          error={wrong('kind')}
          options={codesOf(courtOrder).map((value) => ({ value, label: courtOrder.codes[value] }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
        <DateField
          name="madeOn"
          label={text.madeOn}
          error={wrong('madeOn')}
          value={draft.madeOn}
          onChange={(madeOn) => change({ madeOn })}
        />
        <DateField
          name="untilOn"
          label={text.untilOn}
          optional
          error={wrong('untilOn')}
          value={draft.untilOn}
          onChange={(untilOn) => change({ untilOn })}
        />
        <Radios
          name="restricts"
          label={text.restrictsLabel(name)}
          error={wrong('restricts')}
          value={draft.restricts}
          onChange={(restricts) => change({ restricts })}
          choices={[
            { value: 'yes', label: text.yes, hint: text.yesHint },
            { value: 'no', label: text.no, hint: text.noHint },
          ]}
        />
        <TextArea
          name="note"
          label={text.note}
          hint={text.noteHint}
          optional
          rows={3}
          error={wrong('note')}
          value={draft.note}
          onChange={(note) => change({ note })}
          status={keptAt === null ? null : consentWords.draftKept(asTime(keptAt))}
        />
        <ButtonRow>
          <Button kind="primary" type="submit">
            {text.save}
          </Button>
          <Button onPress={() => go({ at: 'case', caseId, tab: 'people' })}>{words.cancel}</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

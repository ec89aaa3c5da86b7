import { codesOf, legalReason } from '../../../preload/contract/codes.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { requestWays } from '../../../preload/contract/requests.ts'
import { useAppState, useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { DateField } from '../../components/DateField/DateField.tsx'
import { datePartsOf, noDate, type DateParts } from '../../components/DateField/date.ts'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { Select } from '../../components/Select/Select.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { fieldsOf } from '../../fields-of.ts'
import { go, type Letter } from '../../place.ts'
import { asTime, wallTimeNow } from '../../text/format.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { words as requestWords } from '../requests/words.ts'
import { dateIn, useStepForm } from '../../use-step-form.ts'
import { legalRequestLabels, legalWords } from './words.ts'

const text = legalWords.form

/** P9: an officer of the local authority asks for information for legal reasons. Recording it sends it to whoever decides. */
export function NewLegalRequestPage({ caseId, letter }: { readonly caseId: string; readonly letter: Letter | null }) {
  const { value: view, refusal } = useAsk('openCase', { caseId })
  if (refusal !== undefined)
    return (
      <Page title={text.refused}>
        <Notice kind="stop">{reasonMessage(refusal)}</Notice>
      </Page>
    )
  return view === undefined ? null : <LegalRequestForm view={view} letter={letter} />
}

function LegalRequestForm({ view, letter }: { readonly view: Output<'openCase'>; readonly letter: Letter | null }) {
  const { caseId } = view
  const today = wallTimeNow().slice(0, 10)
  const mayRead = useMay('legal:read')
  const { draft, change, keptAt, problems, busy, submit } = useStepForm(
    {
      name: 'recordLegalRequest',
      key: `new-legal-request:${caseId}`,
      labels: legalRequestLabels,
      onDone: ({ requestId, reference }) =>
        go(
          mayRead ? { at: 'legal-request', caseId, requestId } : { at: 'case', caseId, tab: 'requests' },
          text.recorded(reference),
        ),
    },
    emptyRequest(view.localAuthority.name, today, letter),
  )
  if (draft === undefined) return null

  function save(typed: NonNullable<typeof draft>) {
    const received = dateIn(typed.receivedOn, 'receivedOn', text.receivedOn)
    const due = dateIn(typed.dueOn, 'dueOn', text.dueOn)
    const sameLetterAs = letter?.sameLetterAs ?? null
    const input = { ...typed, caseId, sameLetterAs, receivedOn: received.date, dueOn: due.date }
    return submit(input, [...received.problems, ...due.problems])
  }

  const field = fieldsOf(draft, change, problems)
  return (
    <Page
      title={text.title}
      over={
        <>
          <TextLink onPress={() => go({ at: 'case', caseId, tab: 'requests' })}>
            {`${view.child.givenName} ${view.child.familyName}`}
          </TextLink>
          {` · ${view.reference}`}
        </>
      }
      aside={<WhereItGoes />}
      asideLabel={text.goesTitle}
      asideWidth="narrow"
    >
      <ErrorSummary problems={problems} />
      <Form onSubmit={() => void save(draft)}>
        <TextField {...field('officer')} label={text.officer} hint={text.officerHint} width="long" spellCheck={false} />
        <TextField {...field('officerPost')} label={text.officerPost} optional width="long" />
        <TextField {...field('authority')} label={text.authority} width="long" />
        <TextArea {...field('officerAddress')} label={text.officerAddress} rows={4} />
        <Select
          {...field('legalReason')}
          label={text.legalReason}
          options={codesOf(legalReason).map((value) => ({ value, label: legalReason.codes[value] }))}
        />
        <TextField
          {...field('reasonDetail')}
          label={text.reasonDetail}
          optional={draft.legalReason !== 'other'}
          width="long"
        />
        <TextArea
          {...field('asks')}
          label={text.asks}
          rows={4}
          grows
          status={keptAt === null ? null : legalWords.now.draftKept(asTime(keptAt))}
        />
        <Radios
          {...field('how')}
          label={text.how}
          layout="chips"
          choices={requestWays.map((value) => ({ value, label: requestWords.ways[value] }))}
        />
        <DateField
          {...field('receivedOn')}
          label={text.receivedOn}
          shortcut={{ label: text.today, value: datePartsOf(today) }}
        />
        <DateField {...field('dueOn')} label={text.dueOn} hint={text.dueHint} />
        <ButtonRow>
          <Button kind="primary" type="submit" busy={busy}>
            {text.save}
          </Button>
          <Button onPress={() => go({ at: 'case', caseId, tab: 'requests' }, text.leftAsDraft)}>{text.leave}</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

type LegalDraft = {
  readonly authority: string
  readonly officer: string
  readonly officerPost: string
  readonly officerAddress: string
  readonly legalReason: keyof typeof legalReason.codes | ''
  readonly reasonDetail: string
  readonly asks: string
  readonly how: (typeof requestWays)[number] | ''
  readonly receivedOn: DateParts
  readonly dueOn: DateParts
}

function emptyRequest(authority: string, today: string, letter: Letter | null): LegalDraft {
  return {
    authority,
    officer: '',
    officerPost: '',
    officerAddress: '',
    legalReason: '',
    reasonDetail: '',
    asks: letter?.asks ?? '',
    how: letter?.how ?? '',
    receivedOn: datePartsOf(letter?.receivedOn ?? today),
    dueOn: noDate,
  }
}

/** P9: to the head of service, or to their line manager while they are absent; then the rest of the way. */
function WhereItGoes() {
  const absence = useAppState(({ state }) => state?.headAbsence ?? null)
  const goes =
    absence === null
      ? text.goesToHead
      : absence.goesTo === ''
        ? text.nobodyStandsIn
        : text.goesToStandIn(absence.goesTo)
  return (
    <Card title={text.goesTitle} edge="accent">
      <div className="stack-close">
        <p>{goes}</p>
        {text.order.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </Card>
  )
}

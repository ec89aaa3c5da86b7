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
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { Select } from '../../components/Select/Select.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go, type Letter } from '../../place.ts'
import { problemAt } from '../../send.ts'
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

  const field = <F extends 'authority' | 'officer' | 'officerPost' | 'reasonDetail'>(name: F) => ({
    name,
    error: problemAt(problems, name),
    value: draft[name],
    onChange: (typed: string) => change({ [name]: typed }),
  })
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
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save(draft)
        }}
      >
        <TextField {...field('officer')} label={text.officer} hint={text.officerHint} width="long" spellCheck={false} />
        <TextField {...field('officerPost')} label={text.officerPost} optional width="long" />
        <TextField {...field('authority')} label={text.authority} width="long" />
        <TextArea
          name="officerAddress"
          label={text.officerAddress}
          rows={4}
          value={draft.officerAddress}
          onChange={(officerAddress) => change({ officerAddress })}
          error={problemAt(problems, 'officerAddress')}
        />
        <Select
          name="legalReason"
          label={text.legalReason}
          value={draft.legalReason}
          onChange={(why) => change({ legalReason: why })}
          error={problemAt(problems, 'legalReason')}
          options={codesOf(legalReason).map((value) => ({ value, label: legalReason.codes[value] }))}
        />
        <TextField
          {...field('reasonDetail')}
          label={text.reasonDetail}
          optional={draft.legalReason !== 'other'}
          width="long"
        />
        <TextArea
          name="asks"
          label={text.asks}
          rows={4}
          grows
          value={draft.asks}
          onChange={(asks) => change({ asks })}
          error={problemAt(problems, 'asks')}
          status={keptAt === null ? null : legalWords.now.draftKept(asTime(keptAt))}
        />
        <Radios
          name="how"
          label={text.how}
          layout="chips"
          value={draft.how}
          onChange={(how) => change({ how })}
          error={problemAt(problems, 'how')}
          choices={requestWays.map((value) => ({ value, label: requestWords.ways[value] }))}
        />
        <DateField
          name="receivedOn"
          label={text.receivedOn}
          value={draft.receivedOn}
          onChange={(receivedOn) => change({ receivedOn })}
          error={problemAt(problems, 'receivedOn')}
          shortcut={{ label: text.today, value: datePartsOf(today) }}
        />
        <DateField
          name="dueOn"
          label={text.dueOn}
          hint={text.dueHint}
          value={draft.dueOn}
          onChange={(dueOn) => change({ dueOn })}
          error={problemAt(problems, 'dueOn')}
        />
        <ButtonRow>
          <Button kind="primary" type="submit" busy={busy}>
            {text.save}
          </Button>
          <Button onPress={() => go({ at: 'case', caseId, tab: 'requests' }, text.leftAsDraft)}>{text.leave}</Button>
        </ButtonRow>
      </form>
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

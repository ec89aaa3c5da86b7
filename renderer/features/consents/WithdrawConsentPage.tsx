import { useState } from 'react'
import { withdrawalMethods } from '../../../preload/contract/consents.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { fieldsOf } from '../../fields-of.ts'
import { go } from '../../place.ts'
import { send } from '../../send.ts'
import { asDate, asTime } from '../../text/format.ts'
import { useAsk } from '../../use-ask.ts'
import { useDraft } from '../../use-draft.ts'
import { RefusedPage } from '../cases/RefusedPage.tsx'
import { CaseLink } from './CaseLink.tsx'
import { MomentFields, momentNow } from './MomentFields.tsx'
import { WhatStops } from './WhatStops.tsx'
import { problemsWith, withdrawnAtOf, type Withdrawal } from './withdrawal.ts'
import { consentWords, withdrawWords } from './words.ts'

/** Taking a permission back: who, how and when; then, before it is done, exactly what stops. */
export function WithdrawConsentPage({ caseId, consentId }: { caseId: string; consentId: string }) {
  const { value: view, refusal } = useAsk('openCase', { caseId })
  if (refusal !== undefined) return <RefusedPage refusal={refusal} />
  if (view === undefined) return null
  const consent = view.consents.find((each) => each.consentId === consentId)
  if (consent === undefined) return <RefusedPage refusal={{ code: 'not-found' }} />
  return <Withdraw view={view} consent={consent} />
}

type CaseView = Output<'openCase'>
type WithdrawProps = { readonly view: CaseView; readonly consent: CaseView['consents'][number] }

function Withdraw({ view, consent }: WithdrawProps) {
  const { caseId } = view
  const { consentId, givenByName: who } = consent
  const { draft, change, keptAt, discard } = useDraft<Withdrawal>(`withdraw-consent:${consentId}`, {
    withdrawnBy: consent.givenBy,
    method: '',
    ...momentNow(),
    note: '',
    confirming: false,
  })
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  if (draft === undefined) return null
  const input = {
    caseId,
    consentId,
    withdrawnBy: draft.withdrawnBy,
    method: draft.method === '' ? undefined : draft.method,
    withdrawnAt: withdrawnAtOf(draft) ?? '',
    note: draft.note,
  }

  async function withdraw() {
    setBusy(true)
    const sent = await send('withdrawConsent', input, withdrawWords.labels)
    if (sent.ok) {
      await discard()
      return go({ at: 'case', caseId, tab: 'consents' }, withdrawWords.done(who))
    }
    setBusy(false)
    setProblems(sent.problems)
    return change({ confirming: false })
  }

  if (draft.confirming)
    return (
      <WhatStops
        view={view}
        consent={consent}
        from={withdrawnAtOf(draft) ?? ''}
        busy={busy}
        onBack={() => change({ confirming: false })}
        onConfirm={() => void withdraw()}
      />
    )
  const field = fieldsOf(draft, change, problems)
  return (
    <Page
      key="form"
      title={withdrawWords.title}
      over={<CaseLink view={view} tab="consents" />}
      lead={withdrawWords.lead(who, asDate(consent.givenAt))}
    >
      {consent.endedAt === null ? null : <Notice kind="warning">{withdrawWords.already}</Notice>}
      <ErrorSummary problems={problems} />
      <Form
        className="stack consent-step"
        onSubmit={() => {
          const found = problemsWith(draft, input)
          setProblems(found)
          if (found.length === 0) change({ confirming: true })
        }}
      >
        <Radios
          {...field('withdrawnBy')}
          label={withdrawWords.who}
          choices={view.whoCanSayYes
            .filter(({ personId, may }) => may || personId === consent.givenBy)
            .map(({ personId, name }) => ({ value: personId, label: name }))}
        />
        <Radios
          {...field('method')}
          label={withdrawWords.how}
          layout="chips"
          choices={withdrawalMethods.map((method) => ({ value: method, label: withdrawWords.methods[method] }))}
        />
        <MomentFields
          name="withdrawnAt"
          label={withdrawWords.when}
          problems={problems}
          date={draft.date}
          time={draft.time}
          onChange={change}
        />
        <TextArea
          {...field('note')}
          label={withdrawWords.note}
          hint={withdrawWords.noteHint}
          optional
          rows={3}
          status={keptAt === null ? null : consentWords.draftKept(asTime(keptAt))}
        />
        <ButtonRow>
          <Button kind="primary" type="submit">
            {withdrawWords.continue}
          </Button>
          <Button onPress={() => void discard().then(() => go({ at: 'case', caseId, tab: 'consents' }))}>
            {withdrawWords.cancel}
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

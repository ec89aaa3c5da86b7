import { useState } from 'react'
import { agreementMethods, agreementRoutes } from '../../../preload/contract/referrals.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import type { DateParts } from '../../components/DateField/date.ts'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import { fieldsOf } from '../../fields-of.ts'
import { go } from '../../place.ts'
import { send } from '../../send.ts'
import { asDate, asTime } from '../../text/format.ts'
import { useAsk } from '../../use-ask.ts'
import { useDraft } from '../../use-draft.ts'
import { parentName, type CaseView, type ParentView } from '../cases/case-view.ts'
import { RefusedPage } from '../cases/RefusedPage.tsx'
import { CaseLink } from '../consents/CaseLink.tsx'
import { MomentFields, momentNow } from '../consents/MomentFields.tsx'
import { givenAtOf } from '../consents/answers.ts'
import { momentProblems } from '../consents/problems.ts'
import { useContactInHand } from '../consents/use-contact-in-hand.ts'
import { words } from './words.ts'

type Agreement = {
  readonly route: (typeof agreementRoutes)[number] | ''
  readonly gotBy: string
  readonly method: (typeof agreementMethods)[number] | ''
  readonly date: DateParts
  readonly time: string
  readonly note: string
}

/** P3: a parent whom somebody else referred agreed to be contacted. */
export function AgreementPage({ caseId, personId }: { readonly caseId: string; readonly personId: string }) {
  const { value: view, refusal } = useAsk('openCase', { caseId })
  if (refusal !== undefined) return <RefusedPage refusal={refusal} />
  if (view === undefined) return null
  const parent = view.parents.find((each) => each.personId === personId)
  if (parent === undefined) return <RefusedPage refusal={{ code: 'not-found' }} />
  if (view.referral === null) return <RefusedPage refusal={{ code: 'not-referred' }} />
  return <AgreementForm view={view} parent={parent} referral={view.referral} />
}

interface FormProps {
  readonly view: CaseView
  readonly parent: ParentView
  readonly referral: NonNullable<CaseView['referral']>
}

function AgreementForm({ view, parent, referral }: FormProps) {
  const { caseId } = view
  const { personId } = parent
  const name = parentName(parent)
  const start: Agreement = { route: '', gotBy: '', method: '', ...momentNow(), note: '' }
  const { draft, change, keptAt, discard } = useDraft<Agreement>(`agreement:${personId}`, start)
  const inHand = useContactInHand(caseId)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  if (draft === undefined) return null
  const text = words.agreement

  async function save({ route, gotBy, method, date, time, note }: Agreement) {
    const agreedAt = givenAtOf({ givenDate: date, givenTime: time })
    const moment = momentProblems('agreedAt', date, time, text.when)
    setBusy(true)
    const sent = await send('recordAgreement', toInput(), text.labels)
    setBusy(false)
    if (!sent.ok)
      return setProblems([...sent.problems.filter(({ field }) => agreedAt !== null || field !== 'agreedAt'), ...moment])
    await discard()
    const place =
      inHand === undefined ? ({ at: 'case', caseId, tab: 'people' } as const) : ({ at: 'new-contact', caseId } as const)
    return go(place, text.saved(name))

    function toInput() {
      return {
        caseId,
        personId,
        route: route === '' ? undefined : route,
        gotBy,
        method: method === '' ? undefined : method,
        agreedAt: agreedAt ?? undefined,
        note,
      }
    }
  }

  const field = fieldsOf(draft, change, problems)
  return (
    <Page
      title={text.title(name)}
      over={<CaseLink view={view} tab="people" />}
      lead={text.lead(referral.referredBy, referral.referredFrom, asDate(referral.referredOn))}
    >
      <ErrorSummary problems={problems} />
      <Form className="stack consent-step" onSubmit={() => void save(draft)}>
        <Notice>{text.explain}</Notice>
        <Radios
          {...field('route')}
          label={text.route}
          choices={agreementRoutes.map((value) => ({ value, ...text.routes[value] }))}
        />
        <TextField {...field('gotBy')} label={text.gotBy} hint={text.gotByHint} />
        <Radios
          {...field('method')}
          label={text.method}
          layout="chips"
          choices={agreementMethods.map((value) => ({ value, label: words.methods[value] }))}
        />
        <MomentFields
          name="agreedAt"
          label={text.when}
          problems={problems}
          date={draft.date}
          time={draft.time}
          onChange={change}
        />
        <TextArea
          {...field('note')}
          label={text.note}
          optional
          rows={3}
          status={keptAt === null ? null : text.draftKept(asTime(keptAt))}
        />
        <ButtonRow>
          <Button kind="primary" type="submit" busy={busy}>
            {text.save}
          </Button>
          <Button onPress={() => go({ at: 'case', caseId, tab: 'people' })}>{text.leave}</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

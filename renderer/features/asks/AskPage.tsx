import { useState } from 'react'
import { codesOf, scope } from '../../../preload/contract/codes.ts'
import { withdrawalMethods, type Scope } from '../../../preload/contract/consents.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Checkboxes } from '../../components/Checkboxes/Checkboxes.tsx'
import type { DateParts } from '../../components/DateField/date.ts'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { fieldsOf } from '../../fields-of.ts'
import { go } from '../../place.ts'
import { send } from '../../send.ts'
import { asTime } from '../../text/format.ts'
import { useAsk } from '../../use-ask.ts'
import { useDraft } from '../../use-draft.ts'
import type { CaseView } from '../cases/case-view.ts'
import { RefusedPage } from '../cases/RefusedPage.tsx'
import { CaseLink } from '../consents/CaseLink.tsx'
import { MomentFields, momentNow } from '../consents/MomentFields.tsx'
import { Schools } from '../consents/Schools.tsx'
import { momentProblems } from '../consents/problems.ts'
import { givenAtOf, grantsOf } from '../consents/answers.ts'
import { consentWords } from '../consents/words.ts'
import { words } from './words.ts'

type Asking = {
  readonly personId: string
  readonly scopes: readonly Scope[]
  readonly schools: readonly string[]
  readonly method: (typeof withdrawalMethods)[number] | ''
  readonly date: DateParts
  readonly time: string
  readonly note: string
}

/** Somebody was asked for a permission: of whom, for what, when and how. */
export function AskPage({ caseId }: { readonly caseId: string }) {
  const { value: view, refusal } = useAsk('openCase', { caseId })
  if (refusal !== undefined) return <RefusedPage refusal={refusal} />
  return view === undefined ? null : <AskForm view={view} />
}

function AskForm({ view }: { readonly view: CaseView }) {
  const { caseId } = view
  const { draft, change, keptAt, discard } = useDraft<Asking>(`ask-permission:${caseId}`, {
    personId: '',
    scopes: [],
    schools: [view.sen.school],
    method: '',
    ...momentNow(),
    note: '',
  })
  const schools = useAsk('listSchools', {}).value
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  if (draft === undefined || schools === undefined) return null
  const text = words.ask

  async function save(asking: Asking) {
    const moment = momentProblems('askedAt', asking.date, asking.time, text.when)
    setBusy(true)
    const sent = await send('recordAsk', toInput(asking, caseId), text.labels)
    setBusy(false)
    if (!sent.ok) return setProblems([...besideTheirSchool(sent.problems), ...moment])
    await discard()
    return go({ at: 'case', caseId, tab: 'consents' }, text.saved)
  }

  const field = fieldsOf(draft, change, problems)
  return (
    <Page title={text.title} over={<CaseLink view={view} tab="consents" />} lead={text.lead}>
      <ErrorSummary problems={problems} />
      <Form className="stack consent-step" onSubmit={() => void save(draft)}>
        <Radios
          {...field('personId')}
          label={text.who}
          choices={view.whoCanSayYes
            .toSorted((a, b) => Number(b.may) - Number(a.may))
            .map(({ personId, name, because }) => ({
              value: personId,
              label: name,
              hint: consentWords.whyTheyMay[because],
            }))}
        />
        <Checkboxes
          {...field('scopes', 'grants')}
          label={text.what}
          choices={codesOf(scope).map((code) => ({
            value: code,
            label: scope.codes[code],
            reveal:
              code === 'school-staff' ? (
                <Schools
                  names={draft.schools}
                  known={schools}
                  problems={problems}
                  onChange={(names) => change({ schools: names })}
                />
              ) : undefined,
          }))}
        />
        <Radios
          {...field('method')}
          label={text.how}
          layout="chips"
          choices={withdrawalMethods.map((method) => ({ value: method, label: words.methods[method] }))}
        />
        <MomentFields
          name="askedAt"
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
          status={keptAt === null ? null : consentWords.draftKept(asTime(keptAt))}
        />
        <ButtonRow>
          <Button kind="primary" type="submit" busy={busy}>
            {text.save}
          </Button>
          <Button onPress={() => go({ at: 'case', caseId, tab: 'consents' })}>{text.leave}</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

/** What is asked for does not say yet to whom something may be passed on; their permission will. */
const toWhomever = [{ body: '', purpose: '' }] as const

function toInput({ personId, method, date, time, note, ...what }: Asking, caseId: string) {
  return {
    caseId,
    personId: personId === '' ? undefined : personId,
    grants: grantsOf({ ...what, recipients: toWhomever }),
    method: method === '' ? undefined : method,
    askedAt: givenAtOf({ givenDate: date, givenTime: time }) ?? undefined,
    note,
  }
}

/** The contract counts what was asked for; the form counts schools. What it says of the moment is said beside its own boxes. */
function besideTheirSchool(problems: readonly Problem[]): readonly Problem[] {
  return problems
    .filter(({ field }) => field !== 'askedAt')
    .map((problem) => (problem.field?.endsWith('.school') === true ? { ...problem, field: 'schools.0' } : problem))
}

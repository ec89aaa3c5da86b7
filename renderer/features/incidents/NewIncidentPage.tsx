import { useState } from 'react'
import { incidentKinds } from '../../../preload/contract/incidents.ts'
import { ask } from '../../ask.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
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
import { asTime } from '../../text/format.ts'
import { useAsk } from '../../use-ask.ts'
import { useDraft } from '../../use-draft.ts'
import type { CaseView } from '../cases/case-view.ts'
import { RefusedPage } from '../cases/RefusedPage.tsx'
import { CaseLink } from '../consents/CaseLink.tsx'
import { MomentFields } from '../consents/MomentFields.tsx'
import { momentProblems } from '../consents/problems.ts'
import type { ContactAnswers } from '../contacts/contact-answers.ts'
import { startOf, toInput, type IncidentAnswers } from './incident-answers.ts'
import { words } from './words.ts'

/** What has already happened without permission, on record as what it is. */
export function NewIncidentPage({ caseId }: { readonly caseId: string }) {
  const { value: view, refusal } = useAsk('openCase', { caseId })
  if (refusal !== undefined) return <RefusedPage refusal={refusal} />
  return view === undefined ? null : <FromContact view={view} />
}

/** Asked only once the case is there: by then the contact form that was just left has kept its last words. */
function FromContact({ view }: { readonly view: CaseView }) {
  const { value: kept } = useAsk('readDraft', { key: `new-contact:${view.caseId}` })
  if (kept === undefined) return null
  const contact = kept.draft === null ? null : (JSON.parse(kept.draft.content) as Partial<ContactAnswers>)
  return <IncidentForm view={view} contact={contact} />
}

type Props = { readonly view: CaseView; readonly contact: Partial<ContactAnswers> | null }

function IncidentForm({ view, contact }: Props) {
  const { caseId } = view
  const { draft, change, keptAt, discard } = useDraft<IncidentAnswers>(`new-incident:${caseId}`, startOf(view, contact))
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  if (draft === undefined) return null
  const text = words.form

  async function save(answers: IncidentAnswers) {
    const moment = momentProblems('happenedAt', answers.date, answers.time, text.when)
    setBusy(true)
    const sent = await send('recordIncident', toInput(answers, view), text.labels)
    setBusy(false)
    if (!sent.ok)
      return setProblems([
        ...moment,
        ...sent.problems.filter(({ field }) => moment.length === 0 || field !== 'happenedAt'),
      ])
    await discard()
    // It is on record now, as what it is: the contact it was typed into is not waiting any more.
    if (contact !== null) await ask('discardDraft', { key: `new-contact:${caseId}` })
    return go({ at: 'case', caseId, tab: 'timeline' }, text.saved)
  }

  const field = fieldsOf(draft, change, problems)
  return (
    <Page
      title={text.title}
      over={<CaseLink view={view} tab="timeline" />}
      lead={text.lead}
      asideLabel={text.next}
      asideWidth="narrow"
      aside={
        <Card title={text.next} edge="accent">
          <p>{text.nextText}</p>
        </Card>
      }
    >
      <ErrorSummary problems={problems} />
      <Form onSubmit={() => void save(draft)}>
        {contact === null ? null : <Notice>{text.taken}</Notice>}
        <MomentFields
          name="happenedAt"
          label={text.when}
          problems={problems}
          date={draft.date}
          time={draft.time}
          onChange={change}
        />
        <Radios
          {...field('kind')}
          label={text.kind}
          layout="chips"
          choices={incidentKinds
            .filter((kind) => view.source === 'third-party' || !kind.startsWith('with-'))
            .map((value) => ({ value, label: words.kinds[value] }))}
        />
        {draft.kind === 'school-staff' ? <TextField {...field('school')} label={text.school} /> : null}
        <TextField {...field('whom')} label={text.whom} hint={text.whomHint} optional />
        <TextArea {...field('what')} label={text.what} rows={5} />
        <TextArea
          {...field('why')}
          label={text.why}
          hint={text.whyHint}
          rows={3}
          status={keptAt === null ? null : text.draftKept(asTime(keptAt))}
        />
        <ButtonRow>
          <Button kind="primary" type="submit" busy={busy}>
            {text.save}
          </Button>
          <Button onPress={() => go({ at: 'case', caseId, tab: 'timeline' })}>{text.leave}</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

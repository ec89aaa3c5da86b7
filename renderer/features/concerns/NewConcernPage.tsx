import { useState } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Checkbox } from '../../components/Checkboxes/Checkbox.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { fieldsOf } from '../../fields-of.ts'
import { go } from '../../place.ts'
import { send } from '../../send.ts'
import { asTime } from '../../text/format.ts'
import { useAsk } from '../../use-ask.ts'
import { useDraft } from '../../use-draft.ts'
import { CaseLink } from '../consents/CaseLink.tsx'
import { emptyConcern, problemsInConcern, toConcern, type ConcernTyped } from './concern-draft.ts'
import { PassingFields } from './PassingFields.tsx'
import { RestFields } from './RestFields.tsx'
import { words } from './words.ts'
import './concerns.css'

/** P12: quick to fill in, never refused for want of permission, and open even where the case itself is not (the archive). */
export function NewConcernPage({ caseId }: { readonly caseId: string }) {
  const { value: view } = useAsk('openCase', { caseId })
  const { draft, change, keptAt, discard } = useDraft<ConcernTyped>(`new-concern:${caseId}`, emptyConcern())
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [saving, setSaving] = useState(false)
  if (draft === undefined) return null
  const { form } = words

  async function save(typed: ConcernTyped) {
    const found = problemsInConcern(caseId, typed)
    setProblems(found)
    if (found.length > 0) return
    setSaving(true)
    const sent = await send('recordConcern', toConcern(caseId, typed), words.labels)
    setSaving(false)
    if (!sent.ok) return setProblems(sent.problems)
    await discard()
    const said = typed.isPassedOn === 'yes' ? form.savedPassed : form.savedNotPassed
    go({ at: 'concern', caseId, concernId: sent.value.concernId }, said)
  }

  const field = fieldsOf(draft, change, problems)
  return (
    <Page
      title={form.title}
      over={view === undefined ? undefined : <CaseLink view={view} tab="safeguarding" />}
      lead={form.free}
    >
      <Notice kind="warning">{form.danger}</Notice>
      <ErrorSummary problems={problems} />
      <div className="stack concern-form">
        <TextArea
          {...field('worry')}
          label={form.worry}
          hint={form.worryHint}
          rows={5}
          status={keptAt === null ? form.draft : form.draftKept(asTime(keptAt))}
        />
        <Checkbox
          name="immediateDanger"
          label={form.immediateDanger}
          checked={draft.immediateDanger}
          onChange={(immediateDanger) => change({ immediateDanger })}
        />
        {draft.immediateDanger ? (
          <Notice kind="stop" title={form.ring} announce>
            {form.ringWhy}
          </Notice>
        ) : null}
        <Radios
          {...field('isPassedOn', 'passed')}
          label={form.passed}
          choices={[
            {
              value: 'yes',
              label: form.passedYes,
              reveal: <PassingFields typed={draft} problems={problems} change={change} />,
            },
            { value: 'no', label: form.passedNo, reveal: <p>{form.notYet}</p> },
          ]}
        />
        <RestFields typed={draft} problems={problems} change={change} />
        <ButtonRow>
          <Button kind="primary" busy={saving} hotkey="ctrl+enter" onPress={() => void save(draft)}>
            {form.save}
          </Button>
          <Button onPress={() => go({ at: 'case', caseId, tab: 'timeline' }, form.leftAsDraft)}>{form.leave}</Button>
        </ButtonRow>
      </div>
    </Page>
  )
}

import { useState } from 'react'
import { useAppState } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import { problemAt, send } from '../../send.ts'
import { useAsk } from '../../use-ask.ts'
import { useDraft } from '../../use-draft.ts'
import { nameBirthDate, readBirthDate } from './birth-date.ts'
import { childName, type CaseView } from './case-view.ts'
import { ChildFields } from './ChildFields.tsx'
import { DraftCard } from './DraftCard.tsx'
import { changeOf, type ChangeCaseForm } from './forms.ts'
import { HelpFields } from './HelpFields.tsx'
import { changeCaseLabels } from './labels.ts'
import { OwnLettersFields } from './OwnLettersFields.tsx'
import { RefusedPage } from './RefusedPage.tsx'
import { SenFields } from './SenFields.tsx'
import { StatusField } from './StatusField.tsx'
import { words } from './words.ts'
import './CaseForm.css'

export function ChangeCasePage({ caseId }: { readonly caseId: string }) {
  const { value: view, refusal } = useAsk('openCase', { caseId })
  if (refusal !== undefined) return <RefusedPage refusal={refusal} />
  return view === undefined ? null : <ChangeCaseForm view={view} />
}

/** The child, what they need, who works on it and whether the case is open. */
function ChangeCaseForm({ view }: { readonly view: CaseView }) {
  const { caseId } = view
  const today = useAppState((app) => app.state?.today) ?? ''
  const { draft, change, keptAt, discard } = useDraft<ChangeCaseForm>(`change-case:${caseId}`, changeOf(view))
  const { value: workers } = useAsk('listWorkers', {})
  const { value: schools } = useAsk('listSchools', {})
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [saving, setSaving] = useState(false)
  if (draft === undefined || workers === undefined || schools === undefined) return null

  const { form } = words
  const wrong = (field: string) => problemAt(problems, field)
  const back = () => go({ at: 'case', caseId, tab: 'people' })

  async function save(filled: ChangeCaseForm): Promise<void> {
    setSaving(true)
    const born = readBirthDate(filled.child.dateOfBirth, today)
    const input = { caseId, ...filled, child: { ...filled.child, dateOfBirth: born.ok ? born.date : '' } }
    const sent = await send('changeCase', input, changeCaseLabels)
    setSaving(false)
    if (!sent.ok) {
      setProblems(nameBirthDate(sent.problems, born))
      return
    }
    await discard()
    go({ at: 'case', caseId, tab: 'people' }, form.changesSaved)
  }

  async function throwAway(): Promise<void> {
    await discard()
    back()
  }

  return (
    <Page
      title={form.changeTitle}
      over={<TextLink onPress={back}>{childName(view)}</TextLink>}
      asideLabel={form.draftTitle}
      asideWidth="narrow"
      aside={<DraftCard keptAt={keptAt} discard={() => void throwAway()} />}
    >
      <ErrorSummary problems={problems} />
      <Card title={form.child}>
        <div className="stack">
          <ChildFields child={draft.child} change={(child) => change({ child })} wrong={wrong} />
          <OwnLettersFields child={draft.child} change={(child) => change({ child })} wrong={wrong} />
        </div>
      </Card>
      <Card title={form.sen}>
        <div className="stack">
          <SenFields
            sen={draft.sen}
            schools={schools.map(({ name }) => name)}
            change={(sen) => change({ sen })}
            wrong={wrong}
          />
        </div>
      </Card>
      <Card title={form.help}>
        <div className="stack">
          <HelpFields {...draft} workers={workers} change={change} wrong={wrong} />
          <StatusField
            status={draft.status}
            keptFor={view.keptFor}
            change={(status) => change({ status })}
            error={wrong('status')}
          />
        </div>
      </Card>
      <ButtonRow>
        <Button kind="primary" busy={saving} hotkey="ctrl+enter" onPress={() => void save(draft)}>
          {form.saveChanges}
        </Button>
        <Button onPress={back}>{form.leave}</Button>
      </ButtonRow>
    </Page>
  )
}

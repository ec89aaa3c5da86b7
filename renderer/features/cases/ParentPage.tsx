import { useState } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import { problemAt, send } from '../../send.ts'
import { useAsk } from '../../use-ask.ts'
import { useDraft } from '../../use-draft.ts'
import { words as referralWords } from '../referrals/words.ts'
import { childName, parentName, type CaseView, type ParentView } from './case-view.ts'
import { DraftCard } from './DraftCard.tsx'
import { noParent, parentFormOf, parentInput, type ParentForm } from './forms.ts'
import { parentLabels } from './labels.ts'
import { ParentFields } from './ParentFields.tsx'
import { RefusedPage } from './RefusedPage.tsx'
import { words } from './words.ts'
import './CaseForm.css'

/** Adds a parent or carer, or changes the one named. */
export function ParentPage({ caseId, personId }: { readonly caseId: string; readonly personId: string | null }) {
  const { value: view, refusal } = useAsk('openCase', { caseId })
  if (refusal !== undefined) return <RefusedPage refusal={refusal} />
  if (view === undefined) return null
  const parent = view.parents.find((each) => each.personId === personId)
  if (personId !== null && parent === undefined) return <RefusedPage refusal={{ code: 'not-found' }} />
  return <ParentForm view={view} before={parent} />
}

function ParentForm({ view, before }: { readonly view: CaseView; readonly before: ParentView | undefined }) {
  const { caseId } = view
  const key = before === undefined ? `new-parent:${caseId}` : `parent:${before.personId}`
  const start = before === undefined ? noParent : parentFormOf(before)
  const { draft, change, keptAt, discard } = useDraft<ParentForm>(key, start)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [saving, setSaving] = useState(false)
  if (draft === undefined) return null

  const { form } = words
  const back = () => go({ at: 'case', caseId, tab: 'people' })

  async function save(filled: ParentForm): Promise<void> {
    setSaving(true)
    const input = { caseId, personId: before?.personId ?? null, parent: parentInput(filled) }
    const sent = await send('saveParent', input, parentLabels('parent.', form.theParent))
    setSaving(false)
    if (!sent.ok) {
      setProblems(sent.problems)
      return
    }
    await discard()
    go({ at: 'case', caseId, tab: 'people' }, form.parentSaved(parentName(filled)))
  }

  async function throwAway(): Promise<void> {
    await discard()
    back()
  }

  return (
    <Page
      title={before === undefined ? form.addParentTitle : parentName(before)}
      over={<TextLink onPress={back}>{childName(view)}</TextLink>}
      asideLabel={form.draftTitle}
      asideWidth="narrow"
      aside={<DraftCard keptAt={keptAt} discard={() => void throwAway()} />}
    >
      <ErrorSummary problems={problems} />
      <Card title={before === undefined ? form.onlyParent : form.changeParentTitle}>
        <div className="stack">
          {before !== undefined && before.masked !== null && <Notice>{referralWords.people.keepHint}</Notice>}
          <ParentFields prefix="parent." parent={draft} change={change} wrong={(field) => problemAt(problems, field)} />
        </div>
      </Card>
      <ButtonRow>
        <Button kind="primary" busy={saving} hotkey="ctrl+enter" onPress={() => void save(draft)}>
          {form.saveParent}
        </Button>
        <Button onPress={back}>{form.leave}</Button>
      </ButtonRow>
    </Page>
  )
}

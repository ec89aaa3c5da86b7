import { useState } from 'react'
import { capacityFinding, codesOf, representative } from '../../../preload/contract/codes.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import { go } from '../../place.ts'
import { problemAt, send } from '../../send.ts'
import { asTime } from '../../text/format.ts'
import { useAsk } from '../../use-ask.ts'
import { useDraft } from '../../use-draft.ts'
import { calledName, childName, parentName, type CaseView } from '../cases/case-view.ts'
import { RefusedPage } from '../cases/RefusedPage.tsx'
import { CaseLink } from '../consents/CaseLink.tsx'
import { MomentFields } from '../consents/MomentFields.tsx'
import { consentWords } from '../consents/words.ts'
import { blankCapacity, capacityInput, withMomentProblems, type CapacityDraft } from './capacity-draft.ts'
import { Explained } from './Explained.tsx'
import { words } from './words.ts'

/** Whether the young person can decide this for themself, and who says yes or no for them if not. */
export function CapacityPage({ caseId }: { readonly caseId: string }) {
  const { value: view, refusal } = useAsk('openCase', { caseId })
  if (refusal !== undefined) return <RefusedPage refusal={refusal} />
  return view === undefined ? null : <CapacityForm view={view} />
}

function CapacityForm({ view }: { readonly view: CaseView }) {
  const { caseId } = view
  const { draft, change, keptAt, discard } = useDraft<CapacityDraft>(`capacity:${caseId}`, blankCapacity())
  const [problems, setProblems] = useState<readonly Problem[]>([])
  if (draft === undefined) return null
  const text = words.capacity
  const wrong = (field: string) => problemAt(problems, field)

  async function save(filled: CapacityDraft) {
    const sent = await send('recordCapacity', capacityInput(caseId, filled), text.labels)
    if (!sent.ok) return setProblems(withMomentProblems(sent.problems, filled))
    await discard()
    return go({ at: 'case', caseId, tab: 'people' }, text.saved)
  }

  return (
    <Page
      title={text.title(childName(view))}
      over={<CaseLink view={view} tab="people" />}
      asideLabel={text.asideTitle}
      asideWidth="narrow"
      aside={<Explained title={text.asideTitle} sentences={text.aside} list={capacityFinding} />}
    >
      <ErrorSummary problems={problems} />
      <Form onSubmit={() => void save(draft)}>
        <TextField
          name="matter"
          label={text.matter}
          hint={text.matterHint}
          error={wrong('matter')}
          value={draft.matter}
          onChange={(matter) => change({ matter })}
        />
        <Radios
          name="finding"
          label={text.finding}
          error={wrong('finding')}
          value={draft.finding}
          onChange={(finding) => change({ finding })}
          choices={codesOf(capacityFinding).map((value) => ({ value, label: capacityFinding.codes[value] }))}
        />
        {draft.finding === 'lacks' ? (
          <>
            <Radios
              name="representativeId"
              label={text.representative(calledName(view))}
              hint={text.representativeHint}
              error={wrong('representativeId')}
              value={draft.representativeId}
              onChange={(representativeId) => change({ representativeId })}
              choices={view.parents.map((parent) => ({
                value: parent.personId,
                label: `${parentName(parent)}, ${parent.relationship.toLowerCase()}`,
              }))}
            />
            <Radios
              name="representsAs"
              label={text.representsAs}
              error={wrong('representsAs')}
              value={draft.representsAs}
              onChange={(representsAs) => change({ representsAs })}
              choices={codesOf(representative).map((value) => ({ value, label: representative.codes[value] }))}
            />
          </>
        ) : null}
        <TextField
          name="assessedBy"
          label={text.assessedBy}
          hint={text.assessedByHint}
          error={wrong('assessedBy')}
          value={draft.assessedBy}
          onChange={(assessedBy) => change({ assessedBy })}
        />
        <MomentFields
          name="decidedAt"
          label={text.decidedAt}
          problems={problems}
          date={draft.date}
          time={draft.time}
          onChange={change}
        />
        <TextArea
          name="evidence"
          label={text.evidence}
          hint={text.evidenceHint}
          rows={3}
          error={wrong('evidence')}
          value={draft.evidence}
          onChange={(evidence) => change({ evidence })}
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

import { useState } from 'react'
import { sharingPurpose } from '../../../preload/contract/codes.ts'
import { disclosureKinds, disclosureMethods } from '../../../preload/contract/disclosures.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { Select } from '../../components/Select/Select.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import { fieldsOf } from '../../fields-of.ts'
import { go } from '../../place.ts'
import { problemAt, send } from '../../send.ts'
import { asTime } from '../../text/format.ts'
import { useAsk } from '../../use-ask.ts'
import { useDraft } from '../../use-draft.ts'
import type { CaseView } from '../cases/case-view.ts'
import { optionsOf } from '../cases/code-options.ts'
import { RefusedPage } from '../cases/RefusedPage.tsx'
import { CaseLink } from '../consents/CaseLink.tsx'
import { MomentFields } from '../consents/MomentFields.tsx'
import { BodyField } from './BodyField.tsx'
import { ChooseNotes } from './ChooseNotes.tsx'
import { CoverAside, whyNot } from './CoverAside.tsx'
import { aboutOf, emptyDisclosure, problemsIn, toInput, type DisclosureTyped } from './disclosure-draft.ts'
import { UnderConcern } from './UnderConcern.tsx'
import { usePermitted } from './use-permitted.ts'
import { words } from './words.ts'

type NewDisclosureProps = { readonly caseId: string; readonly concernId: string | null }

/** What leaves our file (P2, P8). Whether it may is judged while it is typed, and there is no way around a no. */
export function NewDisclosurePage({ caseId, concernId }: NewDisclosureProps) {
  const { value: view, refusal } = useAsk('openCase', { caseId })
  if (refusal !== undefined) return <RefusedPage refusal={refusal} />
  if (view === undefined) return null
  return <DisclosureForm view={view} concernId={concernId} />
}

function DisclosureForm({ view, concernId }: { readonly view: CaseView; readonly concernId: string | null }) {
  const { caseId } = view
  const about = concernId === null ? `new-disclosure:${caseId}` : `disclosure-under:${concernId}`
  const { draft, change, keptAt, discard } = useDraft<DisclosureTyped>(about, emptyDisclosure(concernId))
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [saving, setSaving] = useState(false)
  const permitted = usePermitted(draft === undefined ? null : aboutOf(caseId, draft))
  if (draft === undefined) return null
  const { form } = words

  async function save(typed: DisclosureTyped) {
    const found = problemsIn(caseId, typed)
    const refused = permitted?.covered === false ? [{ field: 'body', message: whyNot(typed, permitted) }] : []
    if (found.length > 0) return setProblems([...refused, ...found])
    // What only the permission stops goes to the door all the same: it is the one that decides, and it notes the refusal.
    setSaving(true)
    const sent = await send('recordDisclosure', toInput(caseId, typed), words.labels)
    setSaving(false)
    if (!sent.ok) return setProblems(sent.problems)
    await discard()
    go({ at: 'case', caseId, tab: 'disclosures' }, form.saved(sent.value.reference))
  }

  const field = fieldsOf(draft, change, problems)
  return (
    <Page
      title={form.title}
      over={<CaseLink view={view} tab="disclosures" />}
      asideLabel={form.aside}
      aside={<CoverAside view={view} typed={draft} permitted={permitted} />}
    >
      <ErrorSummary problems={problems} />
      <div className="stack">
        <Radios
          {...field('kind')}
          label={form.kind}
          choices={disclosureKinds.map((value) => ({ value, ...form.kinds[value] }))}
        />
        {draft.kind === 'safeguarding' ? (
          <UnderConcern
            caseId={caseId}
            value={draft.concernId}
            error={problemAt(problems, 'concernId')}
            onChange={(chosen) => change({ concernId: chosen })}
          />
        ) : null}
        <BodyField {...field('body')} label={form.body} hint={form.bodyHint} />
        {draft.kind === 'pass-on' ? (
          <Select {...field('purpose')} label={form.purpose} options={optionsOf(sharingPurpose)} />
        ) : null}
        <TextField {...field('recipient')} label={form.recipient} hint={form.recipientHint} />
        <ChooseNotes
          view={view}
          chosen={draft.contactIds}
          error={problemAt(problems, 'contactIds')}
          onChange={(contactIds) => change({ contactIds })}
        />
        <TextArea
          {...field('anythingElse')}
          label={form.anythingElse}
          hint={form.anythingElseHint}
          optional
          rows={3}
          grows
          status={keptAt === null ? form.draft : form.draftKept(asTime(keptAt))}
        />
        <Radios
          {...field('method')}
          label={form.method}
          layout="chips"
          choices={disclosureMethods.map((value) => ({ value, label: words.methods[value] }))}
        />
        <MomentFields
          name="sentAt"
          label={form.sentAt}
          problems={problems}
          date={draft.date}
          time={draft.time}
          onChange={change}
        />
        <ButtonRow>
          <Button kind="primary" busy={saving} onPress={() => void save(draft)}>
            {form.save}
          </Button>
          <Button onPress={() => go({ at: 'case', caseId, tab: 'disclosures' }, form.leftAsDraft)}>{form.leave}</Button>
        </ButtonRow>
      </div>
    </Page>
  )
}

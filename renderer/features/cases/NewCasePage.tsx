import { useState } from 'react'
import { referralSources } from '../../../preload/contract/cases.ts'
import { useAppState, useMe } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import { problemAt, send } from '../../send.ts'
import { useAsk } from '../../use-ask.ts'
import { useDraft } from '../../use-draft.ts'
import { nameBirthDate, readBirthDate } from './birth-date.ts'
import { ReferralFields } from '../referrals/ReferralFields.tsx'
import { nameReferralDates, referralInput } from '../referrals/referral-form.ts'
import { words as referralWords } from '../referrals/words.ts'
import { ChildFields } from './ChildFields.tsx'
import { DraftCard } from './DraftCard.tsx'
import { newCase, parentsInput, type NewCaseForm, type ParentForm } from './forms.ts'
import { HelpFields } from './HelpFields.tsx'
import { newCaseLabels } from './labels.ts'
import { ParentsFields } from './ParentsFields.tsx'
import { SenFields } from './SenFields.tsx'
import { words } from './words.ts'
import './CaseForm.css'

/** P1: a parent refers themself; everything needed to begin is asked on one page, and kept from the first letter. */
export function NewCasePage() {
  const { accountId } = useMe()
  const today = useAppState((app) => app.state?.today) ?? ''
  const { draft, change, keptAt, discard } = useDraft<NewCaseForm>('new-case', newCase(accountId))
  const { value: workers } = useAsk('listWorkers', {})
  const { value: schools } = useAsk('listSchools', {})
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [saving, setSaving] = useState(false)
  if (draft === undefined || workers === undefined || schools === undefined) return null

  const { form } = words
  const wrong = (field: string) => problemAt(problems, field)

  async function save(filled: NewCaseForm): Promise<void> {
    setSaving(true)
    const born = readBirthDate(filled.child.dateOfBirth, today)
    const input = {
      ...filled,
      child: { ...filled.child, dateOfBirth: born.ok ? born.date : '' },
      parents: parentsInput(filled.parents),
      referral: filled.source === 'third-party' ? referralInput(filled.referral) : null,
    }
    const sent = await send('createCase', input, newCaseLabels(filled.parents.length))
    setSaving(false)
    if (!sent.ok) {
      setProblems(nameReferralDates(nameBirthDate(sent.problems, born), filled.referral))
      return
    }
    await discard()
    go({ at: 'case', caseId: sent.value.caseId, tab: 'timeline' }, form.saved(sent.value.reference))
  }

  async function throwAway(): Promise<void> {
    await discard()
    go({ at: 'cases' })
  }

  const referral = (
    <ReferralFields
      referral={draft.referral}
      change={(changed) => change({ referral: changed })}
      problems={problems}
      parents={draft.parents.map((parent, at) => nameOf(parent, at))}
    />
  )

  return (
    <Page
      title={form.newTitle}
      over={<TextLink onPress={() => go({ at: 'cases' })}>{words.page.back}</TextLink>}
      asideLabel={form.draftTitle}
      asideWidth="narrow"
      aside={
        <>
          <Card title={form.neededTitle}>
            <ul className="case-form__needed">
              {form.needed.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p className="small">{form.neededLater}</p>
          </Card>
          <Card title={form.policyTitle} edge="accent">
            <p>{form.policy}</p>
          </Card>
          <DraftCard keptAt={keptAt} discard={() => void throwAway()} />
        </>
      }
    >
      <ErrorSummary problems={problems} />
      <Card title={form.child}>
        <div className="stack">
          <ChildFields child={draft.child} change={(child) => change({ child })} wrong={wrong} />
        </div>
      </Card>
      <ParentsFields parents={draft.parents} change={(parents) => change({ parents })} wrong={wrong} />
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
          <Radios
            name="source"
            label={form.source}
            choices={referralSources.map((value) => ({
              value,
              ...form.sources[value],
              reveal: value === 'third-party' ? referral : undefined,
            }))}
            value={draft.source}
            onChange={(source) => change({ source })}
            error={wrong('source')}
          />
          <HelpFields {...draft} workers={workers} change={change} wrong={wrong} />
        </div>
      </Card>
      <ButtonRow>
        <Button kind="primary" busy={saving} hotkey="ctrl+enter" onPress={() => void save(draft)}>
          {form.save}
        </Button>
        <Button onPress={() => go({ at: 'cases' })}>{form.leave}</Button>
      </ButtonRow>
    </Page>
  )
}

function nameOf({ givenName, familyName }: ParentForm, at: number): string {
  const name = `${givenName} ${familyName}`.trim()
  return name === '' ? referralWords.fields.nth(words.ordinals[at] ?? '') : name
}

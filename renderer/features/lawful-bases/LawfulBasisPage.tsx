import { useState } from 'react'
import { codesOf } from '../../../preload/contract/codes.ts'
import { lawfulBasis, specialCondition } from '../../../preload/contract/consent-codes.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Facts } from '../../components/Facts/Facts.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Select } from '../../components/Select/Select.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { fieldsOf } from '../../fields-of.ts'
import { go } from '../../place.ts'
import { send } from '../../send.ts'
import { asDate, asMoment, asTime } from '../../text/format.ts'
import { useAsk } from '../../use-ask.ts'
import { useDraft } from '../../use-draft.ts'
import type { CaseView } from '../cases/case-view.ts'
import { RefusedPage } from '../cases/RefusedPage.tsx'
import { CaseLink } from '../consents/CaseLink.tsx'
import { consentWords } from '../consents/words.ts'
import { words } from './words.ts'

type Basis = Output<'listLawfulBases'>[number]
type BasisForm = { readonly basis: string; readonly specialCondition: string; readonly why: string }

/** Why we may hold the file (UK GDPR Articles 6 and 9): never mixed with permission to share. */
export function LawfulBasisPage({ caseId }: { readonly caseId: string }) {
  const { value: view, refusal } = useAsk('openCase', { caseId })
  const { value: bases } = useAsk('listLawfulBases', { caseId })
  const mayChange = useMay('case:change')
  if (refusal !== undefined) return <RefusedPage refusal={refusal} />
  if (view === undefined || bases === undefined) return null
  const [current, ...earlier] = bases
  return (
    <Page title={words.title} over={<CaseLink view={view} tab="people" />} lead={words.explain}>
      <div className="stack">
        <Card title={words.current} edge={current === undefined ? 'warn' : 'ok'}>
          {current === undefined ? <p>{words.none}</p> : <BasisFacts basis={current} />}
        </Card>
        {mayChange && <BasisFields view={view} />}
        {earlier.length > 0 && (
          <Card title={words.earlier}>
            <div className="stack">
              {earlier.map((basis) => (
                <BasisFacts key={basis.id} basis={basis} />
              ))}
            </div>
          </Card>
        )}
      </div>
    </Page>
  )
}

function BasisFacts({ basis }: { readonly basis: Basis }) {
  return (
    <>
      <Facts
        facts={[
          { term: words.basis, detail: lawfulBasis.codes[basis.basis] },
          { term: words.special, detail: specialCondition.codes[basis.specialCondition] },
          { term: words.why, detail: basis.why },
        ]}
      />
      <p className="small">{words.by(basis.recordedBy, asMoment(basis.recordedAt))}</p>
    </>
  )
}

function BasisFields({ view }: { readonly view: CaseView }) {
  const { caseId } = view
  const start: BasisForm = { basis: '', specialCondition: '', why: '' }
  const { draft, change, keptAt, discard } = useDraft<BasisForm>(`lawful-basis:${caseId}`, start)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  if (draft === undefined) return null

  async function save(form: BasisForm) {
    setBusy(true)
    const sent = await send('recordLawfulBasis', { caseId, ...form }, words.labels)
    setBusy(false)
    if (!sent.ok) return setProblems(sent.problems)
    await discard()
    return go({ at: 'case', caseId, tab: 'people' }, words.saved)
  }

  const field = fieldsOf(draft, change, problems)
  return (
    <Card>
      <ErrorSummary problems={problems} />
      <Form onSubmit={() => void save(draft)}>
        <Select
          {...field('basis')}
          label={words.basis}
          hint={words.list(lawfulBasis.source, asDate(lawfulBasis.asOf))}
          width="full"
          options={codesOf(lawfulBasis).map((code) => ({ value: code, label: lawfulBasis.codes[code] }))}
        />
        <Select
          {...field('specialCondition')}
          label={words.special}
          hint={words.list(specialCondition.source, asDate(specialCondition.asOf))}
          width="full"
          options={codesOf(specialCondition).map((code) => ({ value: code, label: specialCondition.codes[code] }))}
        />
        <TextArea
          {...field('why')}
          label={words.why}
          hint={words.whyHint}
          rows={3}
          status={keptAt === null ? null : consentWords.draftKept(asTime(keptAt))}
        />
        <ButtonRow>
          <Button kind="primary" type="submit" busy={busy}>
            {words.save}
          </Button>
          <Button onPress={() => go({ at: 'case', caseId, tab: 'people' })}>{words.leave}</Button>
        </ButtonRow>
      </Form>
    </Card>
  )
}

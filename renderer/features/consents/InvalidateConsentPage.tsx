import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { fieldsOf } from '../../fields-of.ts'
import { go } from '../../place.ts'
import { send } from '../../send.ts'
import { asDate, asTime } from '../../text/format.ts'
import { useAsk } from '../../use-ask.ts'
import { useDraft } from '../../use-draft.ts'
import { RefusedPage } from '../cases/RefusedPage.tsx'
import { CaseLink } from './CaseLink.tsx'
import { consentWords, invalidateWords as words } from './words.ts'

type CaseView = Output<'openCase'>

/** A permission that was never theirs to give: it counts no more, from its very start. */
export function InvalidateConsentPage({ caseId, consentId }: { readonly caseId: string; readonly consentId: string }) {
  const { value: view, refusal } = useAsk('openCase', { caseId })
  if (refusal !== undefined) return <RefusedPage refusal={refusal} />
  if (view === undefined) return null
  const consent = view.consents.find((each) => each.consentId === consentId)
  if (consent === undefined) return <RefusedPage refusal={{ code: 'not-found' }} />
  return <Invalidate view={view} consent={consent} />
}

type Props = { readonly view: CaseView; readonly consent: CaseView['consents'][number] }

function Invalidate({ view, consent }: Props) {
  const { caseId } = view
  const { consentId, givenByName: who } = consent
  const { draft, change, keptAt, discard } = useDraft(`invalidate-consent:${consentId}`, { why: '' })
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  if (draft === undefined) return null

  async function save(why: string) {
    setBusy(true)
    const sent = await send('invalidateConsent', { caseId, consentId, why }, { why: words.why })
    setBusy(false)
    if (!sent.ok) return setProblems(sent.problems)
    await discard()
    return go({ at: 'case', caseId, tab: 'consents' }, words.done(who))
  }

  const field = fieldsOf(draft, change, problems)
  return (
    <Page
      title={words.title}
      over={<CaseLink view={view} tab="consents" />}
      lead={words.lead(who, asDate(consent.givenAt))}
    >
      <ErrorSummary problems={problems} />
      <Form className="stack consent-step" onSubmit={() => void save(draft.why)}>
        <Notice kind="warning">
          {words.explain}{' '}
          <TextLink onPress={() => go({ at: 'withdraw-consent', caseId, consentId })}>{words.instead}</TextLink>
        </Notice>
        <TextArea
          {...field('why')}
          label={words.why}
          hint={words.whyHint}
          rows={4}
          status={keptAt === null ? null : consentWords.draftKept(asTime(keptAt))}
        />
        <ButtonRow>
          <Button onPress={() => go({ at: 'case', caseId, tab: 'consents' })}>{words.leave}</Button>
          <Button kind="danger" type="submit" busy={busy}>
            {words.confirm}
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

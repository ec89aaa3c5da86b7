import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { go } from '../../place.ts'
import { send } from '../../send.ts'
import { asDate, asTime, wallTimeNow } from '../../text/format.ts'
import { useAsk } from '../../use-ask.ts'
import { useDraft } from '../../use-draft.ts'
import { RefusedPage } from '../cases/RefusedPage.tsx'
import { CheckStep } from './CheckStep.tsx'
import { HowStep } from './HowStep.tsx'
import { StepPage } from './StepPage.tsx'
import { UntilStep } from './UntilStep.tsx'
import { WhatStep } from './WhatStep.tsx'
import { WhoStep } from './WhoStep.tsx'
import { WhyStep } from './WhyStep.tsx'
import { noEvidence, startOf, stepNames, toInput, type Answers, type Evidence, type StepName } from './answers.ts'
import { labelsFor, problemsOn, stepOf } from './problems.ts'
import type { Question } from './question.ts'
import { consentWords, newWords } from './words.ts'

/** A permission to share, asked one question a page. `supersedes` is the permission it renews or changes. */
export function NewConsentPage({ caseId, supersedes }: { caseId: string; supersedes: string | null }) {
  const { value: view, refusal } = useAsk('openCase', { caseId })
  if (refusal !== undefined) return <RefusedPage refusal={refusal} />
  if (view === undefined) return null
  return <Questions view={view} supersedes={supersedes} />
}

type QuestionsProps = { readonly view: Output<'openCase'>; readonly supersedes: string | null }

function Questions({ view, supersedes }: QuestionsProps) {
  const old = view.consents.find(({ consentId }) => consentId === supersedes)
  const about = supersedes === null ? `new-consent:${view.caseId}` : `renew-consent:${supersedes}`
  const answers = useDraft<Answers>(about, startOf(view, old, wallTimeNow()))
  const evidence = useDraft<Evidence>(about.replace('consent', 'consent-evidence'), noEvidence)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  if (answers.draft === undefined || evidence.draft === undefined) return null

  const given = answers.draft
  const proof = evidence.draft
  const { step } = given
  const now = wallTimeNow()
  const today = now.slice(0, 10)

  function toStep(to: StepName, found: readonly Problem[] = []) {
    setProblems(found)
    answers.change({ step: to, checked: given.checked || to === 'check' })
  }

  function next() {
    const found = problemsOn(step, given, proof, { today, now })
    if (found.length > 0) return setProblems(found)
    if (step === 'check') return void save()
    // Answers that were changed are followed by the questions they unsettle.
    return toStep(given.checked && given.explained ? 'check' : (stepNames[stepNames.indexOf(step) + 1] ?? 'check'))
  }

  async function save() {
    setBusy(true)
    const draft = toInput(given, proof, view, supersedes, today)
    const sent = await send('recordConsent', draft, labelsFor(given.method))
    if (sent.ok) {
      await Promise.all([answers.discard(), evidence.discard()])
      return go({ at: 'consent-recorded', caseId: view.caseId, consentId: sent.value.consentId })
    }
    setBusy(false)
    const first = sent.problems.find(({ field }) => field !== undefined)?.field
    return toStep(first === undefined ? 'check' : stepOf(first), sent.problems)
  }

  const question: Question = {
    view,
    answers: given,
    evidence: proof,
    problems,
    today,
    change: answers.change,
    changeTerms(change) {
      answers.change({ ...change, termsChanged: given.termsChanged || given.explained, explained: false })
      if (proof.signature !== null) evidence.change({ signature: null })
    },
    changeEvidence: evidence.change,
    toStep,
  }

  return (
    <StepPage
      key={step}
      view={view}
      step={step}
      problems={problems}
      replaces={old === undefined ? null : newWords.supersedes(old.givenByName, asDate(old.givenAt))}
      aloud={aloud(step, view)}
      clause={clause(step)}
      kept={answers.keptAt === null ? undefined : consentWords.draftKept(asTime(answers.keptAt))}
      onContinue={next}
      onBack={step === 'who' ? undefined : () => toStep(stepNames[stepNames.indexOf(step) - 1] ?? 'who')}
      onLeave={() => go({ at: 'case', caseId: view.caseId, tab: 'consents' }, newWords.leftAsDraft)}
      continueLabel={step === 'check' ? newWords.save : undefined}
      busy={busy}
    >
      {stepBody(question)}
    </StepPage>
  )
}

function stepBody(question: Question) {
  switch (question.answers.step) {
    case 'who':
      return <WhoStep {...question} />
    case 'what':
      return <WhatStep {...question} />
    case 'why':
      return <WhyStep {...question} />
    case 'until':
      return <UntilStep {...question} />
    case 'how':
      return <HowStep {...question} />
    case 'check':
      return <CheckStep {...question} />
  }
}

function aloud(step: StepName, view: Output<'openCase'>): string | undefined {
  if (step === 'how' || step === 'check') return undefined
  return step === 'who' ? newWords.aloud.who(view.child.givenName) : newWords.aloud[step]
}

function clause(step: StepName): string | undefined {
  return step === 'how' || step === 'check' ? undefined : newWords.clause[step]
}

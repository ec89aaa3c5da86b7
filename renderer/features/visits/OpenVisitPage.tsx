import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { go } from '../../place.ts'
import { send } from '../../send.ts'
import { asTime } from '../../text/format.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { useDraft } from '../../use-draft.ts'
import { useUpkeep } from '../backups/use-upkeep.ts'
import { CheckVisit } from './CheckVisit.tsx'
import { ConfirmVisit } from './ConfirmVisit.tsx'
import type { Question } from './question.ts'
import { UndertakingStep } from './UndertakingStep.tsx'
import { VisitStep } from './VisitStep.tsx'
import { WhatStep } from './WhatStep.tsx'
import { WhoStep } from './WhoStep.tsx'
import {
  labels,
  problemsOn,
  stepOf,
  steps,
  toInput,
  type Acceptance,
  type Step,
  type VisitDraft,
} from './visit-draft.ts'
import { visitWords } from './words.ts'

/** P6: opening a visit, one question a page; the contractor accepts the undertaking in between, and nothing is open before the end. */
export function OpenVisitPage() {
  const { value, refusal } = useAsk('listVisits', {})
  if (refusal !== undefined)
    return (
      <Page title={visitWords.open}>
        <Notice kind="stop">{reasonMessage(refusal)}</Notice>
      </Page>
    )
  return value === undefined ? null : <Questions known={value} />
}

const nobody: Acceptance = { typedName: '', accepted: false }

function Questions({ known: { contractors, visits } }: { readonly known: Output<'listVisits'> }) {
  const { draft, change, discard } = useDraft<VisitDraft>('new-visit', {
    step: 'who',
    accountId: contractors.length === 1 ? (contractors[0]?.accountId ?? '') : '',
    contractor: visits[0]?.contractor ?? '',
    contractReference: '',
    instruction: '',
    minutes: '',
  })
  const [acceptance, setAcceptance] = useState(nobody)
  const [confirming, setConfirming] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const upkeep = useUpkeep()
  if (draft === undefined) return null
  const answers = draft
  const { step } = answers
  const name = contractors.find(({ accountId }) => accountId === answers.accountId)?.name ?? ''

  function toStep(to: Step, found: readonly Problem[] = []) {
    setConfirming(false)
    setProblems(found)
    change({ step: to })
  }

  function next() {
    const found = problemsOn(step, answers, acceptance)
    if (step !== 'check' || found.length === 0) setProblems(found)
    if (found.length > 0) return step === 'check' ? toStep(stepOf(found[0]?.field), found) : undefined
    if (step === 'check') return setConfirming(true)
    return toStep(steps[steps.indexOf(step) + 1] ?? 'check')
  }

  async function open() {
    const sent = await upkeep.run(() => send('openVisit', toInput(answers, acceptance), labels))
    if (!sent.ok) return toStep(stepOf(sent.problems[0]?.field), sent.problems)
    await discard()
    go({ at: 'backups' }, visitWords.form.opened(name, asTime(sent.value.endsAt)))
  }

  if (confirming)
    return (
      <ConfirmVisit
        draft={answers}
        name={name}
        upkeep={upkeep}
        onBack={() => toStep('check')}
        onOpen={() => void open()}
      />
    )

  const question: Question = {
    draft: answers,
    acceptance,
    name,
    contractors,
    problems,
    change,
    accept: setAcceptance,
    toStep,
  }
  return (
    <VisitStep
      key={step}
      step={step}
      problems={problems}
      onContinue={next}
      onBack={step === 'who' ? undefined : () => toStep(steps[steps.indexOf(step) - 1] ?? 'who')}
      onLeave={() => void discard().then(() => go({ at: 'backups' }))}
    >
      {bodyOf(question)}
    </VisitStep>
  )
}

function bodyOf(question: Question) {
  switch (question.draft.step) {
    case 'who':
      return <WhoStep {...question} />
    case 'what':
      return <WhatStep {...question} />
    case 'undertaking':
      return <UndertakingStep {...question} />
    case 'check':
      return <CheckVisit {...question} />
  }
}

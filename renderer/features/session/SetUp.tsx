import { useEffect, useState } from 'react'
import { useAppState } from '../../app-state.ts'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { send } from '../../send.ts'
import { Outside } from './Outside.tsx'
import { inputOf, labels, noAnswers, problemsAt, proposeRecoveryKey, stepOf, steps } from './set-up.ts'
import type { Answers, RecoveryKey, Step } from './set-up.ts'
import { CheckStep } from './SetUpCheck.tsx'
import { HeadStep } from './SetUpHead.tsx'
import { KeyStep } from './SetUpKey.tsx'
import { PlaceStep } from './SetUpPlace.tsx'
import { ServiceStep } from './SetUpService.tsx'
import { TypedBackStep } from './SetUpTypedBack.tsx'

/** What every step of setting up is given. */
export type StepProps = {
  readonly answers: Answers
  readonly change: (change: Partial<Answers>) => void
  readonly problems: readonly Problem[]
  readonly recoveryKey: RecoveryKey | null
  readonly busy: boolean
  readonly onContinue: () => void
  readonly onBack: () => void
  /** From the check page to one question; Continue then comes back. */
  readonly onGoTo: (step: Step) => void
  /** For a trouble a step finds by itself. */
  readonly onProblems: (problems: readonly Problem[]) => void
}

const pages = {
  service: ServiceStep,
  place: PlaceStep,
  head: HeadStep,
  key: KeyStep,
  'typed-back': TypedBackStep,
  check: CheckStep,
} satisfies Record<Step, unknown>

/** Setting up the service, one question a page. Going back keeps what was typed. */
export function SetUp({ onLeave }: { readonly onLeave: () => void }) {
  const [step, setStep] = useState<Step>('service')
  const [answers, setAnswers] = useState(noAnswers)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [recoveryKey, setRecoveryKey] = useState<RecoveryKey | null>(null)
  const [fromCheck, setFromCheck] = useState(false)
  const [busy, setBusy] = useState(false)

  useEffect(() => {
    void proposeRecoveryKey().then(setRecoveryKey)
  }, [])

  function goTo(next: Step, found: readonly Problem[] = []) {
    setProblems(found)
    setStep(next)
  }

  async function goOn() {
    if (step === 'check') {
      await setUp()
      return
    }
    const found = await problemsAt(step, answers, recoveryKey)
    if (found.length > 0) {
      setProblems(found)
      return
    }
    goTo(fromCheck ? 'check' : (steps[steps.indexOf(step) + 1] ?? 'check'))
  }

  function goBack() {
    const before = steps[steps.indexOf(step) - 1]
    if (fromCheck && step !== 'check') goTo('check')
    else if (before === undefined) onLeave()
    else goTo(before)
  }

  async function setUp() {
    setBusy(true)
    const sent = await send('setUpService', inputOf(answers), labels)
    setBusy(false)
    if (sent.ok) useAppState.getState().set(sent.value)
    else goTo(stepOf(sent.problems[0]?.field) ?? 'check', sent.problems)
  }

  const StepPage = pages[step]
  return (
    <Outside>
      <StepPage
        key={step}
        answers={answers}
        change={(change) => setAnswers((before) => ({ ...before, ...change }))}
        problems={problems}
        recoveryKey={recoveryKey}
        busy={busy}
        onContinue={() => void goOn()}
        onBack={goBack}
        onGoTo={(next) => {
          setFromCheck(true)
          goTo(next)
        }}
        onProblems={setProblems}
      />
    </Outside>
  )
}

import type { Output } from '../../../preload/contract/index.ts'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import type { Answers, Evidence, StepName } from './answers.ts'

/** What every question page is given. */
export type Question = {
  readonly view: Output<'openCase'>
  readonly answers: Answers
  readonly evidence: Evidence
  readonly problems: readonly Problem[]
  readonly today: string
  readonly change: (change: Partial<Answers>) => void
  /** For what they agree to: whatever was explained or signed before no longer stands. */
  readonly changeTerms: (change: Partial<Answers>) => void
  readonly changeEvidence: (change: Partial<Evidence>) => void
  readonly toStep: (step: StepName) => void
}

import type { Output } from '../../../preload/contract/index.ts'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import type { Acceptance, Step, VisitDraft } from './visit-draft.ts'

/** What every question on the way to a visit is given. `name` is the contractor's, from their account. */
export type Question = {
  readonly draft: VisitDraft
  readonly acceptance: Acceptance
  readonly name: string
  readonly contractors: Output<'listVisits'>['contractors']
  readonly problems: readonly Problem[]
  readonly change: (change: Partial<VisitDraft>) => void
  readonly accept: (acceptance: Acceptance) => void
  readonly toStep: (step: Step) => void
}

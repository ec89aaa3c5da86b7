import { contract } from '../../../preload/contract/index.ts'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { asTime } from '../../text/format.ts'
import { fieldCodes, problemsOf, type Labels } from '../../send.ts'

export const steps = ['who', 'what', 'undertaking', 'check'] as const
export type Step = (typeof steps)[number]

/** The lengths a visit is offered in, in minutes. */
export const lengths = ['30', '60', '120', '240', '480'] as const
export type Length = (typeof lengths)[number]

export type VisitDraft = {
  readonly step: Step
  readonly accountId: string
  readonly contractor: string
  readonly contractReference: string
  readonly instruction: string
  readonly minutes: '' | Length
}

/** What the named person does themself, here and now: never kept in a draft. */
export type Acceptance = { readonly typedName: string; readonly accepted: boolean }

export const labels: Labels = {
  accountId: 'The maintenance account',
  contractor: 'The contractor',
  contractReference: 'The contract reference',
  instruction: 'The instruction',
  minutes: 'How long',
  typedName: 'Your full name',
  accepted: 'The undertaking',
}

const asked: Readonly<Record<Step, readonly string[]>> = {
  who: ['accountId', 'contractor', 'contractReference'],
  what: ['instruction', 'minutes'],
  undertaking: ['typedName', 'accepted'],
  check: Object.keys(labels),
}

export function toInput({ step: _step, minutes, ...answers }: VisitDraft, acceptance: Acceptance) {
  return { ...answers, ...acceptance, minutes: minutes === '' ? Number.NaN : Number(minutes) }
}

/** What is wrong with the answers of one page, worded. */
export function problemsOn(step: Step, draft: VisitDraft, acceptance: Acceptance): readonly Problem[] {
  const codes = fieldCodes(contract.openVisit.input, toInput(draft, acceptance))
  const here = Object.entries(codes).filter(([field]) => asked[step].includes(field))
  if (here.length === 0) return []
  // A length is chosen, not typed.
  const fields = Object.fromEntries(here.map(([field, code]) => [field, field === 'minutes' ? 'not-chosen' : code]))
  return problemsOf({ code: 'malformed', fields }, labels)
}

/** The page that asked for a field. */
export function stepOf(field: string | undefined): Step {
  return steps.find((step) => field !== undefined && asked[step].includes(field)) ?? 'check'
}

/** When a visit opened now would end, by the office clock. */
export function untilInWords(minutes: Length): string {
  return asTime(new Date(Date.now() + Number(minutes) * 60_000).toISOString())
}

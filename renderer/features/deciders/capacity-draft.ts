import type { capacityFinding, representative } from '../../../preload/contract/codes.ts'
import type { DateParts } from '../../components/DateField/date.ts'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { givenAtOf } from '../consents/answers.ts'
import { momentNow } from '../consents/MomentFields.tsx'
import { momentProblems } from '../consents/problems.ts'
import { words } from './words.ts'

export type CapacityDraft = {
  readonly finding: keyof typeof capacityFinding.codes | ''
  readonly matter: string
  readonly assessedBy: string
  readonly date: DateParts
  readonly time: string
  readonly evidence: string
  readonly representativeId: string
  readonly representsAs: keyof typeof representative.codes | ''
}

export function blankCapacity(): CapacityDraft {
  const nothing = {
    finding: '',
    matter: '',
    assessedBy: '',
    evidence: '',
    representativeId: '',
    representsAs: '',
  } as const
  return { ...nothing, ...momentNow() }
}

/** As the contract wants it: a representative only where capacity is lacking. */
export function capacityInput(caseId: string, draft: CapacityDraft) {
  const { finding, matter, assessedBy, date, time, evidence, representativeId, representsAs } = draft
  const lacks = finding === 'lacks'
  return {
    caseId,
    finding: finding === '' ? undefined : finding,
    matter,
    assessedBy,
    decidedAt: givenAtOf({ givenDate: date, givenTime: time }) ?? '',
    evidence,
    representativeId: lacks && representativeId !== '' ? representativeId : null,
    representsAs: lacks && representsAs !== '' ? representsAs : null,
  }
}

/** With what exactly is wrong with the date or the time, each beside its own box. */
export function withMomentProblems(problems: readonly Problem[], { date, time }: CapacityDraft): readonly Problem[] {
  const unread = momentProblems('decidedAt', date, time, words.capacity.labels.decidedAt)
  return unread.length === 0 ? problems : [...problems.filter(({ field }) => field !== 'decidedAt'), ...unread]
}

import { useMay } from '../../app-state.ts'
import type { Output } from '../../../preload/contract/index.ts'
import type { Place } from '../../place.ts'

type Asked = {
  readonly caseId: string
  readonly requestId: string
  readonly regime: string
  readonly review?: Output<'listRequests'>[number]['review'] | undefined
}
type Answers = { readonly prepares: boolean; readonly answersComplaints: boolean; readonly approves: boolean }

/** Where somebody deals with what a family asked or complained of; on its case where that is for others. */
export function whereAnswered({ caseId, requestId, regime, review }: Asked, answers: Answers): Place {
  const { prepares, answersComplaints, approves } = answers
  if (review?.act === 'asked' && !review.byMe && approves) return { at: 'review', caseId, requestId }
  if (regime === 'complaint' && answersComplaints) return { at: 'complaint', caseId, requestId }
  if (regime !== 'complaint' && prepares) return { at: 'request', caseId, requestId }
  return { at: 'case', caseId, tab: 'requests' }
}

export function useWhereAnswered(): (asked: Asked) => Place {
  const answers = {
    prepares: useMay('pack:prepare'),
    answersComplaints: useMay('complaint:answer'),
    approves: useMay('pack:approve'),
  }
  return (asked) => whereAnswered(asked, answers)
}

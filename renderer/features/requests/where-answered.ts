import { useMay } from '../../app-state.ts'
import type { Place } from '../../place.ts'

type Asked = { readonly caseId: string; readonly requestId: string; readonly regime: string }
type Answers = { readonly prepares: boolean; readonly answersComplaints: boolean }

/** Where somebody deals with what a family asked or complained of; on its case where that is for others. */
export function whereAnswered({ caseId, requestId, regime }: Asked, { prepares, answersComplaints }: Answers): Place {
  if (regime === 'complaint' && answersComplaints) return { at: 'complaint', caseId, requestId }
  if (regime !== 'complaint' && prepares) return { at: 'request', caseId, requestId }
  return { at: 'case', caseId, tab: 'requests' }
}

export function useWhereAnswered(): (asked: Asked) => Place {
  const answers = { prepares: useMay('pack:prepare'), answersComplaints: useMay('complaint:answer') }
  return (asked) => whereAnswered(asked, answers)
}

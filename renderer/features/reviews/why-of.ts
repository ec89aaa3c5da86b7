import { reasonLabel } from '../requests/desk.ts'
import type { Reviewed, Why } from './redactions.ts'

/** The reason, and for whose sake where that is somebody's: 'Rights of others: Mrs Pemberton'. */
export function whyOf(request: Reviewed, { reason, thirdPartyId }: Omit<Why, 'note'>): string {
  const whose = request.thirdParties.find((party) => party.thirdPartyId === thirdPartyId)?.name
  const label = reasonLabel(request, reason)
  return whose === undefined ? label : `${label}: ${whose}`
}

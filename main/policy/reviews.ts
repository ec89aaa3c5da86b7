import type { Reason } from '../../preload/contract/reasons.ts'

/** What was last said about a pack: somebody was asked to look, and approved it or sent it back. */
export type Review = {
  readonly act: string
  /** The SHA-256 of what they looked at. */
  readonly content: string
  readonly byId: string
  /** Something was decided, covered or uncovered after it. */
  readonly changedSince: boolean
}

type Release = {
  readonly newest: Review | undefined
  /** The SHA-256 of what would be released. */
  readonly content: string
  readonly releasedBy: string
  /** Whether who said it last chose an item or covered a passage of this request. */
  readonly hasWorkedOn: boolean
}

/** P10: why a pack may not be released yet: a second person must have approved this very content, and nothing has changed since. */
export function whyNotApproved({ newest, content, releasedBy, hasWorkedOn }: Release): Reason | null {
  if (newest?.act !== 'approved') return 'not-approved'
  if (newest.content !== content || newest.changedSince) return 'approval-out-of-date'
  return newest.byId === releasedBy || hasWorkedOn ? 'approver-is-same-person' : null
}

/** P10: why this person may not approve a pack. Anybody who may approve can send one back that is not theirs to approve. */
export function mayNotApprove(
  newest: Review | undefined,
  who: { readonly accountId: string; readonly hasWorkedOn: boolean },
): Reason | null {
  if (newest?.act !== 'asked') return 'review-not-asked'
  return newest.byId === who.accountId || who.hasWorkedOn ? 'approver-is-same-person' : null
}

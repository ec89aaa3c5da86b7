import type { Review } from '../db/queries/reviews.ts'
import type { Reason } from '../preload/contract/reasons.ts'
import type { Answer, SignedInCtx } from './ipc/context.ts'
import { whyNotApproved } from './policy/reviews.ts'

/** Where a pack of this content stands with the second person, for whoever would release it. */
export async function approvalOf(
  requestId: string,
  content: string,
  { db, who }: SignedInCtx,
): Promise<Omit<Answer<'askForReview'>, 'whyNot'> & { readonly whyNot: Reason | null }> {
  const said = await db.listReviews(requestId)
  const last = said.at(-1)
  const hasWorkedOn = last !== undefined && (await db.hasWorkedOn(requestId, last.byId))
  const newest = last === undefined ? undefined : judged(last)
  const whyNot = whyNotApproved({ newest, content, releasedBy: who.accountId, hasWorkedOn })
  return { reviews: said.map(reviewEntry), whyNot }
}

export function reviewEntry({ act, note, by, at }: Review) {
  return { act, note, by, at }
}

/** A review as the policy judges it. */
export function judged({ changedSince, ...review }: Review) {
  return { ...review, changedSince: changedSince === 1 }
}

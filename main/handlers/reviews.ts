import { randomUUID } from 'node:crypto'
import { ok, refuse } from '../../preload/contract/common.ts'
import type { reviews as operations } from '../../preload/contract/reviews.ts'
import { buildPack } from '../disclosure-pack.ts'
import { approvalOf, judged } from '../approval.ts'
import type { SignedInCtx, Some } from '../ipc/context.ts'
import { freshPreview, makePreview } from '../pack-preview.ts'
import { whyNotSettled } from '../policy/pack-checks.ts'
import { mayNotApprove } from '../policy/reviews.ts'
import { requestView } from './requests.ts'

/** P10: the coordinator asks, and a second person who chose and covered nothing approves the pack or sends it back. */
export const reviews: Some<keyof typeof operations> = {
  askForReview: async ({ caseId, requestId, note }, ctx) => {
    const { db, entry } = ctx
    const built = await buildPack(caseId, requestId, ctx, { largePrint: false, theirLanguage: true })
    if (!built.ok) return built
    const open = whyNotSettled(built.value.checks)
    if (open !== null) return refuse(open)
    const { content } = built.value
    const before = (await db.listReviews(requestId)).at(-1)
    if (before?.act === 'asked' && before.content === content) return refuse('review-already-asked')
    await db.recordReview(entry({ subject: requestId }), reviewOf({ requestId, act: 'asked', content, note }, ctx))
    return ok(await approvalOf(requestId, content, ctx))
  },

  openReview: async ({ caseId, requestId }, ctx) => {
    const request = await requestView(caseId, requestId, ctx)
    if (!request.ok) return request
    await ctx.db.note(ctx.entry({ subject: requestId }))
    return ok({ request: request.value, mayNotApprove: await whyNotBy(requestId, ctx) })
  },

  reviewPack: async (wanted, ctx) => {
    const made = await makePreview({ ...wanted, signer: await signerOf(wanted.requestId, ctx) }, ctx)
    return made.ok ? ok(made.value.shown) : made
  },

  answerReview: async ({ caseId, requestId, sha256, answer, note }, ctx) => {
    const why = await whyNotBy(requestId, ctx)
    if (why !== null && (answer === 'approved' || why === 'review-not-asked')) return refuse(why)
    const preview = await freshPreview({ caseId, requestId, sha256, signer: await signerOf(requestId, ctx) }, ctx)
    if (!preview.ok) return preview
    const { content, proof, checks } = preview.value
    const unfinished = whyNotSettled(checks) ?? (proof.proven ? null : 'not-proven')
    if (answer === 'approved' && unfinished !== null) return refuse(unfinished)
    const about = ctx.entry({ subject: requestId, detail: { answer } })
    await ctx.db.recordReview(about, reviewOf({ requestId, act: answer, content, note }, ctx))
    return ok({})
  },
}

async function whyNotBy(requestId: string, { db, who: { accountId } }: SignedInCtx) {
  const [said, hasWorkedOn] = await Promise.all([db.listReviews(requestId), db.hasWorkedOn(requestId, accountId)])
  const last = said.at(-1)
  return mayNotApprove(last === undefined ? undefined : judged(last), { accountId, hasWorkedOn })
}

/** Who asked signs the letter: the second person sees the pack as it would leave. */
async function signerOf(requestId: string, { db }: SignedInCtx): Promise<string | undefined> {
  return (await db.listReviews(requestId)).findLast(({ act }) => act === 'asked')?.by
}

function reviewOf(
  review: { readonly requestId: string; readonly act: string; readonly content: string; readonly note: string },
  { who, now }: SignedInCtx,
) {
  return { reviewId: randomUUID(), ...review, by: who.accountId, at: now }
}

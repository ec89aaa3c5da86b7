import { z } from 'zod'
import { CaseRef, Done, RequestId, choice, optional, required } from './common.ts'
import { Approval, CheckedPack, PackWanted, Sha256 } from './packs.ts'
import { Reason } from './reasons.ts'
import { RequestView } from './requests.ts'

const RequestRef = CaseRef.extend({ requestId: RequestId })

export const reviewAnswers = ['approved', 'sent-back'] as const

/** P10: a second person looks at a pack before it is released. */
export const reviews = {
  /** Asks a second person to look at the pack as it stands. */
  askForReview: {
    needs: 'pack:prepare',
    audit: 'entry',
    input: RequestRef.extend({ note: optional(1000) }),
    output: Approval,
  },
  /** What was chosen, covered and withheld, and why; `mayNotApprove` is why it is for somebody else to approve. */
  openReview: {
    needs: 'pack:approve',
    audit: 'entry',
    input: RequestRef,
    output: z.strictObject({ request: RequestView, mayNotApprove: Reason.nullable() }),
  },
  /** The pack as the coordinator would release it. Only what was looked at here, named by its SHA-256, can be approved. */
  reviewPack: {
    needs: 'pack:approve',
    audit: 'entry',
    input: PackWanted,
    output: CheckedPack,
  },
  answerReview: {
    needs: 'pack:approve',
    audit: 'entry',
    input: RequestRef.extend({ sha256: Sha256, answer: choice(reviewAnswers), note: required(1000) }),
    output: Done,
  },
} as const

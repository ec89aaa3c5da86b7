import { z } from 'zod'
import { CaseRef, CivilDate, Instant, RequestId, choice, optional } from './common.ts'
import { ClockView } from './clocks.ts'
import { RequestRow, requestWays } from './requests.ts'

/** What is done about a complaint, in this order. */
export const complaintSteps = ['acknowledged', 'answered'] as const

const ComplaintRef = CaseRef.extend({ requestId: RequestId })

export const ComplaintView = RequestRow.extend({
  how: z.enum(requestWays),
  asks: z.string(),
  recordedBy: z.string(),
  /** What else came in the same letter, by reference. */
  sameLetter: z.array(z.string()),
  clock: ClockView,
  /** What is to be done next; `null` when it is answered. */
  next: z.enum(complaintSteps).nullable(),
  steps: z.array(
    z.strictObject({
      kind: z.enum(complaintSteps),
      happenedOn: CivilDate,
      how: z.enum(requestWays),
      text: z.string(),
      by: z.string(),
      at: Instant,
    }),
  ),
})

export const complaints = {
  openComplaint: { needs: 'complaint:answer', audit: 'entry', input: ComplaintRef, output: ComplaintView },
  /** Acknowledged, or answered: then `text` is what we found and did, and the complaint is closed. */
  recordComplaintStep: {
    needs: 'complaint:answer',
    audit: 'entry',
    input: ComplaintRef.extend({
      kind: z.enum(complaintSteps),
      happenedOn: CivilDate,
      how: choice(requestWays),
      text: optional(4000),
    }),
    output: ComplaintView,
  },
} as const

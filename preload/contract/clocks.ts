import { z } from 'zod'
import { CaseRef, CivilDate, Instant, RequestId, choice, optional } from './common.ts'

/** What can happen to a request's clock; what each means is in main/policy/clocks.ts. */
export const clockEventKinds = [
  'identity-asked',
  'identity-received',
  'clarification-asked',
  'clarification-received',
  'extended',
] as const
export type ClockEventKind = (typeof clockEventKinds)[number]

/** The clock of one request as it stands today. */
export const ClockView = z.strictObject({
  state: z.enum(['running', 'not-started', 'stopped']),
  waitsSince: CivilDate.nullable(),
  /** While it does not run: as if what we wait for came today. */
  dueOn: CivilDate,
  daysLeft: z.int(),
  /** When we mean to have answered. */
  aimOn: CivilDate,
  workedOut: z.array(z.string()),
  /** What can happen to it next. */
  acts: z.array(z.enum(clockEventKinds)),
  events: z.array(
    z.strictObject({
      kind: z.enum(clockEventKinds),
      happenedOn: CivilDate,
      why: z.string(),
      by: z.string(),
      at: Instant,
    }),
  ),
})

export const clocks = {
  /** Proof of identity, asking what is meant, two months more: what moves the day a request must be answered by. */
  recordClockEvent: {
    needs: 'pack:prepare',
    audit: 'entry',
    /** `why`: what was asked for, or why two months more are needed; nothing when something came. */
    input: CaseRef.extend({
      requestId: RequestId,
      kind: choice(clockEventKinds),
      happenedOn: CivilDate,
      why: optional(1000),
    }),
    output: ClockView,
  },
} as const

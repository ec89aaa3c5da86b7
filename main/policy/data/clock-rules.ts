/**
 * How long each clock runs, and when we mean to be done before it ends. The lengths are law; what begins with `aim` is our own
 * practice: change a number here and the date with it.
 */
export const clockRules = {
  asOf: '2026-11-27',
  sar: {
    source:
      'UK GDPR Article 12(3): one month, or three when extended; Article 12A, in force from 5 February 2026: start and stops',
    /** Days after the start we mean to answer by. */
    aimDays: 28,
    /** When extended: days before the last day. */
    aimBefore: 14,
  },
  foi: { source: 'Freedom of Information Act 2000 s.10(1)', workingDays: 20, aimWorkingDays: 15 },
  complaint: {
    source: 'Data Protection Act 2018 s.164A, put in by the Data (Use and Access) Act 2025 s.103',
    inForceFrom: '2026-06-19',
    /** From the day it was received, that day included, until it is acknowledged. */
    days: 30,
    aimWorkingDays: 5,
    /** From the day it was received until it is answered; the law says without undue delay. */
    aimAnswerDays: 60,
  },
} as const

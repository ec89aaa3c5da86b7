import { z } from 'zod'
import { CivilDate, Done, Instant, Nothing, required } from './common.ts'

const AbsenceId = z.uuid().brand<'AbsenceId'>()

/** P9: while the head of service is recorded as absent, their line manager decides what the head would. */
export const absences = {
  listAbsences: {
    needs: 'absence:record',
    audit: 'none',
    input: Nothing,
    output: z.array(
      z.strictObject({
        absenceId: AbsenceId,
        state: z.enum(['now', 'planned', 'over']),
        startsAt: Instant,
        /** The last day away, as planned; `null` for until further notice. */
        lastDay: CivilDate.nullable(),
        why: z.string(),
        recordedBy: z.string(),
        recordedAt: Instant,
        endedAt: Instant.nullable(),
        endedBy: z.string().nullable(),
      }),
    ),
  },
  recordAbsence: {
    needs: 'absence:record',
    audit: 'entry',
    /** From today begins now, from a later day with that day; `lastDay` counts. */
    input: z.strictObject({ from: CivilDate, lastDay: CivilDate.nullable(), why: required(400) }),
    output: z.strictObject({ absenceId: AbsenceId }),
  },
  endAbsence: {
    needs: 'absence:record',
    audit: 'entry',
    input: z.strictObject({ absenceId: AbsenceId }),
    output: Done,
  },
} as const

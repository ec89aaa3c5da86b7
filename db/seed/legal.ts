import type { NewLegalRequest } from '../queries/legal.ts'
import { toDate, toInstant, workingDayUpTo, workingDayFrom } from './calendar.ts'
import type { CasePlan, World } from './plan.ts'
import { randomFrom } from './random.ts'

/** An officer asks about the family the demonstration follows: it waits for the head of service, and no permission on file answers it (P9). */
export function legalRequest({ today, staff }: World, { details }: CasePlan): NewLegalRequest {
  const receivedOn = workingDayUpTo(today - 2)
  return {
    requestId: randomFrom(9).uuid(),
    caseId: details.caseId,
    authority: 'Reading Borough Council',
    officer: 'Priya Raman',
    officerPost: 'Solicitor, Legal Services',
    officerAddress: 'Civic Offices\nExample Street\nReading\nRG1 0AA',
    legalReason: 'judicial-review',
    reasonDetail: 'Claim about the delay of the needs assessment',
    asks: 'Your notes of every contact with the council’s SEN team since the parental request for an assessment, and anything the parents gave you about it.',
    how: 'letter',
    receivedOn: toDate(receivedOn),
    dueOn: toDate(workingDayFrom(receivedOn + 14)),
    routedTo: 'head',
    sameLetterAs: null,
    recordedBy: staff.coordinator,
    recordedAt: toInstant(receivedOn, 640),
  }
}

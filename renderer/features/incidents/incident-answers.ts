import { incidentKinds } from '../../../preload/contract/incidents.ts'
import type { DateParts } from '../../components/DateField/date.ts'
import type { CaseView } from '../cases/case-view.ts'
import { momentNow } from '../consents/MomentFields.tsx'
import { happenedAtOf, type ContactAnswers } from '../contacts/contact-answers.ts'

export type IncidentAnswers = {
  readonly date: DateParts
  readonly time: string
  readonly kind: (typeof incidentKinds)[number] | ''
  readonly school: string
  readonly personId: string
  readonly whom: string
  readonly what: string
  readonly why: string
}

/** Begins with what was typed into the contact that was refused, as it was kept. */
export function startOf(view: CaseView, contact: Partial<ContactAnswers> | null): IncidentAnswers {
  const kind = incidentKinds.find((each) => each === contact?.kind) ?? ''
  return {
    ...momentNow(),
    ...(contact?.date === undefined || contact.time === undefined ? {} : { date: contact.date, time: contact.time }),
    kind,
    school: contact?.school ?? view.sen.school,
    personId: contact?.personId ?? '',
    whom: contact?.spokeTo ?? '',
    what: contact?.text ?? '',
    why: '',
  }
}

/** As the contract wants it: only what the chosen kind asks for. */
export function toInput(answers: IncidentAnswers, view: CaseView) {
  const { kind, school, personId, whom, what, why } = answers
  const withFamily = kind === 'with-parent' || kind === 'with-child'
  const person = kind === 'with-child' ? view.child.personId : personId
  return {
    caseId: view.caseId,
    kind: kind === '' ? undefined : kind,
    happenedAt: happenedAtOf(answers) ?? undefined,
    school: kind === 'school-staff' ? school.trim() : '',
    personId: withFamily && person !== '' ? person : null,
    direction: withFamily ? 'out' : null,
    whom,
    what,
    why,
  }
}

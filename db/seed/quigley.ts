import {
  addMonths,
  toDate,
  toDay,
  toInstant,
  workingDayFrom,
  workingDayUpTo,
  yearGroup,
  youngPersonFrom,
  type Day,
} from './calendar.ts'
import { firstNotice } from './consents.ts'
import { nobody } from './families.ts'
import type { CasePlan, Permission, World } from './plan.ts'
import { randomFrom } from './random.ts'

const random = randomFrom(16)
const caseId = random.uuid()
const consentId = random.uuid()
const [childId, motherId] = [random.uuid(), random.uuid()]
const contactIds = Array.from({ length: 3 }, random.uuid)

/** The next child to decide for himself: his mother's permission runs for a year, and ends in June all the same. */
export function quigley({ today, staff }: World): CasePlan {
  const openedOn = workingDayUpTo(today - 50)
  const workerId = staff.caseworker
  const born = nextToDecide(today)
  const child = {
    ...nobody,
    personId: childId,
    part: 'child' as const,
    givenName: 'Theo',
    familyName: 'Quigley',
    dateOfBirth: toDate(born),
  }
  const mother = {
    ...nobody,
    personId: motherId,
    part: 'parent' as const,
    givenName: 'Marian',
    familyName: 'Quigley',
    relationship: 'Mother',
    parentalResponsibility: 'yes',
    evidenceSeen: 'Birth certificate',
    address: '19 Addington Road\nReading\nRG1 5OV',
    phone: '0118 496 0174',
    email: 'marian.quigley@example.org',
    contactBy: '["email"]',
  }
  const contacts = story(today, openedOn, youngPersonFrom(born)).map(({ day, kind, personId, at, text }, index) => ({
    contactId: contactIds[index] ?? '',
    caseId,
    kind,
    direction: kind === 'with-child' ? ('out' as const) : ('in' as const),
    happenedAt: toInstant(day, at),
    personId,
    bodyId: null,
    spokeTo: '',
    minutes: 30,
    level: 1,
    text,
    consentId: null,
    coveredBecause: 'nothing-shared',
    recordedBy: workerId,
    recordedAt: toInstant(day, at + 40),
  }))
  return {
    details: {
      caseId,
      helpAskedFor: 'Moving on to college: what happens to the plan, and who decides now?',
      workerId,
      provision: 'E',
      stage: 'final',
      primaryNeed: 'ASD',
      secondaryNeed: '',
      school: 'Longmoor Park School',
      setting: 'mainstream-la',
      yearGroup: yearGroup(born, today),
      source: 'self',
      openedOn: toDate(openedOn),
    },
    status: 'open',
    closedOn: null,
    openedBy: workerId,
    openedAt: toInstant(openedOn, 555),
    child,
    parents: [mother],
    permissions: [agreed(workingDayFrom(openedOn + 5), workerId)],
    contacts,
    request: null,
  }
}

/** Born in February, in the school year whose June comes next. */
function nextToDecide(today: Day): Day {
  let born = toDay('2008-02-12')
  while (youngPersonFrom(born) <= today) born = addMonths(born, 12)
  return born
}

function agreed(givenOn: Day, workerId: string): Permission {
  const expiresOn = addMonths(givenOn, 12)
  const consent = {
    consentId,
    caseId,
    givenBy: motherId,
    standing: 'parental-responsibility',
    purpose: 'To prepare the move to college',
    purposes: JSON.stringify(['ehc-plan']),
    language: 'English',
    notice: firstNotice,
    conditions: 'Ask Theo what he would like said',
    method: 'in-person',
    evidenceNote: 'Agreed at the office after reading the form together',
    evidence: null,
    givenAt: toInstant(givenOn, 640),
    expiresOn: toDate(expiresOn),
    endsAt: toInstant(expiresOn + 1, 0),
    recordedBy: workerId,
    recordedAt: toInstant(givenOn, 650),
  }
  const grants = [
    { scope: 'la-staff', school: '' },
    { scope: 'school-staff', school: 'Longmoor Park School' },
  ]
  return { consent, grants, ending: null }
}

function story(today: Day, openedOn: Day, decides: Day) {
  return [
    {
      day: openedOn,
      kind: 'with-parent',
      personId: motherId,
      at: 560,
      text: 'Marian Quigley rang about college. Theo has a plan and two offers, and she would like to know whether the plan goes with him. I explained that it can, until 25, and that somebody has to ask.',
    },
    {
      day: workingDayFrom(openedOn + 5),
      kind: 'with-parent',
      personId: motherId,
      at: 630,
      text: `Met Marian Quigley. I explained that from ${toDate(decides).slice(0, 4)}’s last Friday in June Theo decides for himself, whether or not he is sixteen by then, and that her permission ends that day. She was glad to be told and a little sad.`,
    },
    {
      day: workingDayUpTo(today - 17),
      kind: 'with-child',
      personId: childId,
      at: 950,
      text: 'Met Theo after school. We went through what he will be asked from June, and that he can say no. He would like us to go on talking to the school and would like to be there when we do. He asked good questions.',
    },
  ]
}

import type { NewConfidence } from '../queries/contacts.ts'
import { toDate, toDay, toInstant, workingDayUpTo, yearGroup, type Day } from './calendar.ts'
import { nobody } from './families.ts'
import type { CasePlan, World } from './plan.ts'
import { randomFrom } from './random.ts'
import { makeRequest } from './requests.ts'

const random = randomFrom(77)
const caseId = random.uuid()
const child = {
  ...nobody,
  personId: random.uuid(),
  part: 'child' as const,
  givenName: 'Orla',
  familyName: 'Brennan',
  dateOfBirth: '2013-10-19',
}
const mother = {
  ...nobody,
  personId: random.uuid(),
  part: 'parent' as const,
  givenName: 'Siobhan',
  familyName: 'Brennan',
  relationship: 'Mother',
  parentalResponsibility: 'yes',
  evidenceSeen: 'Birth certificate',
  address: '63 Wantage Road\nReading\nRG30 2MO',
  phone: '0118 496 0161',
  email: 'siobhan.brennan@example.org',
  contactBy: '["phone"]',
}
const father = {
  ...nobody,
  personId: random.uuid(),
  part: 'parent' as const,
  givenName: 'Declan',
  familyName: 'Tolland',
  relationship: 'Father',
  parentalResponsibility: 'yes',
  evidenceSeen: 'Birth certificate',
  address: '8 Armour Hill\nReading\nRG31 6CK',
  phone: '07700 900418',
  email: '',
  contactBy: '["text"]',
}
const orderId = random.uuid()
const contactIds = Array.from({ length: 6 }, random.uuid)

/**
 * Separated parents who both speak to us, and a daughter who speaks to us in confidence: three walled files over one case. A court
 * order keeps the father from deciding for a few weeks more, and the mother has asked for her notes.
 */
export function brennan({ today, staff }: World): CasePlan {
  const openedOn = workingDayUpTo(today - 120)
  const workerId = staff.caseworker
  const told = story(today, openedOn)
  const wanted = { caseId, requesterId: mother.personId, recordedBy: staff.coordinator, today, childName: 'Orla' }
  const madeOn = today - 64
  return {
    details: {
      caseId,
      helpAskedFor:
        'Orla has stopped going to school. Her parents live apart and do not agree on what would help; each would like somebody to explain the plan to them.',
      workerId,
      provision: 'E',
      stage: 'final',
      primaryNeed: 'SEMH',
      secondaryNeed: 'ASD',
      school: 'Thamesreach Academy',
      setting: 'mainstream-academy',
      yearGroup: yearGroup(toDay(child.dateOfBirth), today),
      source: 'self',
      openedOn: toDate(openedOn),
    },
    status: 'open',
    closedOn: null,
    openedBy: workerId,
    openedAt: toInstant(openedOn, 560),
    child,
    parents: [mother, father],
    permissions: [],
    contacts: told.map(({ day, kind, at, minutes, with: personId, text }, index) => ({
      contactId: contactIds[index] ?? '',
      caseId,
      kind,
      direction: kind === 'office-note' ? null : ('in' as const),
      happenedAt: toInstant(day, at),
      personId,
      bodyId: null,
      spokeTo: '',
      minutes,
      level: minutes > 30 ? 2 : 1,
      text,
      consentId: null,
      coveredBecause: 'nothing-shared',
      recordedBy: workerId,
      recordedAt: toInstant(day, at + minutes + 10),
    })),
    confidences: new Map(told.map(({ confidence }, index) => [contactIds[index] ?? '', confidence])),
    orders: [
      {
        orderId,
        caseId,
        personId: father.personId,
        kind: 'prohibited-steps',
        madeOn: toDate(madeOn),
        startsAt: toInstant(madeOn, 0),
        untilOn: toDate(today + 48),
        untilAt: toInstant(today + 49, 0),
        restricts: 1,
        note: 'Reading family court. He is not to decide about her education until the hearing. Copy seen, sent by Siobhan Brennan’s solicitor.',
        recordedBy: workerId,
        recordedAt: toInstant(workingDayUpTo(today - 58), 615),
      },
    ],
    request: makeRequest(randomFrom(78), wanted, [9, 8, 7, 6, 5, 4, 3, 10, 11, 12, 13]),
  }
}

type Told = {
  readonly day: Day
  readonly kind: string
  readonly at: number
  readonly minutes: number
  readonly with: string | null
  readonly text: string
  readonly confidence: NewConfidence
}

function story(today: Day, openedOn: Day): readonly Told[] {
  const ago = (days: number) => workingDayUpTo(today - days)
  return [
    {
      day: openedOn,
      kind: 'with-parent',
      at: 570,
      minutes: 40,
      with: mother.personId,
      text: 'Siobhan Brennan rang. Orla (12) has not been in school since half-term. There is a plan; nobody has looked at it since the move from primary. I explained the early review and what section F is for.',
      confidence: by(mother.personId),
    },
    {
      day: ago(104),
      kind: 'with-parent',
      at: 1010,
      minutes: 35,
      with: father.personId,
      text: 'Declan Tolland rang of his own accord. He has Orla at weekends and says she is a different child there. He would like to know what the plan says. I explained that he can ask the council for a copy himself, and how.',
      confidence: by(father.personId),
    },
    {
      day: ago(90),
      kind: 'with-parent',
      at: 640,
      minutes: 30,
      with: father.personId,
      text: 'Declan Tolland told me that he has been off work with depression since the spring and is seeing somebody about it. It is why he missed the review. He asked that Siobhan should not hear of it from us, because of the court.',
      confidence: {
        ...by(father.personId),
        keptFrom: [mother.personId],
        why: 'His health; he asked us not to tell her',
      },
    },
    {
      day: ago(71),
      kind: 'with-child',
      at: 930,
      minutes: 45,
      with: child.personId,
      text: 'Met Orla at the library. She can say exactly what school is like: the corridors between lessons, and one girl. She would go back if she could start at ten. She told me that she does not want to live half of each week anywhere, and asked me not to tell her mother or her father that she said it. I said that I would keep it, and what I could not keep.',
      confidence: {
        ...by(child.personId),
        keptFrom: [mother.personId, father.personId],
        why: 'Said in confidence; she asked us to tell neither of them',
      },
    },
    {
      day: ago(58),
      kind: 'office-note',
      at: 605,
      minutes: 15,
      with: null,
      text: 'The court’s order came in the post. Recorded under People: until the hearing Declan Tolland is not to decide about her education. He can still be told what the plan says.',
      confidence: { ...by(null), toldByOther: 'Siobhan Brennan’s solicitor' },
    },
    {
      day: ago(33),
      kind: 'with-parent',
      at: 600,
      minutes: 25,
      with: mother.personId,
      text: 'Siobhan Brennan has asked for an early review in writing. We wrote down three things to ask for: a later start, one named adult, and somebody to walk with between lessons.',
      confidence: by(mother.personId),
    },
  ]
}

function by(toldBy: string | null): NewConfidence {
  return { toldBy, toldByOther: '', keptFrom: [], why: '' }
}

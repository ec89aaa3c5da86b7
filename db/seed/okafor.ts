import type { NewContact } from '../queries/contacts.ts'
import type { NewIncident } from '../queries/incidents.ts'
import { addMonths, toDate, toDay, toInstant, workingDayFrom, workingDayUpTo, yearGroup, type Day } from './calendar.ts'
import { firstNotice } from './consents.ts'
import { makeContacts } from './contacts.ts'
import { nobody } from './families.ts'
import type { CasePlan, Permission, World } from './plan.ts'
import { randomFrom } from './random.ts'
import { makeRequest } from './requests.ts'

const school = 'Kestrel Rise Primary School'
const notes = 41

/** The family whose notes have been asked for: a long file, several other people in it, and a clock that is nearly up. */
export function okafor(world: World): CasePlan {
  const random = randomFrom(31)
  const { today, staff } = world
  const workerId = staff.caseworker
  const openedOn = workingDayUpTo(today - 217)
  const caseId = random.uuid()
  const chidi = {
    ...nobody,
    personId: random.uuid(),
    part: 'child' as const,
    givenName: 'Chidi',
    familyName: 'Okafor',
    dateOfBirth: '2016-02-11',
  }
  const ngozi = {
    ...nobody,
    personId: random.uuid(),
    part: 'parent' as const,
    givenName: 'Ngozi',
    familyName: 'Okafor',
    relationship: 'Mother',
    parentalResponsibility: 'yes',
    evidenceSeen: 'Birth certificate',
    address: '27 Brunswick Street\nReading\nRG1 6NY',
    phone: '0118 496 0187',
    email: 'ngozi.okafor@example.org',
    contactBy: '["email","phone"]',
  }
  const wanted = { caseId, requesterId: ngozi.personId, recordedBy: staff.coordinator, today, childName: 'Chidi' }
  const request = {
    ...makeRequest(random, wanted, [29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 30, 19, 31, 18]),
    how: 'letter',
    asks: 'Please send me all the notes you hold about Chidi and about me, including your notes of telephone calls.',
  }
  const permission = agreed(workingDayFrom(openedOn + 9), random.uuid(), caseId, ngozi.personId, workerId)
  const about = {
    child: 'Chidi',
    childIs: 'he' as const,
    parent: 'Mrs Okafor',
    parentIs: 'she' as const,
    age: 10,
    senco: 'Mrs Featherstone',
    officer: 'Graham Stott',
    relative: 'sister Adaeze Nwosu',
    elder: 'grandmother',
    other: 'Pembertons',
  }
  const last = toDay(request.receivedOn) - 1
  const told = story(openedOn, last).map(({ day, minute, minutes, by, text }): NewContact => ({
    contactId: random.uuid(),
    caseId,
    kind: by === 'Chidi' ? 'with-child' : by === 'Mrs Okafor' ? 'with-parent' : 'office-note',
    direction: by === 'Chidi' || by === 'Mrs Okafor' ? (/ rang/.test(text) ? 'in' : 'out') : null,
    happenedAt: toInstant(day, minute),
    personId: by === 'Chidi' ? chidi.personId : by === 'Mrs Okafor' ? ngozi.personId : null,
    bodyId: null,
    spokeTo: by === 'Chidi' || by === 'Mrs Okafor' ? '' : by,
    minutes,
    level: minutes > 40 ? 2 : 1,
    text,
    consentId: null,
    coveredBecause: 'nothing-shared',
    recordedBy: workerId,
    recordedAt: toInstant(day, minute + minutes + 15),
  }))
  const people = { caseId, child: chidi, parent: ngozi, about, school, permissions: [permission], workerId }
  const filled = makeContacts(random, world, { ...people, count: notes - told.length, from: openedOn + 3, to: last })
  return {
    details: {
      caseId,
      helpAskedFor:
        'Chidi is struggling with reading and the school will not ask for an assessment. Mrs Okafor is worried about the move to secondary school.',
      workerId,
      provision: 'K',
      stage: 'requested',
      primaryNeed: 'SPLD',
      secondaryNeed: 'SLCN',
      school,
      setting: 'mainstream-la',
      yearGroup: yearGroup(toDay(chidi.dateOfBirth), today),
      source: 'self',
      openedOn: toDate(openedOn),
    },
    status: 'open',
    closedOn: null,
    openedBy: workerId,
    openedAt: toInstant(openedOn, 545),
    child: chidi,
    parents: [ngozi],
    permissions: [permission],
    contacts: [...told, ...filled].toSorted((a, b) => (a.happenedAt < b.happenedAt ? -1 : 1)),
    request,
    incidents: [misread(workingDayUpTo(today - 9), random.uuid(), caseId, workerId)],
  }
}

/** What the permission does not open, and was read all the same. */
function misread(day: Day, incidentId: string, caseId: string, recordedBy: string): NewIncident {
  return {
    incidentId,
    caseId,
    kind: 'other-papers',
    body: '',
    whom: 'Report of the educational psychologist',
    happenedAt: toInstant(day, 645),
    what: 'Mrs Featherstone handed me a report at the end of the meeting. It was by the educational psychologist. I had read the first page before I saw whose it was. I gave it back and said nothing about it to anybody.',
    why: 'I took it for the school’s own papers about the meeting. Mrs Okafor’s permission covers the school and the council, not other papers.',
    because: 'no-permission',
    recordedBy,
    recordedAt: toInstant(day, 700),
  }
}

function agreed(givenOn: Day, consentId: string, caseId: string, givenBy: string, workerId: string): Permission {
  const expiresOn = addMonths(givenOn, 12)
  const consent = {
    consentId,
    caseId,
    givenBy,
    standing: 'parental-responsibility',
    purpose: 'To help with the EHC needs assessment',
    purposes: '["ehc-needs-assessment","school-support"]',
    conditions: '',
    language: 'English',
    notice: firstNotice,
    method: 'paper-form',
    evidenceNote: 'Signed form in the paper file, section 2',
    evidence: null,
    givenAt: toInstant(givenOn, 600),
    expiresOn: toDate(expiresOn),
    endsAt: toInstant(expiresOn + 1, 0),
    recordedBy: workerId,
    recordedAt: toInstant(givenOn, 610),
  }
  const grants = [
    { scope: 'la-case-file', school: '' },
    { scope: 'la-staff', school: '' },
    { scope: 'school-staff', school },
  ]
  return { consent, grants, ending: null }
}

type Told = {
  readonly day: Day
  readonly minute: number
  readonly minutes: number
  readonly by: string
  readonly text: string
}

function story(openedOn: Day, last: Day): readonly Told[] {
  const on = (share: number) => workingDayUpTo(openedOn + Math.round((last - openedOn) * share))
  return [
    {
      day: openedOn,
      minute: 560,
      minutes: 35,
      by: 'Mrs Okafor',
      text: 'Mrs Okafor rang. Chidi reads far below his age and the school has said it will not ask for an assessment. She is worried about the move to secondary school.\n\nI explained the graduated approach, and that she may ask the local authority herself.\nAgreed: I send the model letter today.',
    },
    {
      day: on(0.12),
      minute: 840,
      minutes: 100,
      by: 'Mrs Okafor',
      text: 'Visited Mrs Okafor and Chidi at home. Chidi showed me his reading book and said he likes Mr Lisle because he “lets you finish”.\n\nMrs Okafor said that Wilhelmina Pemberton told her the other boy’s family, the Pembertons, have also complained to the school. I explained that we cannot discuss another family.\n\nShe would like the meeting moved to the morning. Her sister Adaeze Nwosu may come as support.',
    },
    {
      day: on(0.25),
      minute: 600,
      minutes: 20,
      by: 'Chidi’s grandmother, by telephone',
      text: 'Chidi’s grandmother, Mrs Grace Nwosu, rang of her own accord. She told me in confidence that she is worried about Mrs Okafor’s health and about money at home, and asked me not to say that she had rung. I listened and gave nothing out. I said that Mrs Okafor could ask to see what we write down.',
    },
    {
      day: on(0.4),
      minute: 930,
      minutes: 30,
      by: 'Chidi',
      text: 'Met Chidi at the library with his mother at the next table. He wants to be a vet. He says that words “swim” when the page is white, that he copies from Daniel Pemberton when he is stuck, and that he does not want Daniel to be in trouble for it. We tried a yellow sheet over the page and he read the whole of it.',
    },
    {
      day: on(0.55),
      minute: 615,
      minutes: 25,
      by: 'Mrs Okafor',
      text: 'Mrs Okafor rang after the meeting at school. She felt outnumbered, six professionals and her sister Adaeze. We wrote down the three things that were agreed and who said they would do them.',
    },
    {
      day: on(0.8),
      minute: 560,
      minutes: 15,
      by: 'Supervision with the coordinator',
      text: 'Discussed in supervision. Mrs Okafor has begun to say that everybody is writing about her and nobody shows her. Agreed that I tell her at the next call that she can ask for our notes, and how.',
    },
    {
      day: on(0.97),
      minute: 660,
      minutes: 25,
      by: 'Mrs Okafor',
      text: 'Told Mrs Okafor that she may have our notes. She would like all of them. I explained that the coordinator deals with it, that it is free, that it takes up to a month, and that what other people told us about themselves will be taken out.',
    },
  ]
}

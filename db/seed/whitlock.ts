import type { NewContact } from '../queries/contacts.ts'
import {
  inWords,
  toDate,
  toDay,
  toInstant,
  weekday,
  workingDayFrom,
  workingDayUpTo,
  yearGroup,
  addMonths,
  type Day,
} from './calendar.ts'
import { firstNotice } from './consents.ts'
import { nobody } from './families.ts'
import type { Asked, CasePlan, Permission, World } from './plan.ts'
import { randomFrom } from './random.ts'
import { signature } from './signature.ts'
import { whitlockPapers } from './whitlock-papers.ts'

const random = randomFrom(184)
const caseId = random.uuid()

const jayden = {
  ...nobody,
  personId: random.uuid(),
  part: 'child' as const,
  givenName: 'Jayden',
  familyName: 'Whitlock',
  dateOfBirth: '2014-05-04',
}
const dana = {
  ...nobody,
  personId: random.uuid(),
  part: 'parent' as const,
  givenName: 'Dana',
  familyName: 'Whitlock',
  relationship: 'Mother',
  parentalResponsibility: 'yes',
  evidenceSeen: 'Birth certificate',
  address: '14 Cressingham Road\nReading\nRG2 7RU',
  phone: '0118 496 0123',
  email: 'dana.whitlock@example.org',
  contactBy: '["phone","text"]',
}
const mark = {
  ...nobody,
  personId: random.uuid(),
  part: 'parent' as const,
  givenName: 'Mark',
  familyName: 'Ellis',
  relationship: 'Father',
}
const consentId = random.uuid()
const contactIds = Array.from({ length: 12 }, random.uuid)

/**
 * The family the demonstration follows: the local authority's file and staff are open to us, Highdown School is not, and one
 * note speaks of people who are nobody's business but their own.
 */
export function whitlock({ today, staff, localAuthorityId }: World): CasePlan {
  const openedOn = workingDayUpTo(today - 82)
  const workerId = staff.caseworker
  const contacts = story(today, openedOn).map((told, index) =>
    toContact(told, contactIds[index] ?? '', workerId, localAuthorityId),
  )
  return {
    details: {
      caseId,
      helpAskedFor:
        'Highdown School says Jayden is coping and will not ask for an EHC needs assessment. Dana would like to ask for one herself and wants somebody beside her.',
      workerId,
      provision: 'K',
      stage: 'assessing',
      primaryNeed: 'SLCN',
      secondaryNeed: 'SPLD',
      school: 'Highdown School',
      setting: 'mainstream-academy',
      yearGroup: yearGroup(toDay(jayden.dateOfBirth), today),
      source: 'self',
      openedOn: toDate(openedOn),
    },
    status: 'open',
    closedOn: null,
    openedBy: workerId,
    openedAt: toInstant(openedOn, 590),
    child: jayden,
    parents: [dana, mark],
    permissions: [signed(today, workerId)],
    contacts,
    request: null,
    asked: [refused(today, workerId)],
    papers: whitlockPapers({ today, caseId, workerId, broughtWith: contactIds[1] ?? '' }),
  }
}

/** Dana was asked about the school too, and said no for now. */
function refused(today: Day, recordedBy: string): Asked {
  const askId = randomFrom(185).uuid()
  const day = today - 12
  const by = { recordedBy, recordedAt: toInstant(day, 630) }
  return {
    ask: { askId, caseId, personId: dana.personId, method: 'in-person', note: '', askedAt: toInstant(day, 620), ...by },
    grants: [{ scope: 'school-staff', school: 'Highdown School' }],
    outcome: {
      askId,
      outcome: 'refused',
      at: toInstant(day, 622),
      consentId: null,
      note: 'Would like to speak to the school herself for now; may think again before the meeting.',
      ...by,
    },
  }
}

function signed(today: Day, workerId: string): Permission {
  const givenOn = today - 12
  const expiresOn = addMonths(givenOn, 12)
  const consent = {
    consentId,
    caseId,
    givenBy: dana.personId,
    standing: 'parental-responsibility',
    purpose: 'To help with the EHC needs assessment',
    purposes: '["ehc-needs-assessment"]',
    conditions: 'Not the exclusion letters',
    language: 'English',
    notice: firstNotice,
    method: 'signed-on-screen',
    evidenceNote: '',
    evidence: signature(184),
    givenAt: toInstant(givenOn, 615),
    expiresOn: toDate(expiresOn),
    endsAt: toInstant(expiresOn + 1, 0),
    recordedBy: workerId,
    recordedAt: toInstant(givenOn, 618),
  }
  const grants = [
    { scope: 'la-case-file', school: '' },
    { scope: 'la-staff', school: '' },
  ]
  return { consent, grants, ending: null }
}

type Told = {
  readonly day: Day
  readonly kind: string
  readonly at: number
  readonly minutes: number
  readonly text: string
  readonly whom?: string
}

function story(today: Day, openedOn: Day): readonly Told[] {
  const ago = (days: number) => workingDayUpTo(today - days)
  return [
    {
      day: openedOn,
      kind: 'with-parent',
      at: 600,
      minutes: 35,
      text: 'Dana Whitlock rang; she found us through the library. Jayden (12) can explain anything aloud and cannot get it on to paper. He has been kept in at lunch to finish work four times since term began. Highdown School says he is coping and that it will not ask for an EHC needs assessment.\n\nI explained what SEN support should look like, that a parent can ask for an assessment without the school, and that we are confidential and free. She will look out the old reports.',
    },
    {
      day: ago(75),
      kind: 'with-parent',
      at: 840,
      minutes: 50,
      text: 'Dana came in with a carrier bag of reports going back to nursery. Two speech and language therapy reports, the last when Jayden was eight; nobody has seen him since. We put them in date order and made a list of what each one asked for and whether it happened.',
    },
    {
      day: ago(68),
      kind: 'office-note',
      at: 960,
      minutes: 20,
      text: 'Drafted the parental request from what Dana told me and the two therapy reports. Sent to her to change as she likes before she signs it.',
    },
    {
      day: ago(61),
      kind: 'with-parent',
      at: 555,
      minutes: 20,
      text: `Dana posted the request for an EHC needs assessment this morning and kept a copy and the receipt. I explained that the council has six weeks to decide, which is ${inWords(today - 61 + 42)} at the latest. Put in the diary.`,
    },
    {
      day: ago(54),
      kind: 'with-child',
      at: 945,
      minutes: 30,
      text: 'Met Jayden with his mother after school. He drew a map of Highdown with the places he likes (library, the bench by the bike shed) and the places he does not (dining hall, room 14). He would like a laptop, more time, and not to be asked to read aloud. He agreed that I may write that down.',
    },
    {
      day: ago(47),
      kind: 'with-parent',
      at: 630,
      minutes: 100,
      text: 'Home visit. Dana is worn out: she is doing two hours of homework with Jayden most evenings and it ends in tears. Her sister Keisha has him on Saturdays so that she can work, and Keisha is seeing a counsellor herself and cannot do more.\n\nDana said that another family at Highdown, the Pembertons, were told the same thing by the school last year and got a plan after an appeal; Mrs Pemberton has offered to show her the papers. I explained that we cannot discuss another family and that each plan has to be about its own child.\n\nAgreed: I send the page on reasonable adjustments, Dana asks the school in writing about the laptop.',
    },
    {
      day: ago(40),
      kind: 'they-rang',
      at: 700,
      minutes: 5,
      whom: 'Mrs Abernethy, SENCo, Highdown School',
      text: 'Mrs Abernethy rang to ask whether we are helping the Whitlock family. I said that I can neither confirm nor deny it and that a parent can always tell the school who helps them. Nothing given out.',
    },
    {
      day: ago(33),
      kind: 'with-parent',
      at: 570,
      minutes: 25,
      text: `Dana has the council’s letter: it will assess. We read it together. Advice is due from the school, an educational psychologist and the speech and language therapy service. I explained the twenty weeks from the request, which end on ${inWords(today - 61 + 140)}.`,
    },
    {
      day: ago(26),
      kind: 'with-parent',
      at: 1005,
      minutes: 15,
      text: 'Dana rang. Jayden’s father, Mark Ellis, has asked to be told what is going on. They were never married and she is not sure whether he is on the birth certificate. I explained that I would need to know about parental responsibility before I could take anything from him, and that I will not speak to him without telling her. She has no address for him.',
    },
    {
      day: today - 12,
      kind: 'with-parent',
      at: 610,
      minutes: 40,
      text: 'Went through permission to share with Dana, one question at a time. She agreed to us reading the council’s case file and talking to its staff, but not to the exclusion letters being used. She would like to speak to the school herself for now and may think again before the meeting. Signed on the screen; receipt given.',
    },
    {
      day: workingDayFrom(today - 8),
      kind: 'la-case-file',
      at: 600,
      minutes: 75,
      whom: 'SEN case file, read at the council offices',
      text: 'Read the case file. Dr Sethna’s advice is in: reading age 8 years 2 months, spoken language well ahead of that. The speech and language therapy advice is three weeks late and nobody has chased it. The school’s advice says “access to a laptop where available”. I left the exclusion letters unread, as Dana asked.',
    },
    {
      day: workingDayFrom(today - 5),
      kind: 'la-staff',
      at: 680,
      minutes: 15,
      whom: 'Lorna Peake, SEN team',
      text: `Rang Lorna Peake about the missing therapy advice. She will chase it today and accepts that the draft should wait for it. She expects the draft plan in the week of ${inWords(workingDayFrom(today + 3))} and suggested a meeting at the school on a ${weekday(workingDayFrom(today + 7))}.`,
    },
  ]
}

function toContact(
  { day, kind, at, minutes, text, whom }: Told,
  contactId: string,
  workerId: string,
  localAuthorityId: string,
): NewContact {
  const shared = kind === 'la-case-file' || kind === 'la-staff'
  return {
    contactId,
    caseId,
    kind,
    direction:
      kind === 'with-parent' || kind === 'with-child' ? (/ (rang|posted|came)/.test(text) ? 'in' : 'out') : null,
    happenedAt: toInstant(day, at),
    personId: kind === 'with-parent' ? dana.personId : kind === 'with-child' ? jayden.personId : null,
    bodyId: shared ? localAuthorityId : null,
    spokeTo: whom ?? '',
    minutes,
    level: minutes > 30 ? 2 : 1,
    text,
    consentId: shared ? consentId : null,
    coveredBecause: shared ? 'in-force' : 'nothing-shared',
    recordedBy: workerId,
    recordedAt: toInstant(day, at + minutes + 10),
  }
}

import { toDate, toDay, toInstant, workingDayUpTo, yearGroup } from './calendar.ts'
import { nobody } from './families.ts'
import type { CasePlan, World } from './plan.ts'
import { randomFrom } from './random.ts'

/** The family somebody else referred, and nobody has asked: what we were given stays masked, and we may not ring (P3). */
export function haddad({ today, staff }: World): CasePlan {
  const random = randomFrom(303)
  const caseId = random.uuid()
  const openedOn = workingDayUpTo(today - 6)
  const recordedBy = staff.caseworker
  const child = {
    ...nobody,
    personId: random.uuid(),
    part: 'child' as const,
    givenName: 'Amira',
    familyName: 'Haddad',
    dateOfBirth: '2017-10-02',
  }
  const mother = {
    ...nobody,
    personId: random.uuid(),
    part: 'parent' as const,
    givenName: 'Leila',
    familyName: 'Haddad',
    relationship: 'Mother',
    address: '3 Elgar Road\nReading\nRG2 0CV',
    phone: '0118 496 0142',
    language: 'Arabic',
    interpreter: 1,
  }
  return {
    details: {
      caseId,
      helpAskedFor: 'Ms Nair thinks that the family would like help to understand the draft plan.',
      workerId: recordedBy,
      provision: 'K',
      stage: 'draft',
      primaryNeed: 'SLCN',
      secondaryNeed: '',
      school: 'Kestrel Rise Primary School',
      setting: 'mainstream-la',
      yearGroup: yearGroup(toDay(child.dateOfBirth), today),
      source: 'third-party',
      openedOn: toDate(openedOn),
    },
    status: 'open',
    closedOn: null,
    openedBy: recordedBy,
    openedAt: toInstant(openedOn, 700),
    child,
    parents: [mother],
    permissions: [],
    contacts: [
      {
        contactId: random.uuid(),
        caseId,
        kind: 'they-rang',
        direction: null,
        happenedAt: toInstant(openedOn, 690),
        personId: null,
        bodyId: null,
        spokeTo: 'Ms Priya Nair, Whitley Children’s Centre',
        minutes: 10,
        level: 1,
        text: 'Ms Nair rang about the Haddad family and gave me their address and number. She had not asked Mrs Haddad whether she may. I explained that we cannot ring until she has, and asked her to give Mrs Haddad our number as well.',
        consentId: null,
        coveredBecause: 'nothing-shared',
        recordedBy,
        recordedAt: toInstant(openedOn, 705),
      },
    ],
    request: null,
    referral: {
      from: {
        caseId,
        referredBy: 'Ms Priya Nair',
        referredFrom: 'Whitley Children’s Centre',
        referredOn: toDate(openedOn),
        recordedBy,
        recordedAt: toInstant(openedOn, 700),
      },
      agreements: [],
    },
  }
}

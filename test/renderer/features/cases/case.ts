import type { CaseView } from '../../../../renderer/features/cases/case-view.ts'

type Person = CaseView['whoCanSayYes'][number]
type Parent = CaseView['parents'][number]

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** Jayden's case with two parents: his mother may say yes, his father's standing is not known. */
export function jayden(change: Partial<CaseView> = {}): CaseView {
  return {
    caseId: uuid(1) as CaseView['caseId'],
    reference: 'PPS-2026-0184',
    status: 'open',
    openedOn: '2026-09-03',
    closedOn: null,
    source: 'self',
    helpAskedFor: 'Help with the draft plan',
    workerId: uuid(2) as CaseView['workerId'],
    worker: 'Tom Bailey',
    child: {
      personId: uuid(10) as Person['personId'],
      givenName: 'Jayden',
      familyName: 'Whitlock',
      knownAs: '',
      dateOfBirth: '2014-05-04',
      address: '',
      format: 'standard',
      age: 12,
    },
    sen: {
      provision: 'K',
      stage: 'assessing',
      primaryNeed: 'SPLD',
      secondaryNeed: '',
      school: 'Highdown School',
      setting: 'mainstream-academy',
      yearGroup: 'Year 8',
    },
    schoolBodyId: null,
    localAuthority: { bodyId: uuid(3) as CaseView['localAuthority']['bodyId'], name: 'Reading Borough Council' },
    parents: [dana, mark],
    youngPersonFrom: '2030-06-28',
    whoCanSayYes: [
      {
        personId: uuid(10) as Person['personId'],
        name: 'Jayden Whitlock',
        may: false,
        because: 'not-yet-young-person',
      },
      { personId: dana.personId, name: 'Dana Whitlock', may: true, because: 'has-parental-responsibility' },
      { personId: mark.personId, name: 'Mark Ellis', may: false, because: 'parental-responsibility-not-known' },
    ],
    whoMayAsk: [
      { personId: uuid(10) as Person['personId'], may: false, because: 'not-yet-young-person' },
      { personId: dana.personId, may: true, because: 'parent' },
      { personId: mark.personId, may: true, because: 'parent' },
    ],
    changeSoon: null,
    childAlone: null,
    youMay: [],
    consents: [],
    refusals: [],
    referral: null,
    openRequests: 0,
    keptFor: { years: 1, until: '2027-11-03' },
    archivedOn: null,
    may: [],
    concernsNotPassedOn: 0,
    ...change,
  }
}

export const dana: Parent = {
  personId: uuid(11) as Parent['personId'],
  givenName: 'Dana',
  familyName: 'Whitlock',
  relationship: 'Mother',
  parentalResponsibility: 'yes',
  evidenceSeen: 'Birth certificate',
  address: '1 Example Street',
  phone: '',
  email: '',
  contactBy: [],
  language: 'English',
  interpreter: false,
  format: 'standard',
  masked: null,
}

export const mark: Parent = {
  ...dana,
  personId: uuid(12) as Parent['personId'],
  givenName: 'Mark',
  familyName: 'Ellis',
  relationship: 'Father',
  parentalResponsibility: 'unknown',
  evidenceSeen: '',
}

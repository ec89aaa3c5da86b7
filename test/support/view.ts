import type { Output } from '../../preload/contract/index.ts'
import { BodyId, CaseId, ConsentId, PersonId, AccountId } from '../../preload/contract/common.ts'

type CaseView = Output<'openCase'>

export const danaId = PersonId.parse('b0000000-0000-4000-8000-000000000001')
export const jaydenId = PersonId.parse('b0000000-0000-4000-8000-000000000002')
const schoolId = BodyId.parse('c0000000-0000-4000-8000-000000000001')
const collegeId = BodyId.parse('c0000000-0000-4000-8000-000000000002')
const councilId = BodyId.parse('c0000000-0000-4000-8000-000000000003')

/** A case as the door shows it, for screens' own rules: Jayden Whitlock, whose mother can say yes. */
export function view(change: Partial<CaseView> = {}): CaseView {
  return {
    caseId: CaseId.parse('d0000000-0000-4000-8000-00000000000a'),
    reference: 'PPS-2026-0184',
    status: 'open',
    openedOn: '2026-01-05',
    closedOn: null,
    source: 'self',
    helpAskedFor: 'Help with the draft plan',
    workerId: AccountId.parse('a0000000-0000-4000-8000-000000000001'),
    worker: 'Tom Bailey',
    child: {
      personId: jaydenId,
      givenName: 'Jayden',
      familyName: 'Whitlock',
      knownAs: '',
      dateOfBirth: '2016-03-04',
      address: '',
      format: 'standard',
      age: 10,
    },
    sen: {
      provision: 'K',
      stage: 'none',
      primaryNeed: 'SLCN',
      secondaryNeed: '',
      school: 'Highdown School',
      setting: 'mainstream-la',
      yearGroup: 'Year 5',
    },
    schoolBodyId: schoolId,
    localAuthority: { bodyId: councilId, name: 'Reading Borough Council' },
    parents: [dana],
    youngPersonFrom: '2032-06-25',
    whoCanSayYes: [
      { personId: jaydenId, name: 'Jayden Whitlock', may: false, because: 'not-yet-young-person' },
      { personId: danaId, name: 'Dana Whitlock', may: true, because: 'has-parental-responsibility' },
    ],
    whoMayAsk: [
      { personId: jaydenId, may: false, because: 'not-yet-young-person' },
      { personId: danaId, may: true, because: 'parent' },
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

export const dana: CaseView['parents'][number] = {
  personId: danaId,
  givenName: 'Dana',
  familyName: 'Whitlock',
  relationship: 'Mother',
  parentalResponsibility: 'yes',
  evidenceSeen: '',
  address: '',
  phone: '',
  email: '',
  contactBy: [],
  language: 'English',
  interpreter: false,
  format: 'standard',
  masked: null,
}

/** Dana's permission for two schools and the council. */
export function given(change: Partial<CaseView['consents'][number]> = {}): CaseView['consents'][number] {
  return {
    consentId: ConsentId.parse('e0000000-0000-4000-8000-000000000001'),
    givenBy: danaId,
    givenByName: 'Dana Whitlock',
    standing: 'parental-responsibility',
    grants: [
      { scope: 'school-staff', bodyId: schoolId, body: 'Highdown School', purpose: null },
      { scope: 'school-staff', bodyId: collegeId, body: 'Thameside College', purpose: null },
      { scope: 'la-staff', bodyId: councilId, body: 'Reading Borough Council', purpose: null },
    ],
    purpose: 'The spring term',
    purposes: ['school-support'],
    conditions: 'Not about the diagnosis',
    language: 'English',
    notice: '1',
    method: 'phone',
    evidenceNote: 'Yes',
    hasEvidence: false,
    givenAt: '2026-11-12T09:00:00.000Z',
    expiresOn: '2027-11-12',
    recordedBy: 'Tom Bailey',
    recordedAt: '2026-11-12T09:00:00.000Z',
    state: 'in-force',
    endedAt: null,
    lost: null,
    ...change,
  }
}

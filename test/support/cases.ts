import { accountOf, type World } from './casebook.ts'

export const jayden = {
  givenName: 'Jayden',
  familyName: 'Whitlock',
  knownAs: '',
  dateOfBirth: '2014-05-04',
  address: '',
  format: 'standard',
}

export const dana = {
  givenName: 'Dana',
  familyName: 'Whitlock',
  relationship: 'Mother',
  parentalResponsibility: 'yes',
  evidenceSeen: 'Birth certificate',
  address: '14 Cressingham Road\nReading\nRG2 7RU',
  phone: '0118 496 0123',
  email: '',
  contactBy: ['phone'],
  language: 'English',
  interpreter: false,
  format: 'standard',
} as const

export const mark = {
  ...dana,
  givenName: 'Mark',
  familyName: 'Ellis',
  relationship: 'Father',
  parentalResponsibility: 'unknown',
  address: '',
}

export const sen = {
  provision: 'K',
  stage: 'assessing',
  primaryNeed: 'SLCN',
  secondaryNeed: '',
  school: 'Highdown School',
  setting: 'mainstream-academy',
  yearGroup: 'Year 8',
}

export function caseDraft(workerId: string = accountOf.caseworker) {
  return {
    child: jayden,
    parents: [dana, mark],
    sen,
    helpAskedFor: 'Help with the draft plan',
    source: 'self',
    referral: null,
    workerId,
  }
}

/** A case entered by the coordinator and worked by the volunteer, and its people. Leaves the coordinator signed in. */
export async function openCase(world: World, workerId: string = accountOf.volunteer) {
  world.as('coordinator')
  const { caseId } = await world.get('createCase', caseDraft(workerId))
  const view = await world.get('openCase', { caseId })
  const [first, second] = view.parents
  if (first === undefined || second === undefined) throw new Error('the case lost a parent')
  return { caseId, childId: view.child.personId, danaId: first.personId, markId: second.personId }
}

export function consentDraft(caseId: string, givenBy: string, grants: readonly { scope: string; school: string }[]) {
  return {
    caseId,
    givenBy,
    standing: 'parental-responsibility',
    grants,
    purpose: 'Help with the needs assessment',
    purposes: ['ehc-needs-assessment'],
    conditions: 'Not the exclusion letters',
    language: 'English',
    explained: true,
    method: 'phone',
    givenAt: '2026-11-20T09:00',
    expiresOn: '2027-11-20',
    evidenceNote: 'Read aloud and agreed on the telephone',
    evidence: null,
    supersedes: null,
  }
}

/** Notes may be passed on to this mediator, for this. */
export const toMediator = [
  { scope: 'pass-on', school: '', recipient: 'Thames Vale Mediation', purpose: 'disagreement-resolution' },
]

export function disclosureDraft(caseId: string, contactIds: readonly string[]) {
  return {
    caseId,
    kind: 'pass-on',
    body: 'Thames Vale Mediation',
    recipient: 'Olwen Prys, case manager',
    purpose: 'disagreement-resolution',
    concernId: null,
    contactIds,
    anythingElse: '',
    method: 'post',
    sentAt: '2026-11-24T09:00',
  }
}

export function concernDraft(caseId: string) {
  return {
    caseId,
    worry: 'Two round bruises on the upper arm',
    kinds: ['physical'],
    seenBy: 'Seen by me',
    evidence: '',
    childsView: '',
    parentAware: 'no',
    parentWhy: 'The stepfather was in the room',
    immediateDanger: false,
    passed: {
      passedTo: 'childrens-services',
      named: 'Duty social worker',
      how: 'phone',
      passedAt: '2026-11-24T09:30',
      reference: 'MASH-1',
    },
  }
}

export const toSchool = [{ scope: 'school-staff', school: 'Highdown School' }]

export function contactDraft(caseId: string, kind: string) {
  return {
    caseId,
    kind,
    happenedAt: '2026-11-23T14:05',
    school: kind === 'school-staff' ? 'Highdown School' : '',
    personId: null,
    direction: kind === 'with-parent' || kind === 'with-child' ? 'out' : null,
    spokeTo: 'Ms Adeyemi',
    minutes: 20,
    level: '2',
    text: 'Ms Adeyemi rang back. She says the speech therapist has left.',
  }
}

/** A letter to a parent who reads Polish. */
export const letterDraft = {
  language: 'pl',
  text: 'Kopia notatek\n\n{name}, w dniu {received} otrzymaliśmy prośbę o kopię notatek. Dotyczą: {child}. Nasz numer: {reference}.\n\nLiczba pozycji: {items}.',
}

export function requestDraft(caseId: string, requesterId: string) {
  return { caseId, requesterId, regimes: ['sar'], receivedOn: '2026-11-23', how: 'letter', asks: 'All notes about us' }
}

/** Records what came in a letter that opens one request. */
export async function recordRequest(world: World, draft: Readonly<Record<string, unknown>>) {
  const [request] = await world.get('recordRequest', draft)
  if (request === undefined) throw new Error('nothing was recorded')
  return request
}

/** Somebody else referred them; Dana, the first parent, has agreed to it or not yet. */
export function referredDraft(workerId: string, agreed: boolean) {
  const agreement = { whose: [0], gotBy: 'Ms Nair', method: 'in-person', agreedAt: '2026-11-20T09:00', note: '' }
  return {
    ...caseDraft(workerId),
    source: 'third-party',
    referral: {
      referredBy: 'Ms Nair',
      referredFrom: 'Whitley Children’s Centre',
      referredOn: '2026-11-20',
      agreement: agreed ? agreement : null,
    },
  }
}

/** A case somebody else referred. Leaves the coordinator signed in. */
export async function openReferred(world: World, workerId: string, agreed: boolean) {
  world.as('coordinator')
  const { caseId } = await world.get('createCase', referredDraft(workerId, agreed))
  const { parents } = await world.get('openCase', { caseId })
  const [first, second] = parents
  if (first === undefined || second === undefined) throw new Error('the case lost a parent')
  return { caseId, danaId: first.personId, markId: second.personId }
}

export function askDraft(caseId: string, personId: string) {
  return { caseId, personId, grants: toSchool, method: 'phone', askedAt: '2026-11-22T09:00', note: '' }
}

export function incidentDraft(caseId: string, kind = 'school-staff') {
  return {
    caseId,
    kind,
    happenedAt: '2026-11-23T14:05',
    school: kind === 'school-staff' ? 'Highdown School' : '',
    personId: null,
    direction: null,
    whom: 'Ms Adeyemi',
    what: 'I told Ms Adeyemi that Jayden is waiting for an assessment.',
    why: 'I thought that the permission named the school.',
  }
}

export function orderDraft(caseId: string, personId: string) {
  const order = { kind: 'prohibited-steps', madeOn: '2026-10-05', untilOn: null, restricts: true }
  return { caseId, personId, ...order, note: 'Reading family court; seen on 9 October' }
}

/** A case whose child decides for themself since June, and the decision that his mother represents him. Leaves the coordinator signed in. */
export async function capacityDraft(world: World) {
  world.as('coordinator')
  const young = { ...caseDraft(), child: { ...jayden, dateOfBirth: '2010-05-04' } }
  const { caseId } = await world.get('createCase', young)
  const { parents } = await world.get('openCase', { caseId })
  return {
    caseId,
    finding: 'lacks',
    matter: 'Whether we may talk to the college about his plan',
    assessedBy: 'Dr Sethna, educational psychologist',
    decidedAt: '2026-11-20T14:00',
    evidence: 'Her report of 20 November, seen',
    representativeId: parents[0]?.personId ?? null,
    representsAs: 'parent',
  }
}

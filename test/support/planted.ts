import { accountOf, nobodysId, type World } from './casebook.ts'
import { documentDraft, examined } from './attached.ts'
import type { Pools } from './arbitrary.ts'
import {
  caseDraft,
  concernDraft,
  consentDraft,
  contactDraft,
  dana,
  disclosureDraft,
  incidentDraft,
  jayden,
  mark,
  requestDraft,
  sen,
  toMediator,
  toSchool,
  recordRequest,
} from './cases.ts'
import { latin } from './files.ts'
import { legalDraft, refusal } from './legal.ts'
import { onePassage, release, sheet } from './packs.ts'
import { paperFile } from './retention.ts'

/** Words that stand in a case and nowhere else: whoever reads one has read that case. */
export type Words = {
  /** The family's names, as lists show them. */
  readonly name: string
  /** Everything else that was written about them. */
  readonly content: string
  /** On the paper file's own line of the register. */
  readonly paper: string
}

export const ofTheVolunteer = wordsOf('volunteer')
export const ofTheCaseworker = wordsOf('caseworker')

function wordsOf(whose: string): Words {
  return { name: `Quill${whose}`, content: `Thorn${whose}`, paper: `Ledger${whose}` }
}

export type Planted = Awaited<ReturnType<typeof plant>>

/** A case with something of everything that a case can have, each with the words in it. Leaves the coordinator signed in. */
export async function plant(world: World, { name, content, paper }: Words, workerId: string) {
  world.as('coordinator')
  const of = (parent: typeof dana | typeof mark) => ({
    ...parent,
    familyName: name,
    address: `1 ${content} Road`,
    evidenceSeen: content,
    relationship: content,
  })
  const { caseId } = await world.get('createCase', {
    ...caseDraft(workerId),
    helpAskedFor: `Help for ${content}`,
    sen: { ...sen, yearGroup: content },
    child: { ...jayden, familyName: name, knownAs: name },
    parents: [of(dana), of(mark)],
  })
  const view = await world.get('openCase', { caseId })
  const [danaId = '', markId = ''] = view.parents.map(({ personId }) => personId)
  const { consentId } = await world.get('recordConsent', {
    ...consentDraft(caseId, danaId, [...toSchool, ...toMediator]),
    purpose: content,
    conditions: content,
    evidenceNote: content,
  })
  const note = { ...contactDraft(caseId, 'school-staff'), text: `What ${content} said`, spokeTo: content }
  const { contactId } = await world.get('recordContact', note)
  const walled = { ...contactDraft(caseId, 'with-parent'), personId: danaId, text: `Not for Mark: ${content}` }
  const { contactId: walledId } = await world.get('recordContact', walled)
  await world.get('keepNoteFrom', { caseId, contactId: walledId, personIds: [markId], why: content })
  const { requestId } = await recordRequest(world, { ...requestDraft(caseId, danaId), asks: content })
  const { thirdPartyId } = await world.get('addThirdParty', { caseId, requestId, name: content, aliases: [content] })
  await world.get('decideThirdParty', { caseId, requestId, thirdPartyId, ...sheet, aliases: [], why: content })
  const whose = { reason: 'RIGHTS_OF_OTHERS', thirdPartyId }
  const passage = { caseId, requestId, itemId: contactId, start: 5, end: 9, ...whose, note: content }
  const [made] = await world.get('redactPassages', onePassage(passage))
  await world.get('encloseTheRest', { caseId, requestId })
  await world.get('keepWords', { caseId, requestId, words: content, why: content })
  const { requestId: legalId } = await world.get('recordLegalRequest', { ...legalDraft(caseId), asks: content })
  const out = { ...disclosureDraft(caseId, [contactId]), recipient: content, anythingElse: content }
  const { disclosureId } = await world.get('recordDisclosure', out)
  const { fileId } = await paperFile(world, caseId)
  await world.get('savePaperFile', { caseId, fileId, cabinet: 'Cabinet 1, drawer A', contents: paper })
  const upload = await examined(world, caseId, latin(`Dear ${content}`), `${content}.txt`)
  const paperwork = { ...documentDraft(upload), fileName: `${content}.txt`, title: content, cameFrom: content }
  const { documentId } = await world.get('attachDocument', { ...paperwork, contactId: walledId })
  const { holdId } = await world.get('setHold', { caseId, kind: 'complaint', reason: content })
  const { incidentId } = await world.get('recordIncident', { ...incidentDraft(caseId), what: content, why: content })
  // By the head: whoever recorded a concern reads it back always, so it is by nobody who may not read everything.
  world.as('head')
  const concern = { ...concernDraft(caseId), worry: content, childsView: content, parentWhy: content }
  const { concernId } = await world.get('recordConcern', concern)
  world.as('coordinator')
  const personIds = [view.child.personId, danaId, markId]
  const notes = { contactId, walledId }
  const records = { consentId, disclosureId, documentId, fileId, holdId, incidentId, concernId }
  return {
    caseId,
    personIds,
    requestId,
    legalId,
    redactionId: made?.redaction.redactionId ?? '',
    thirdPartyId,
    ...notes,
    ...records,
  }
}

/** Answers what is open, closes the case, and archives it when its year is over: the world's clock moves on. Leaves the coordinator signed in. */
export async function archive(world: World, { caseId, requestId, legalId, holdId }: Planted): Promise<void> {
  world.as('head')
  await world.get('decideLegalRequest', { caseId, requestId: legalId, ...refusal })
  world.as('coordinator')
  const letter = { what: 'letter', method: 'post', sentOn: '2026-11-24' }
  await world.get('recordLegalSending', { caseId, requestId: legalId, ...letter })
  await world.get('encloseTheRest', { caseId, requestId })
  await release(world, { caseId, requestId })
  await world.get('liftHold', { caseId, holdId, because: 'It is over' })
  const { child, sen: details, helpAskedFor, workerId } = await world.get('openCase', { caseId })
  const { personId: _id, age: _age, ...same } = child
  await world.get('changeCase', { caseId, child: same, sen: details, helpAskedFor, workerId, status: 'closed' })
  world.clock.now = '2027-11-25T10:00:00.000Z'
  await world.get('archiveCase', { caseId })
}

/** The ids of what was planted, by the name of the field that takes them, beside some of nobody's. */
export function poolsOf(planted: readonly Planted[]): Pools {
  const all = (pick: (each: Planted) => readonly string[]) => [...planted.flatMap(pick), nobodysId()]
  const people = all(({ personIds }) => personIds)
  const notes = all(({ contactId, walledId }) => [contactId, walledId])
  const files = all(({ fileId }) => [fileId])
  const consents = all(({ consentId }) => [consentId])
  const accounts = Object.values(accountOf)
  return {
    caseId: all(({ caseId }) => [caseId]),
    personId: people,
    personIds: people,
    seenBy: people,
    givenBy: people,
    withdrawnBy: people,
    requesterId: people,
    consentId: consents,
    supersedes: consents,
    contactId: notes,
    contactIds: notes,
    itemId: notes,
    requestId: all(({ requestId, legalId }) => [requestId, legalId]),
    thirdPartyId: all(({ thirdPartyId }) => [thirdPartyId]),
    redactionId: all(({ redactionId }) => [redactionId]),
    documentId: all(({ documentId }) => [documentId]),
    disclosureId: all(({ disclosureId }) => [disclosureId]),
    incidentId: all(({ incidentId }) => [incidentId]),
    concernId: all(({ concernId }) => [concernId]),
    holdId: all(({ holdId }) => [holdId]),
    fileId: files,
    fileIds: files,
    packId: [nobodysId()],
    workerId: [accountOf.volunteer, accountOf.caseworker],
    takenBy: accounts,
    accountId: accounts,
  }
}

import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { contract, type Name } from '../../preload/contract/index.ts'
import type { LegalState } from '../../preload/contract/legal.ts'
import { roles, type Role } from '../../preload/contract/session.ts'
import { serve } from '../../main/ipc/serve.ts'
import { checkLog } from '../../main/vault/log-check.ts'
import { evaluate, usually } from '../../main/policy/permissions.ts'
import {
  accountOf,
  auditLength,
  nobodysId,
  openWorld,
  ourPage,
  serviceDetails,
  type World,
} from '../support/casebook.ts'
import {
  askDraft,
  capacityDraft,
  caseDraft,
  concernDraft,
  consentDraft,
  contactDraft,
  dana,
  disclosureDraft,
  incidentDraft,
  letterDraft,
  jayden,
  openCase,
  openReferred,
  orderDraft,
  requestDraft,
  sen,
  toMediator,
  toSchool,
  recordRequest,
} from '../support/cases.ts'
import { addDocument } from '../support/attached-pages.ts'
import { pdfByHand } from '../support/pdf-by-hand.ts'
import { attached, documentDraft, examined, sent } from '../support/attached.ts'
import { message, textFile, withDiary } from '../support/files.ts'
import { approve, onePassage, release as releasePack, sheet } from '../support/packs.ts'
import { holidayFile } from '../support/holidays.ts'
import { archivedCase, closedCase, dueShredding, loan, paperFile } from '../support/retention.ts'

import { answerDraft, bringTo, direction, encloseAll, legalDraft, reply } from '../support/legal.ts'

type Scene = Awaited<ReturnType<typeof setScene>>
type Call = { readonly by: Role; readonly input: unknown }

const names = Object.keys(contract) as Name[]
const guarded = names.filter((name) => contract[name].needs !== 'anyone')

/**
 * For every operation an input the door should say yes to, for somebody it should say yes to: complete by type, so an operation
 * added without its right call does not compile. `null`: it needs a vault on disk and is tried in session.test.ts,
 * backups.test.ts and visits.test.ts.
 */
const right: { readonly [N in Name]: ((scene: Scene) => Call | Promise<Call>) | null } = {
  readState: () => ({ by: 'volunteer', input: {} }),
  judgePassword: () => ({ by: 'volunteer', input: { password: 'harvest lantern cobalt', about: [] } }),
  chooseFolder: null,
  proposeRecoveryKey: () => ({ by: 'head', input: {} }),
  printRecoveryKey: null,
  setUpService: null,
  lookAround: null,
  leaveDemonstration: null,
  signIn: null,
  recoverAccess: null,
  lock: null,
  changePassword: null,
  cancel: () => ({ by: 'volunteer', input: { work: 'previewPack' } }),
  noteCopied: () => ({ by: 'volunteer', input: {} }),
  listAccounts: () => ({ by: 'head', input: {} }),
  addAccount: null,
  endAccount: null,
  resetPassword: null,
  readService: () => ({ by: 'volunteer', input: {} }),
  changeService: () => ({ by: 'coordinator', input: { service: serviceDetails, autoLockMinutes: 10 } }),
  listLetters: () => ({ by: 'head', input: {} }),
  saveLetter: () => ({ by: 'coordinator', input: letterDraft }),
  withdrawLetter: async ({ world }) => {
    world.as('coordinator')
    await world.get('saveLetter', letterDraft)
    return { by: 'head', input: { language: 'pl' } }
  },
  printLetter: () => ({ by: 'head', input: letterDraft }),
  readLetterFor: ({ caseId, requestId }) => ({ by: 'coordinator', input: { caseId, requestId } }),
  readHolidays: () => ({ by: 'volunteer', input: {} }),
  importHolidays: ({ world }) => {
    world.machine.toOpen = holidayFile(world.home)
    return { by: 'coordinator', input: {} }
  },
  readDraft: () => ({ by: 'volunteer', input: { key: 'new-case' } }),
  keepDraft: () => ({ by: 'volunteer', input: { key: 'new-case', content: '{}' } }),
  discardDraft: () => ({ by: 'volunteer', input: { key: 'new-case' } }),
  draftsKept: () => ({ by: 'volunteer', input: {} }),
  listDrafts: () => ({ by: 'volunteer', input: {} }),
  listCases: () => ({
    by: 'volunteer',
    input: { status: 'any', mine: false, order: 'child', descending: false, from: 0, count: 50 },
  }),
  listWorkers: () => ({ by: 'volunteer', input: {} }),
  listSchools: () => ({ by: 'volunteer', input: {} }),
  createCase: () => ({ by: 'caseworker', input: caseDraft() }),
  openCase: ({ caseId }) => ({ by: 'volunteer', input: { caseId } }),
  readTimeline: ({ caseId }) => ({ by: 'volunteer', input: { caseId, kinds: 'all', from: 0, count: 50 } }),
  changeCase: ({ caseId }) => ({
    by: 'volunteer',
    input: { caseId, child: jayden, sen, helpAskedFor: 'More help', workerId: accountOf.volunteer, status: 'closed' },
  }),
  saveParent: ({ caseId, danaId }) => ({ by: 'volunteer', input: { caseId, personId: danaId, parent: dana } }),
  whoLooked: ({ caseId }) => ({ by: 'volunteer', input: { caseId } }),
  recordConsent: ({ caseId, danaId }) => ({ by: 'volunteer', input: consentDraft(caseId, danaId, toSchool) }),
  withdrawConsent: ({ caseId, consentId, danaId }) => ({
    by: 'volunteer',
    input: { caseId, consentId, withdrawnBy: danaId, method: 'phone', withdrawnAt: '2026-11-24T09:30', note: '' },
  }),
  invalidateConsent: ({ caseId, consentId }) => ({
    by: 'volunteer',
    input: { caseId, consentId, why: 'No PR after all' },
  }),
  exportConsentRecord: ({ world, caseId, consentId }) => {
    world.machine.saveTo = join(world.home, 'record.json')
    return { by: 'volunteer', input: { caseId, consentId } }
  },
  recordAsk: ({ caseId, danaId }) => ({ by: 'volunteer', input: askDraft(caseId, danaId) }),
  answerAsk: async ({ world, caseId, danaId }) => {
    const { askId } = await world.get('recordAsk', askDraft(caseId, danaId))
    return { by: 'volunteer', input: { caseId, askId, outcome: 'refused', at: '2026-11-23T10:00', note: '' } }
  },
  listConsentEvents: ({ caseId }) => ({ by: 'volunteer', input: { caseId } }),
  recordLawfulBasis: ({ caseId }) => ({
    by: 'volunteer',
    input: { caseId, basis: 'public-task', specialCondition: 'substantial-public-interest', why: 'SEN support' },
  }),
  listLawfulBases: ({ caseId }) => ({ by: 'volunteer', input: { caseId } }),
  recordAgreement: async ({ world }) => {
    const { caseId, danaId } = await openReferred(world, accountOf.volunteer, false)
    const how = { gotBy: 'Ms Nair', method: 'phone', agreedAt: '2026-11-24T09:00', note: '' }
    return { by: 'volunteer', input: { caseId, personId: danaId, route: 'told-referrer', ...how } }
  },
  recordIncident: ({ caseId }) => ({ by: 'volunteer', input: incidentDraft(caseId) }),
  listIncidents: () => ({ by: 'head', input: { state: 'any' } }),
  reviewIncident: async ({ world, caseId }) => {
    world.as('coordinator')
    const { incidentId } = await world.get('recordIncident', incidentDraft(caseId))
    return { by: 'head', input: { caseId, incidentId, done: 'Spoke with the caseworker; told Dana.' } }
  },
  printReceipt: ({ caseId, consentId }) => ({ by: 'volunteer', input: { caseId, consentId } }),
  printConsentForm: ({ caseId }) => ({ by: 'volunteer', input: { caseId } }),
  checkContact: ({ caseId }) => ({
    by: 'volunteer',
    input: {
      caseId,
      kind: 'school-staff',
      happenedAt: '2026-11-23T14:05',
      school: 'Highdown School',
      personId: null,
      direction: null,
    },
  }),
  recordContact: ({ caseId }) => ({ by: 'volunteer', input: contactDraft(caseId, 'school-staff') }),
  listDocuments: ({ caseId }) => ({ by: 'volunteer', input: { caseId } }),
  openDocument: async ({ world, caseId }) => ({ by: 'volunteer', input: await attached(world, caseId) }),
  readDocumentPiece: async ({ world, caseId }) => ({
    by: 'volunteer',
    input: { ...(await attached(world, caseId)), at: 0 },
  }),
  beginUpload: ({ caseId }) => ({ by: 'volunteer', input: { caseId, bytes: 12 } }),
  addPiece: async ({ world, caseId }) => {
    world.as('volunteer')
    const { documentId } = await world.get('beginUpload', { caseId, bytes: textFile.byteLength })
    return { by: 'volunteer', input: { caseId, documentId, at: 0, bytes: textFile } }
  },
  examineUpload: async ({ world, caseId }) => {
    world.as('volunteer')
    return { by: 'volunteer', input: { ...(await sent(world, caseId, textFile)), fileName: 'letter.txt' } }
  },
  listEnclosures: async ({ world, caseId }) => ({ by: 'volunteer', input: await attached(world, caseId, message) }),
  takeEnclosure: async ({ world, caseId }) => ({
    by: 'volunteer',
    input: { ...(await attached(world, caseId, withDiary)), index: 0 },
  }),
  cancelUpload: async ({ world, caseId }) => {
    world.as('volunteer')
    return { by: 'volunteer', input: await sent(world, caseId, textFile) }
  },
  attachDocument: async ({ world, caseId }) => {
    world.as('volunteer')
    return { by: 'volunteer', input: documentDraft(await examined(world, caseId, textFile)) }
  },
  removeDocument: async ({ world, caseId }) => ({
    by: 'coordinator',
    input: { ...(await attached(world, caseId)), why: 'It is about another child' },
  }),
  listRecipients: () => ({ by: 'volunteer', input: {} }),
  checkDisclosure: ({ caseId }) => ({
    by: 'caseworker',
    input: { caseId, body: 'Thames Vale Mediation', purpose: 'negotiation', sentAt: '2026-11-23T14:05' },
  }),
  recordDisclosure: ({ caseId, contactId }) => ({ by: 'caseworker', input: disclosureDraft(caseId, [contactId]) }),
  listDisclosures: ({ caseId }) => ({ by: 'volunteer', input: { caseId } }),
  printDisclosure: async (scene) => ({ by: 'volunteer', input: await passOn(scene) }),
  recordConcern: ({ caseId }) => ({ by: 'volunteer', input: concernDraft(caseId) }),
  passConcernOn: ({ caseId, concernId }) => ({
    by: 'volunteer',
    input: { caseId, concernId, passed: concernDraft(caseId).passed },
  }),
  addToConcern: ({ caseId, concernId }) => ({ by: 'volunteer', input: { caseId, concernId, text: 'More' } }),
  acknowledgeConcern: ({ caseId, concernId }) => ({ by: 'head', input: { caseId, concernId } }),
  openConcern: ({ caseId, concernId }) => ({ by: 'volunteer', input: { caseId, concernId } }),
  printConcern: ({ caseId, concernId }) => ({ by: 'volunteer', input: { caseId, concernId } }),
  listCaseConcerns: ({ caseId }) => ({ by: 'volunteer', input: { caseId } }),
  listConcerns: () => ({ by: 'volunteer', input: {} }),
  readDeciders: ({ caseId }) => ({ by: 'volunteer', input: { caseId } }),
  recordOrder: ({ caseId, markId }) => ({ by: 'volunteer', input: orderDraft(caseId, markId) }),
  endOrder: async ({ world, caseId, markId }) => {
    const { orderId } = await world.get('recordOrder', orderDraft(caseId, markId))
    return { by: 'volunteer', input: { caseId, orderId, endedOn: '2026-11-23', why: 'Discharged by the court' } }
  },
  recordCapacity: async ({ world }) => ({ by: 'caseworker', input: await capacityDraft(world) }),
  startAlone: async ({ world }) => ({
    by: 'caseworker',
    input: { caseId: (await openCase(world)).caseId, why: 'They would stop him coming' },
  }),
  endAlone: async ({ world }) => {
    const { caseId } = await openCase(world)
    await world.get('startAlone', { caseId, why: 'They would stop him coming' })
    return { by: 'caseworker', input: { caseId, why: 'He has told his mother' } }
  },
  keepNoteFrom: ({ caseId, contactId, markId }) => ({
    by: 'volunteer',
    input: { caseId, contactId, personIds: [markId], why: 'Dana asked us to' },
  }),
  liftWall: async ({ world, caseId, contactId, markId }) => {
    await world.get('keepNoteFrom', { caseId, contactId, personIds: [markId], why: 'Dana asked us to' })
    return { by: 'volunteer', input: { caseId, contactId, personId: markId, why: 'Dana has told him herself' } }
  },
  listRequests: () => ({ by: 'caseworker', input: { state: 'any' } }),
  recordRequest: ({ caseId, danaId }) => ({ by: 'volunteer', input: requestDraft(caseId, danaId) }),
  listCaseRequests: ({ caseId }) => ({ by: 'volunteer', input: { caseId } }),
  openRequest: ({ caseId, requestId }) => ({ by: 'coordinator', input: { caseId, requestId } }),
  recordClockEvent: ({ caseId, requestId }) => ({
    by: 'coordinator',
    input: { caseId, requestId, kind: 'clarification-asked', happenedOn: '2026-11-24', why: 'Which school year?' },
  }),
  openComplaint: async (scene) => ({ by: 'head', input: await complain(scene) }),
  recordComplaintStep: async (scene) => ({
    by: 'coordinator',
    input: { ...(await complain(scene)), kind: 'acknowledged', happenedOn: '2026-11-24', how: 'letter', text: '' },
  }),
  decideItem: ({ caseId, requestId, contactId }) => ({
    by: 'coordinator',
    input: { caseId, requestId, itemId: contactId, decision: 'withhold', reason: 'OUT_OF_SCOPE' },
  }),
  encloseTheRest: ({ caseId, requestId }) => ({ by: 'coordinator', input: { caseId, requestId } }),
  redactPassages: ({ caseId, requestId, contactId }) => ({
    by: 'coordinator',
    input: {
      caseId,
      requestId,
      passages: [{ itemId: contactId, start: 0, end: 10 }],
      reason: 'OUT_OF_SCOPE',
      note: '',
    },
  }),
  drawPage: async (scene) => ({ by: 'coordinator', input: { ...(await letterOnDesk(scene)), page: 1 } }),
  coverArea: async (scene) => ({
    by: 'coordinator',
    input: { ...(await letterOnDesk(scene)), ...area, reason: 'NOT_PERSONAL_DATA' },
  }),
  removeRedaction: ({ caseId, requestId, contactId, redactionId }) => ({
    by: 'coordinator',
    input: { caseId, requestId, itemId: contactId, redactionId },
  }),
  addThirdParty: ({ caseId, requestId }) => ({
    by: 'coordinator',
    input: { caseId, requestId, name: 'Wilhelmina Pemberton', aliases: ['Mrs P'] },
  }),
  decideThirdParty: async (scene) => ({ by: 'coordinator', input: { ...(await named(scene)), aliases: [], ...sheet } }),
  redactMentions: async (scene) => {
    const party = await named(scene)
    await scene.world.get('decideThirdParty', { ...party, aliases: [], ...sheet })
    return { by: 'coordinator', input: party }
  },
  keepWords: async ({ world, caseId, danaId }) => {
    world.as('coordinator')
    const text = 'Pemberton rang. Pemberton rang again.'
    const { contactId: itemId } = await world.get('recordContact', { ...contactDraft(caseId, 'office-note'), text })
    const { requestId } = await recordRequest(world, requestDraft(caseId, danaId))
    const request = { caseId, requestId }
    await world.get('encloseTheRest', request)
    await world.get(
      'redactPassages',
      onePassage({ ...request, itemId, start: 0, end: 9, reason: 'NOT_PERSONAL_DATA', note: '' }),
    )
    return { by: 'coordinator', input: { ...request, words: 'Pemberton', why: 'Everybody knows' } }
  },
  findSuggestions: ({ caseId, requestId }) => ({ by: 'coordinator', input: { caseId, requestId, ownToo: false } }),
  previewPack: ({ caseId, requestId }) => ({ by: 'coordinator', input: { caseId, requestId, largePrint: false } }),
  releasePack: async (scene) => {
    const request = await enclosed(scene)
    await approve(scene.world, request)
    return { by: 'coordinator', input: await preview({ ...scene, ...request }) }
  },
  askForReview: async (scene) => ({ by: 'coordinator', input: { ...(await enclosed(scene)), note: '' } }),
  openReview: async (scene) => ({ by: 'head', input: await toReview(scene) }),
  reviewPack: async (scene) => ({ by: 'head', input: { ...(await toReview(scene)), largePrint: false } }),
  answerReview: async (scene) => {
    const request = await toReview(scene)
    scene.world.as('head')
    const { sha256 } = await scene.world.get('reviewPack', { ...request, largePrint: false })
    return { by: 'head', input: { ...request, sha256, answer: 'sent-back', note: 'Item 2 names a neighbour' } }
  },
  openPack: async (scene) => ({ by: 'head', input: await release(scene) }),
  openInternalPack: ({ caseId, requestId }) => ({ by: 'head', input: { caseId, requestId } }),
  readSendings: async (scene) => ({ by: 'head', input: await release(scene) }),
  recordSending: async (scene) => ({
    by: 'coordinator',
    input: { ...(await release(scene)), method: 'post', sentOn: '2026-11-24', note: '' },
  }),
  exportLockedPack: async (scene) => {
    const pack = await release(scene)
    await scene.world.get('saveParent', {
      caseId: pack.caseId,
      personId: scene.danaId,
      parent: { ...dana, email: 'dana@home.example' },
    })
    return { by: 'coordinator', input: { ...pack, password: null } }
  },
  exportPack: async (scene) => ({ by: 'coordinator', input: await release(scene) }),
  listPaperFiles: () => ({ by: 'volunteer', input: { where: 'any', text: '' } }),
  listPaperFilesOfCase: ({ caseId }) => ({ by: 'volunteer', input: { caseId } }),
  listStaff: () => ({ by: 'volunteer', input: {} }),
  savePaperFile: ({ caseId }) => ({
    by: 'volunteer',
    input: { caseId, fileId: null, cabinet: 'Cabinet 1', contents: 'Letters' },
  }),
  takePaperOut: async ({ world, caseId }) => ({ by: 'volunteer', input: loan(await paperFile(world, caseId)) }),
  putPaperBack: async ({ world, caseId }) => {
    const { fileId } = await paperFile(world, caseId)
    await world.get('takePaperOut', loan({ caseId, fileId }))
    return { by: 'volunteer', input: { caseId, fileId } }
  },
  printPaperLabels: async ({ world, caseId }) => {
    const { fileId } = await paperFile(world, caseId)
    return { by: 'volunteer', input: { fileIds: [fileId], sheet: true, firstLabel: 3 } }
  },
  listPaperDue: () => ({ by: 'head', input: {} }),
  printShreddingSheet: async ({ world }) => {
    const { fileId } = await dueShredding(world)
    return { by: 'head', input: { fileIds: [fileId] } }
  },
  recordShredding: async ({ world }) => ({ by: 'head', input: (await dueShredding(world)).input }),
  listShreddings: () => ({ by: 'head', input: {} }),
  printCertificate: async ({ world }) => {
    const { shreddingId } = await world.get('recordShredding', (await dueShredding(world)).input)
    return { by: 'head', input: { shreddingId } }
  },
  listDue: () => ({ by: 'head', input: { show: 'any', from: 0, count: 50 } }),
  readRetentionOfCase: ({ caseId }) => ({ by: 'volunteer', input: { caseId } }),
  archiveCase: async ({ world }) => ({ by: 'head', input: { caseId: (await closedCase(world)).caseId } }),
  setHold: ({ caseId }) => ({ by: 'head', input: { caseId, kind: 'tribunal', reason: 'An appeal' } }),
  liftHold: async ({ world, caseId }) => {
    const { holdId } = await world.get('setHold', { caseId, kind: 'inquiry', reason: 'An inquiry' })
    return { by: 'head', input: { caseId, holdId, because: 'It is over' } }
  },
  listRetentionRules: () => ({ by: 'head', input: {} }),
  changeRetention: () => ({
    by: 'head',
    input: { fromDate: '2027-01-01', archiveAfterYears: 6, disposeAfterYears: 25, why: 'The council’s schedule' },
  }),
  findArchived: () => ({ by: 'head', input: { text: 'whit' } }),
  openArchivedCase: async ({ world }) => ({
    by: 'head',
    input: { caseId: (await archivedCase(world)).caseId, reason: 'The family came back' },
  }),
  listAbsences: () => ({ by: 'coordinator', input: {} }),
  recordAbsence: () => ({ by: 'head', input: { from: '2026-12-21', lastDay: '2026-12-31', why: 'On leave' } }),
  endAbsence: async ({ world }) => {
    world.as('head')
    const planned = { from: '2026-12-01', lastDay: '2026-12-02', why: 'A course' }
    const { absenceId } = await world.get('recordAbsence', planned)
    return { by: 'coordinator', input: { absenceId } }
  },
  listLegalRequests: () => ({ by: 'caseworker', input: { state: 'any' } }),
  listCaseLegalRequests: ({ caseId }) => ({ by: 'volunteer', input: { caseId } }),
  openLegalRequest: async (scene) => ({ by: 'caseworker', input: await legalAt(scene, 'considering') }),
  recordLegalRequest: ({ caseId }) => ({ by: 'caseworker', input: legalDraft(caseId) }),
  decideLegalRequest: async (scene) => ({
    by: 'head',
    input: { ...(await legalAt(scene, 'considering')), ...direction },
  }),
  recordLegalReply: async (scene) => ({ by: 'caseworker', input: { ...(await legalAt(scene, 'asking')), ...reply } }),
  recordLegalAnswer: async (scene) => ({
    by: 'caseworker',
    input: { ...(await legalAt(scene, 'permission')), ...answerDraft('yes', scene.danaId) },
  }),
  openExtraction: async (scene) => ({ by: 'head', input: await legalAt(scene, 'extracting') }),
  decideLegalItem: async (scene) => ({
    by: 'coordinator',
    input: {
      ...(await legalAt(scene, 'extracting')),
      itemId: scene.contactId,
      decision: 'withhold',
      reason: 'LEGAL_OTHERS',
    },
  }),
  leaveOutLegalRest: async (scene) => ({ by: 'coordinator', input: await legalAt(scene, 'extracting') }),
  redactLegalPassages: async (scene) => ({
    by: 'coordinator',
    input: {
      ...(await legalAt(scene, 'extracting')),
      passages: [{ itemId: scene.contactId, start: 0, end: 10 }],
      reason: 'LEGAL_OTHERS',
      note: '',
    },
  }),
  drawLegalPage: async (scene) => ({ by: 'head', input: { ...(await letterInExtract(scene)), page: 1 } }),
  coverLegalArea: async (scene) => ({
    by: 'coordinator',
    input: { ...(await letterInExtract(scene)), ...area, reason: 'LEGAL_OTHERS' },
  }),
  removeLegalRedaction: async (scene) => {
    const request = await legalAt(scene, 'extracting')
    const item = { ...request, itemId: scene.contactId }
    const passage = { ...item, start: 0, end: 10, reason: 'LEGAL_OTHERS', note: '' }
    const [made] = await scene.world.get('redactLegalPassages', onePassage(passage))
    return { by: 'head', input: { ...item, redactionId: made?.redaction.redactionId } }
  },
  previewLegalPack: async (scene) => ({ by: 'head', input: await legalPreview(scene) }),
  releaseLegalPack: async (scene) => {
    const wanted = await legalPreview(scene)
    const { sha256 } = await scene.world.get('previewLegalPack', wanted)
    const { personId: _personId, largePrint: _largePrint, ...request } = wanted
    return { by: 'coordinator', input: { ...request, sha256 } }
  },
  openLegalPack: async (scene) => ({ by: 'caseworker', input: await legalPackOf(scene) }),
  exportLegalPack: async (scene) => ({ by: 'head', input: await legalPackOf(scene) }),
  recordLegalSending: async (scene) => ({
    by: 'head',
    input: { ...(await legalAt(scene, 'sending')), what: 'officer', method: 'secure-email', sentOn: '2026-11-24' },
  }),
  printLegalLetter: async (scene) => ({ by: 'head', input: await legalAt(scene, 'refused') }),
  checkPack: () => ({ by: 'head', input: { file: new Uint8Array() } }),
  search: () => ({ by: 'volunteer', input: { text: 'whit' } }),
  checkAuditLog: () => ({ by: 'head', input: {} }),
  readPolicy: () => ({ by: 'volunteer', input: {} }),
  readPermissionTable: () => ({ by: 'coordinator', input: {} }),
  readToday: () => ({ by: 'volunteer', input: { mine: null } }),
  makeBackup: null,
  verifyBackup: null,
  checkDatabase: null,
  cancelUpkeep: () => ({ by: 'head', input: {} }),
  listBackups: () => ({ by: 'coordinator', input: {} }),
  listVisits: () => ({ by: 'coordinator', input: {} }),
  readUndertaking: () => ({ by: 'head', input: { contractor: 'Kimpton Consultants' } }),
  openVisit: null,
  closeVisit: null,
  readVisit: null,
  printVisitReport: null,
  readVisitWork: null,
  readDiagnostics: null,
  finishVisit: null,
}

const tried = names.flatMap((name) => {
  const call = right[name]
  return call === null ? [] : [{ name, call }]
})
const triedGuarded = tried.filter(({ name }) => guarded.includes(name))

describe('the one door, when everything is right,', () => {
  test.each(tried)(
    'says yes to $name, and the audit log knows exactly what the contract says it does',
    async ({ name, call }) => {
      const scene = await setScene()
      const { world } = scene
      const { by, input } = await call(scene)
      world.as(by)
      const before = await auditLength(world)
      expect(await world.ask(name, input)).toMatchObject({ ok: true })
      expect((await auditLength(world)) - before).toBe(contract[name].audit === 'entry' ? 1 : 0)
      expect(await checkLog(world.casebook.parts.database.db)).toMatchObject({ brokenAt: null })
    },
  )
})

describe('the one door', () => {
  let world: World
  const calls = new Map<Name, Call>()
  let elsewhere: string

  beforeAll(async () => {
    const scene = await setScene()
    world = scene.world
    for (const { name, call } of tried) calls.set(name, await call(scene))
    elsewhere = (await openCase(world, accountOf.coordinator)).caseId
  })

  test.each(names)('refuses %s from anywhere but our own page', async (name) => {
    world.as('head')
    const before = await auditLength(world)
    for (const sender of strangers)
      expect(await serve(world.casebook, sender, name, {})).toEqual({ ok: false, refusal: { code: 'wrong-sender' } })
    expect(await auditLength(world)).toBe(before)
  })

  test.each(triedGuarded)('refuses $name while nobody is signed in', async ({ name }) => {
    world.as(null)
    const before = await auditLength(world)
    expect(await world.ask(name, calls.get(name)?.input)).toEqual({ ok: false, refusal: { code: 'not-signed-in' } })
    expect(await auditLength(world)).toBe(before)
  })

  test.each(triedGuarded)(
    'refuses $name to every role the table does not grant it, and says so in the log',
    async ({ name }) => {
      const input = calls.get(name)?.input
      for (const role of roles) {
        const verdict = evaluate(contract[name].needs, role, {
          ...usually,
          onOwnCase: isOnCase(input) ? role === 'volunteer' : null,
        })
        if (verdict.allowed) continue
        world.as(role)
        const before = await auditLength(world)
        expect(await world.ask(name, input), role).toEqual({ ok: false, refusal: { code: verdict.code } })
        expect(await auditLength(world), `${role} audited`).toBe(before + 1)
      }
    },
  )

  test.each(triedGuarded)('refuses $name to a volunteer on a case that is not theirs', async ({ name }) => {
    const input = calls.get(name)?.input
    if (!isOnCase(input)) return
    world.as('volunteer')
    const { needs } = contract[name]
    const verdict = evaluate(needs, 'volunteer', { ...usually, onOwnCase: true })
    const code = verdict.allowed ? 'case-not-yours' : verdict.code
    expect(await world.ask(name, { ...input, caseId: elsewhere })).toMatchObject({ ok: false, refusal: { code } })
  })

  test.each(tried)('refuses $name with an unknown key, and with anything that is not its shape', async ({ name }) => {
    const { by, input } = calls.get(name) ?? { by: 'head', input: {} }
    world.as(by)
    const extra = Object.assign({}, input, { extra: true })
    expect(await world.ask(name, extra)).toMatchObject({ refusal: { code: 'malformed' } })
    await fc.assert(
      fc.asyncProperty(fc.anything({ withNullPrototype: true }), async (junk) => {
        fc.pre(!contract[name].input.safeParse(junk).success)
        expect(await world.ask(name, junk)).toMatchObject({ ok: false, refusal: { code: 'malformed' } })
      }),
      { numRuns: 10 },
    )
  })

  test('lets somebody who must choose a new password do nothing else', async () => {
    world.as('head')
    const { session } = world.casebook
    if (session === null) throw new Error('nobody is signed in')
    world.casebook.session = { ...session, who: { ...session.who, mustChangePassword: true } }
    expect(await world.ask('listAccounts', {})).toMatchObject({ refusal: { code: 'must-change-password' } })
    expect(await world.ask('readState', {})).toMatchObject({ ok: true })
  })

  test('answers a name that is no operation like a stranger', async () => {
    world.as('head')
    for (const name of ['toString', '__proto__', 'dropTables'])
      expect(await serve(world.casebook, ourPage, name as Name, {})).toMatchObject({
        refusal: { code: 'wrong-sender' },
      })
  })

  test('says that a case nobody has is not there', async () => {
    world.as('coordinator')
    expect(await world.ask('openCase', { caseId: nobodysId() })).toMatchObject({ refusal: { code: 'not-found' } })
  })
})

const strangers = [
  { url: 'https://evil.example/', isMainFrame: true },
  { url: 'app://casebook.evil/', isMainFrame: true },
  { url: 'app://casebook/', isMainFrame: false },
  { url: '', isMainFrame: true },
]

function isOnCase(input: unknown): input is { readonly caseId: string } {
  return typeof input === 'object' && input !== null && 'caseId' in input
}

/** A case of the volunteer's with a permission to the school and for a mediator, a concern, a note, and an open request with one redaction. */
async function setScene() {
  const world = await openWorld()
  const people = await openCase(world)
  const { caseId, danaId } = people
  const { consentId } = await world.get('recordConsent', consentDraft(caseId, danaId, [...toSchool, ...toMediator]))
  const { concernId } = await world.get('recordConcern', concernDraft(caseId))
  const { contactId } = await world.get('recordContact', contactDraft(caseId, 'with-parent'))
  const { requestId } = await recordRequest(world, requestDraft(caseId, danaId))
  await world.get('encloseTheRest', { caseId, requestId })
  const passage = { caseId, requestId, itemId: contactId, start: 20, end: 30, reason: 'OUT_OF_SCOPE', note: '' }
  const [made] = await world.get('redactPassages', onePassage(passage))
  const redactionId = made?.redaction.redactionId
  return { ...people, world, consentId, concernId, contactId, requestId, redactionId }
}

const area = { page: 1, left: 0, top: 0, width: 5000, height: 500, note: '' }

async function letterOnDesk({ world, caseId, danaId }: Scene) {
  const itemId = await addDocument(world, caseId, pdfByHand({}))
  const { requestId } = await recordRequest(world, requestDraft(caseId, danaId))
  return { caseId, requestId, itemId }
}

async function letterInExtract(scene: Scene) {
  const itemId = await addDocument(scene.world, scene.caseId, pdfByHand({}))
  return { ...(await legalAt(scene, 'extracting')), itemId }
}

async function complain({ world, caseId, danaId }: Scene) {
  world.as('volunteer')
  const { requestId } = await recordRequest(world, { ...requestDraft(caseId, danaId), regimes: ['complaint'] })
  return { caseId, requestId }
}

async function passOn({ world, caseId, contactId }: Scene) {
  world.as('caseworker')
  const { disclosureId } = await world.get('recordDisclosure', disclosureDraft(caseId, [contactId]))
  return { caseId, disclosureId }
}

async function preview({ world, caseId, requestId }: Scene) {
  world.as('coordinator')
  const { sha256 } = await world.get('previewPack', { caseId, requestId, largePrint: false })
  return { caseId, requestId, sha256 }
}

function legalAt({ world, caseId, danaId }: Scene, state: LegalState) {
  return bringTo(world, { caseId, danaId }, state)
}

/** A legal request whose officer's pack can be previewed. */
async function legalPreview(scene: Scene) {
  const request = await legalAt(scene, 'extracting')
  await encloseAll(scene.world, request)
  return { ...request, copy: 'officer' as const, personId: null, largePrint: false }
}

async function legalPackOf(scene: Scene) {
  const request = await legalAt(scene, 'sending')
  const { packs } = await scene.world.get('openLegalRequest', request)
  scene.world.machine.saveTo = join(scene.world.home, `${request.requestId}.pdf`)
  return { caseId: request.caseId, packId: packs[0]?.packId }
}

/** A third party of a second request. */
async function named(scene: Scene) {
  const request = await enclosed(scene)
  const { thirdPartyId } = await scene.world.get('addThirdParty', { ...request, name: 'Ms Adeyemi', aliases: [] })
  return { ...request, thirdPartyId }
}

/** A second request with everything enclosed. */
async function enclosed({ world, caseId, danaId }: Scene) {
  world.as('coordinator')
  const { requestId } = await recordRequest(world, requestDraft(caseId, danaId))
  await world.get('encloseTheRest', { caseId, requestId })
  return { caseId, requestId }
}

async function toReview(scene: Scene) {
  const request = await enclosed(scene)
  await scene.world.get('askForReview', { ...request, note: '' })
  return request
}

/** A pack of a second request, released, and somewhere to save it. */
async function release(scene: Scene) {
  const { world, caseId } = scene
  const packId = await releasePack(world, await enclosed(scene))
  world.machine.saveTo = join(world.home, `${packId}.pdf`)
  return { caseId, packId }
}

import type { Contract, Name } from '../../../preload/contract/index.ts'

/** Operations about one case that leave an audit entry. A new one without its words here does not compile. */
type CaseAct = {
  [N in Name]: Contract[N]['audit'] extends 'entry' ? (Contract[N]['needs'] extends CaseNeed ? N : never) : never
}[Name]
type CaseNeed =
  | 'case:create'
  | 'case:read'
  | 'case:change'
  | 'consent:record'
  | 'incident:record'
  | 'incident:review'
  | 'contact:record'
  | 'disclosure:record'
  | 'concern:record'
  | 'concern:review'
  | 'request:record'
  | 'complaint:answer'
  | 'pack:prepare'
  | 'pack:release'
  | 'pack:read'
  | 'paper:record'
  | 'retention:run'
  | 'hold:set'
  | 'archive:open'
  | 'legal:record'
  | 'legal:decide'
  | 'legal:read'
  | 'legal:extract'
  | 'legal:send'

/** What somebody did to a case, after their name: "Tom Bailey, caseworker, opened the file". */
export const acts: Readonly<Record<CaseAct, string>> = {
  createCase: 'made the case',
  openCase: 'opened the file',
  changeCase: 'changed the case',
  saveParent: 'added or changed a parent or carer',
  recordConsent: 'recorded a permission to share',
  withdrawConsent: 'recorded that a permission was withdrawn',
  invalidateConsent: 'recorded that a permission was never valid',
  exportConsentRecord: 'saved the record of a permission as a file',
  recordAsk: 'recorded that somebody was asked for permission',
  answerAsk: 'recorded the answer of somebody who was asked for permission',
  recordLawfulBasis: 'recorded the lawful basis',
  recordAgreement: 'recorded that a parent agreed to be contacted',
  printReceipt: 'printed a receipt for a permission',
  printConsentForm: 'printed a blank permission form',
  recordContact: 'recorded a contact',
  recordOrder: 'recorded a court order',
  endOrder: 'recorded that a court order ended',
  recordCapacity: 'recorded a decision about capacity',
  startAlone: 'recorded that the child comes alone',
  endAlone: 'recorded that a parent may know',
  keepNoteFrom: 'kept a note from somebody of the case',
  liftWall: 'let somebody of the case see a note again',
  recordDisclosure: 'recorded what was passed on from the file',
  printDisclosure: 'printed a covering sheet for what was passed on',
  recordConcern: 'recorded that the child may be at risk',
  passConcernOn: 'recorded whom a concern was passed to',
  addToConcern: 'added to a concern',
  acknowledgeConcern: 'acknowledged a concern',
  openConcern: 'opened a concern',
  printConcern: 'printed a concern',
  recordIncident: 'recorded an incident',
  reviewIncident: 'recorded what was done about an incident',
  recordRequest: 'recorded a request for case notes',
  openRequest: 'opened a request for case notes',
  recordClockEvent: 'recorded what happened to the clock of a request',
  openComplaint: 'opened a complaint',
  recordComplaintStep: 'recorded what was done about a complaint',
  decideItem: 'decided what goes into a pack',
  encloseTheRest: 'enclosed the rest of the notes in a pack',
  redactPassage: 'covered a passage in a pack',
  removeRedaction: 'uncovered a passage in a pack',
  previewPack: 'looked at a pack before its release',
  openInternalPack: 'looked at the internal version of a pack',
  releasePack: 'released a pack',
  openPack: 'opened a released pack',
  exportPack: 'exported a released pack',
  exportLockedPack: 'exported a locked copy of a released pack',
  recordSending: 'recorded that a pack was sent',
  savePaperFile: 'recorded or changed a paper file',
  takePaperOut: 'booked a paper file out',
  putPaperBack: 'booked a paper file back in',
  printPaperLabels: 'printed labels for a paper file',
  archiveCase: 'archived the case',
  setHold: 'set a hold',
  liftHold: 'lifted a hold',
  openArchivedCase: 'opened the archived case, saying why',
  recordLegalRequest: 'recorded a legal request from the local authority',
  openLegalRequest: 'opened a legal request',
  decideLegalRequest: 'decided about a legal request',
  recordLegalReply: 'recorded what the officer answered',
  recordLegalAnswer: 'recorded the parents’ answer to a legal request',
  openExtraction: 'opened the extract for a legal request',
  decideLegalItem: 'decided what goes into a legal extract',
  leaveOutLegalRest: 'left the rest of the notes out of a legal extract',
  redactLegalPassage: 'covered a passage in a legal extract',
  removeLegalRedaction: 'uncovered a passage in a legal extract',
  previewLegalPack: 'looked at a legal pack before its release',
  releaseLegalPack: 'released a legal pack',
  openLegalPack: 'opened a released legal pack',
  exportLegalPack: 'exported a released legal pack',
  recordLegalSending: 'recorded what was sent for a legal request',
  printLegalLetter: 'printed a letter to the officer',
}

/** What somebody was kept from, after "was refused:". Operations that leave no entry of their own can still be refused. */
export const refusedActs: Readonly<Partial<Record<Name, string>>> = {
  createCase: 'making the case',
  openCase: 'opening the file',
  readTimeline: 'reading the timeline',
  changeCase: 'changing the case',
  saveParent: 'changing a parent or carer',
  whoLooked: 'reading who looked at the file',
  recordConsent: 'recording a permission to share',
  withdrawConsent: 'recording a withdrawal',
  invalidateConsent: 'recording that a permission was never valid',
  exportConsentRecord: 'saving the record of a permission',
  recordAsk: 'recording that somebody was asked',
  answerAsk: 'recording an answer',
  listConsentEvents: 'reading the history of permission',
  recordLawfulBasis: 'recording the lawful basis',
  listLawfulBases: 'reading the lawful basis',
  recordAgreement: 'recording that a parent agreed to be contacted',
  printReceipt: 'printing a receipt',
  printConsentForm: 'printing a blank permission form',
  checkContact: 'asking whether a contact is covered',
  recordContact: 'recording a contact',
  readDeciders: 'reading who decides',
  recordOrder: 'recording a court order',
  endOrder: 'recording the end of a court order',
  recordCapacity: 'recording a decision about capacity',
  startAlone: 'recording that the child comes alone',
  endAlone: 'recording that a parent may know',
  keepNoteFrom: 'keeping a note from somebody',
  liftWall: 'letting somebody see a note',
  checkDisclosure: 'asking whether something may be passed on',
  recordDisclosure: 'passing on from the file',
  listDisclosures: 'reading what was passed on',
  printDisclosure: 'printing a covering sheet',
  recordConcern: 'recording a concern',
  passConcernOn: 'recording whom a concern was passed to',
  addToConcern: 'adding to a concern',
  acknowledgeConcern: 'acknowledging a concern',
  openConcern: 'opening a concern',
  printConcern: 'printing a concern',
  listCaseConcerns: 'reading the concerns',
  recordIncident: 'recording an incident',
  reviewIncident: 'reviewing an incident',
  recordRequest: 'recording a request for case notes',
  listCaseRequests: 'reading the requests',
  openRequest: 'opening a request for case notes',
  recordClockEvent: 'recording what happened to the clock of a request',
  openComplaint: 'opening a complaint',
  recordComplaintStep: 'recording what was done about a complaint',
  decideItem: 'deciding what goes into a pack',
  encloseTheRest: 'enclosing the rest of the notes',
  redactPassage: 'covering a passage',
  removeRedaction: 'uncovering a passage',
  previewPack: 'looking at a pack',
  cancelPreview: 'looking at a pack',
  openInternalPack: 'looking at the internal version of a pack',
  readLetterFor: 'reading whether a letter is in their language',
  releasePack: 'releasing a pack',
  openPack: 'opening a released pack',
  exportPack: 'exporting a released pack',
  readSendings: 'reading how a pack was sent',
  exportLockedPack: 'exporting a locked copy of a released pack',
  recordSending: 'recording that a pack was sent',
  listPaperFilesOfCase: 'reading about its paper files',
  savePaperFile: 'recording a paper file',
  takePaperOut: 'booking a paper file out',
  putPaperBack: 'booking a paper file back in',
  readRetentionOfCase: 'reading when it is archived',
  archiveCase: 'archiving the case',
  setHold: 'setting a hold',
  liftHold: 'lifting a hold',
  openArchivedCase: 'opening the archived case',
  recordLegalRequest: 'recording a legal request',
  listCaseLegalRequests: 'reading the legal requests',
  openLegalRequest: 'opening a legal request',
  decideLegalRequest: 'deciding about a legal request',
  recordLegalReply: 'recording what the officer answered',
  recordLegalAnswer: 'recording the parents’ answer to a legal request',
  openExtraction: 'opening the extract for a legal request',
  decideLegalItem: 'deciding what goes into a legal extract',
  leaveOutLegalRest: 'leaving the rest out of a legal extract',
  redactLegalPassage: 'covering a passage in a legal extract',
  removeLegalRedaction: 'uncovering a passage in a legal extract',
  previewLegalPack: 'looking at a legal pack',
  cancelLegalPreview: 'looking at a legal pack',
  releaseLegalPack: 'releasing a legal pack',
  openLegalPack: 'opening a released legal pack',
  exportLegalPack: 'exporting a released legal pack',
  recordLegalSending: 'recording what was sent for a legal request',
  printLegalLetter: 'printing a letter to the officer',
}

export const words = {
  title: 'Who looked at this file',
  explained:
    'Every opening and every change is written down in the same breath as it happens, and cannot be taken back (clause P4).',
  did: (name: string, role: string, what: string) => `${name}, ${role}, ${what}`,
  didNobody: (name: string, what: string) => `${name} ${what}`,
  refused: (what: string) => `was refused ${what}`,
  /** For the blanks of a reason's words. */
  blanks: { requester: 'the person who asked', count: 'Some' },
  somethingElse: 'did something this version has no words for',
  times: (times: number) => (times === 1 ? 'once' : times === 2 ? 'twice' : `${String(times)} times`),
  last: (moment: string) => `last ${moment}`,
} as const

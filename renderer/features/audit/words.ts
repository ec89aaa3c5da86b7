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
  | 'contact:record'
  | 'request:record'
  | 'pack:prepare'
  | 'pack:release'
  | 'pack:read'

/** What somebody did to a case, after their name: "Tom Bailey, caseworker, opened the file". */
export const acts: Readonly<Record<CaseAct, string>> = {
  createCase: 'made the case',
  openCase: 'opened the file',
  changeCase: 'changed the case',
  saveParent: 'added or changed a parent or carer',
  recordConsent: 'recorded a permission to share',
  withdrawConsent: 'recorded that a permission was withdrawn',
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
  recordRequest: 'recorded a request for case notes',
  openRequest: 'opened a request for case notes',
  decideItem: 'decided what goes into a pack',
  encloseTheRest: 'enclosed the rest of the notes in a pack',
  redactPassage: 'covered a passage in a pack',
  removeRedaction: 'uncovered a passage in a pack',
  previewPack: 'looked at a pack before its release',
  releasePack: 'released a pack',
  openPack: 'opened a released pack',
  exportPack: 'exported a released pack',
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
  recordRequest: 'recording a request for case notes',
  listCaseRequests: 'reading the requests',
  openRequest: 'opening a request for case notes',
  decideItem: 'deciding what goes into a pack',
  encloseTheRest: 'enclosing the rest of the notes',
  redactPassage: 'covering a passage',
  removeRedaction: 'uncovering a passage',
  previewPack: 'looking at a pack',
  cancelPreview: 'looking at a pack',
  releasePack: 'releasing a pack',
  openPack: 'opening a released pack',
  exportPack: 'exporting a released pack',
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

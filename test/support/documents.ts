import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type {
  ConcernSheet,
  ConsentForm,
  ConsentReceipt,
  DestructionCertificate,
  DisclosurePack,
  DisclosureSheet,
  PaperLabels,
  RecoveryKeySheet,
  ShreddingSheet,
  VisitReport,
} from '../../main/typeset/documents.ts'
import { ConcernView } from '../../preload/contract/concerns.ts'
import type { PressFolders } from '../../main/typeset/press.ts'
import { disclose, manifest, type PackItem, type Redaction } from '../../main/policy/packs.ts'
import { privacyNotices } from '../../main/policy/privacy-notice.ts'

const templates = fileURLToPath(new URL('../../main/typeset/templates/', import.meta.url))
const fonts = fileURLToPath(new URL('../../node_modules/@expo-google-fonts/', import.meta.url))

/** The typesetter's folders in the source tree. */
export const pressFolders: PressFolders = { templates, fonts }

/** Without whatever stand-ins for other scripts lie beside our own typeface. */
export const onlyOurTypeface: PressFolders = { templates, fonts: join(fonts, 'atkinson-hyperlegible-next') }

const sheet = {
  service: {
    name: 'Reading Parent Partnership Service',
    address: 'Wilmot House\n14 Wensley Road\nReading RG1 6HQ',
    phone: '0118 496 0123',
    email: 'help@reading-pps.example',
  },
  date: '2026-11-24',
  largePrint: false,
  fictional: true,
}

export const notes: readonly PackItem[] = [
  {
    number: 1,
    title: 'Call with parent',
    date: '2026-04-21',
    by: 'Tom Bailey',
    kindLabel: 'Telephone call',
    minutes: 35,
    level: 1,
    text: 'Mrs Okafor rang. Chidi is in Year 5 and the school has said they will not ask for an assessment.\n\nShe is worried about the move to secondary school. I explained the graduated approach, and that she may ask the local authority herself.\nAgreed: I send the model letter today.',
  },
  {
    number: 2,
    title: 'Home visit',
    date: '2026-05-14',
    by: 'Tom Bailey',
    kindLabel: 'Visit',
    minutes: 100,
    level: 2,
    text: 'Visited Mrs Okafor and Chidi at home. Chidi showed me his reading book and said he likes Mr Farrow because he “lets you finish”.\n\nMrs Okafor said that Wilhelmina Pemberton told her the other boy’s family, the Pembertons, have also complained to the school. I explained we cannot discuss another family.\n\nShe would like the meeting moved to the morning. Her sister Adaeze Nwosu may come as support.',
  },
  {
    number: 4,
    title: 'Note of meeting',
    date: '2026-06-02',
    by: 'Amina Shah',
    kindLabel: 'Meeting',
    minutes: 60,
    text: 'Review meeting. Present: Mrs Okafor, the SENCO, myself. Outcomes for the autumn agreed; copy to Mrs Okafor.',
  },
]

export const redactions: readonly Redaction[] = [
  hide(2, 'Wilhelmina Pemberton'),
  hide(2, 'the Pembertons'),
  hide(2, 'Adaeze Nwosu'),
]

/** What the redactions above take out, for a search of the finished file. */
export const hiddenWords = ['Wilhelmina', 'Pemberton', 'Adaeze', 'Nwosu']

export function disclosurePack(
  change: Partial<DisclosurePack> & {
    readonly notes?: readonly PackItem[]
    readonly marks?: readonly Redaction[]
  } = {},
): DisclosurePack {
  const { notes: from = notes, marks = change.notes === undefined ? redactions : [], ...rest } = change
  const items = from.map((item) => disclose(item, marks))
  return {
    ...sheet,
    reference: 'SAR 2026-031',
    regime: 'sar',
    legal: null,
    requestedOn: '2026-10-25',
    requester: { name: 'Mrs Ngozi Okafor', address: '27 Brunswick Street\nReading\nRG1 6NY' },
    child: 'Chidi',
    signedBy: { name: 'Amina Shah', role: 'Coordinator' },
    items,
    withheld: [
      {
        number: 3,
        title: 'Call from a relative',
        date: '2026-05-20',
        by: 'Tom Bailey',
        kindLabel: 'Telephone call',
        reason: 'CONFIDENTIAL_REFERENCE',
      },
    ],
    translation: null,
    logKey: 'casebook/ab544c11c5c0ea56+0c4c686a+AXydO6tBzo6KmAVl1UqNrWWaPSSwHWReLL/pSL1OWenl',
    manifest: manifest(items, { seq: 812, hash: sha256('the log') }, sha256),
    aboutYourInformation: [
      {
        question: 'Why we hold it',
        answer: 'To give you information, advice and support about special educational needs.',
      },
      { question: 'Who has had it', answer: 'Nobody outside our service.' },
    ],
    handlingLine: 'OFFICIAL-SENSITIVE: personal',
    preview: false,
    ...rest,
  }
}

export function consentReceipt(change: Partial<ConsentReceipt> = {}): ConsentReceipt {
  return {
    ...sheet,
    receiptId: '7b1f6c1e-52f6-4c39-9a53-0c9a6a1d2f10',
    child: 'Chidi Okafor',
    givenBy: 'Mrs Ngozi Okafor',
    standing: 'parental-responsibility',
    grants: [
      { scope: 'school-staff', body: 'Alder Green Primary School', purpose: null },
      { scope: 'la-staff', body: 'Reading Borough Council', purpose: null },
    ],
    purpose: 'To sort out the support Chidi gets before he moves to secondary school.',
    purposes: ['school-support'],
    language: 'English',
    notice: privacyNotices[0],
    conditions: 'Please do not talk about my health.\nRing me before you ring Mr Farrow.',
    method: 'signed-on-screen',
    evidenceNote: '',
    givenAt: '2026-05-14T09:10:00.000Z',
    expiresOn: '2027-05-13',
    recordedBy: 'Tom Bailey',
    recordedAt: '2026-05-14T09:12:00.000Z',
    signature: null,
    ended: null,
    ...change,
  }
}

export function consentForm(change: Partial<ConsentForm> = {}): ConsentForm {
  return { ...sheet, child: 'Chidi Okafor', parent: '', ...change }
}

export function concernSheet(change: Partial<ConcernSheet> = {}): ConcernSheet {
  return {
    ...sheet,
    handlingLine: 'OFFICIAL-SENSITIVE: personal',
    reference: 'PPS-2026-0031',
    child: { name: 'Chidi Okafor', dateOfBirth: '2016-02-11', age: 10, school: 'Alder Green Primary School' },
    family: [
      {
        name: 'Ngozi Okafor',
        relationship: 'Mother',
        address: '27 Brunswick Street\nReading',
        phone: '0118 496 0187',
        language: 'Igbo, with an interpreter',
      },
    ],
    concern: ConcernView.parse({
      concernId: '7b1f6c1e-52f6-4c39-9a53-0c9a6a1d2f11',
      caseId: '7b1f6c1e-52f6-4c39-9a53-0c9a6a1d2f12',
      reference: 'PPS-2026-0031',
      child: 'Chidi Okafor',
      worry: 'Two round bruises on the upper arm.',
      kinds: ['physical', 'neglect'],
      seenBy: 'Seen by me',
      evidence: '',
      childsView: '',
      parentAware: 'no',
      parentWhy: 'The stepfather was in the room.',
      immediateDanger: false,
      recordedBy: 'Tom Bailey',
      recordedAt: '2026-11-24T09:20:00.000Z',
      ladoBy: '2026-11-25',
      passings: [
        {
          passedTo: 'childrens-services',
          named: 'Duty social worker',
          how: 'phone',
          reference: 'MASH-1',
          passedAt: '2026-11-24T09:30:00.000Z',
          recordedBy: 'Tom Bailey',
        },
      ],
      additions: [{ text: 'She rang again.', recordedBy: 'Tom Bailey', recordedAt: '2026-11-24T11:00:00.000Z' }],
      seen: null,
    }),
    ...change,
  }
}

export function disclosureSheet(change: Partial<DisclosureSheet> = {}): DisclosureSheet {
  return {
    ...sheet,
    handlingLine: 'OFFICIAL-SENSITIVE: personal',
    reference: 'DIS-2026-004',
    child: 'Chidi Okafor',
    body: 'Thames Vale Mediation',
    recipient: 'Olwen Prys',
    sentAt: '2026-11-24T09:30:00.000Z',
    method: 'post',
    sentBy: 'Tom Bailey',
    right: {
      kind: 'permission',
      purpose: 'disagreement-resolution',
      givenBy: 'Mrs Ngozi Okafor',
      givenAt: '2026-11-12T09:00:00.000Z',
      conditions: 'Nothing about my health',
    },
    notes: [
      { title: 'Office note', date: '2026-11-20', by: 'Tom Bailey', text: 'The meeting is moved to the morning.' },
    ],
    anythingElse: 'Page 2 of the therapy report',
    ...change,
  }
}

export function recoveryKey(change: Partial<RecoveryKeySheet> = {}): RecoveryKeySheet {
  const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow'.split(' ')
  return { ...sheet, words, ...change }
}

/** P6: a visit that was finished as it should be. */
export function visitReport(change: Partial<VisitReport> = {}): VisitReport {
  const start = {
    takenAt: '2026-11-03T10:00:00.000Z',
    casebookVersion: '0.1.0',
    schemaVersion: 160,
    pageFaults: 0,
    structureFaults: 0,
    entries: 812,
    brokenAt: null,
    auditHash: sha256('the log'),
    counts: [
      { table: 'audit', rows: 812 },
      { table: 'cases', rows: 200 },
    ],
  }
  return {
    ...sheet,
    contractor: 'Kimpton Consultants',
    namedPerson: 'Kit Lowe',
    contractReference: 'SLA 2026/14',
    instruction: 'Yearly check of the database.',
    openedBy: 'Amina Shah',
    startsAt: '2026-11-03T10:00:00.000Z',
    endsAt: '2026-11-03T10:21:00.000Z',
    undertaking: {
      version: '2026-1',
      acceptedAt: '2026-11-03T10:00:00.000Z',
      text: ['Kimpton Consultants undertake to protect any data.', 'Confidence: I keep it confidential.'],
    },
    start,
    end: { ...start, takenAt: '2026-11-03T10:21:00.000Z', entries: 818, counts: [{ table: 'audit', rows: 1818 }] },
    ended: {
      how: 'contractor',
      data: 'deleted',
      note: 'One log file',
      closedBy: 'Kit Lowe',
      closedAt: '2026-11-03T10:21:00.000Z',
    },
    acts: [
      { at: '2026-11-03T10:03:00.000Z', act: 'signIn', code: null },
      { at: '2026-11-03T10:05:00.000Z', act: 'openCase', code: 'role-may-not' },
    ],
    ...change,
  }
}

export function paperLabels(change: Partial<PaperLabels> = {}): PaperLabels {
  return { ...sheet, references: ['PPS-2026-0184/1', 'PPS-2026-0184/2', 'PPS-2024-0007/1'], firstLabel: 5, ...change }
}

export function shreddingSheet(change: Partial<ShreddingSheet> = {}): ShreddingSheet {
  const file = (number: number) => ({
    reference: `PPS-2024-000${number}/1`,
    closedOn: '2025-03-04',
    dueOn: '2026-03-04',
  })
  const cabinets = [
    { cabinet: 'Cabinet 1, drawer A', files: [file(1), file(2)] },
    { cabinet: 'Cabinet 2, drawer A', files: [file(3)] },
  ]
  return { ...sheet, cabinets, ...change }
}

export function destructionCertificate(change: Partial<DestructionCertificate> = {}): DestructionCertificate {
  return {
    ...sheet,
    reference: 'DC-2026-001',
    shreddedOn: '2026-11-23',
    shreddedBy: 'Tom Bailey',
    witnessedBy: 'Amina Shah',
    recordedBy: 'Amina Shah',
    recordedAt: '2026-11-24T09:10:00.000Z',
    files: [
      { reference: 'PPS-2024-0001/1', cabinet: 'Cabinet 1, drawer A', closedOn: '2025-03-04' },
      { reference: 'PPS-2024-0002/1', cabinet: 'Cabinet 1, drawer A', closedOn: '2025-03-05' },
    ],
    ...change,
  }
}

function hide(itemNumber: number, passage: string): Redaction {
  const start = notes.find(({ number }) => number === itemNumber)?.text.indexOf(passage) ?? -1
  return { itemNumber, start, end: start + passage.length, reason: 'RIGHTS_OF_OTHERS' }
}

function sha256(words: string): string {
  return createHash('sha256').update(words, 'utf8').digest('hex')
}

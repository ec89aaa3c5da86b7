import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ConsentForm, ConsentReceipt, DisclosurePack, RecoveryKeySheet } from '../../main/typeset/documents.ts'
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
      { scope: 'school-staff', body: 'Alder Green Primary School' },
      { scope: 'la-staff', body: 'Reading Borough Council' },
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

export function recoveryKey(change: Partial<RecoveryKeySheet> = {}): RecoveryKeySheet {
  const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow'.split(' ')
  return { ...sheet, words, ...change }
}

function hide(itemNumber: number, passage: string): Redaction {
  const start = notes.find(({ number }) => number === itemNumber)?.text.indexOf(passage) ?? -1
  return { itemNumber, start, end: start + passage.length, reason: 'RIGHTS_OF_OTHERS' }
}

function sha256(words: string): string {
  return createHash('sha256').update(words, 'utf8').digest('hex')
}

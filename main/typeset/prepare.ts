import { consentPurpose } from '../../preload/contract/consent-codes.ts'
import { recordSchema } from '../policy/consent-record.ts'
import { documentLabel, type DisclosedItem, type WithheldItem } from '../policy/packs.ts'
import { isRedactionReason, legend } from '../policy/reasons-for-redaction.ts'
import { concernKind, concernRecipient, sharingPurpose } from '../../preload/contract/codes.ts'
import { encodeQR } from 'qr'
import type {
  ConcernSheet,
  ConsentForm,
  ConsentReceipt,
  DestructionCertificate,
  DisclosurePack,
  DisclosureSheet,
  Document,
  LegalLetter,
  LegalNotice,
  PaperLabels,
  RecoveryKeySheet,
  Sheet,
  ShreddingSheet,
  TranslatedLetter,
} from './documents.ts'
import { dateParts, inWords, momentInWords } from './dates.ts'
import { internalData, internalPictures } from './internal-pack.ts'
import { paragraphs } from './paragraphs.ts'
import { visitData } from './visit-report.ts'
import {
  awarenessWords,
  disclosureMethodWords,
  ico,
  methodWords,
  passingWords,
  scopeWords,
  standingWords,
} from './words.ts'

/** What a template is given: plain JSON, and the pictures it names. */
export type Prepared = {
  readonly template: Document['template']
  readonly data: Readonly<Record<string, unknown>>
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

/** Turns a document into what its template prints. Throws a RangeError for a reason code nobody has words for. */
export function prepare(document: Document): Prepared {
  switch (document.template) {
    case 'disclosure-pack':
      return {
        ...sheet(document.template, packTitle(document.data), document.data, packData(document.data)),
        pictures: new Map(
          document.data.items.flatMap((item) =>
            (item.pages ?? []).map((page, at) => [pictureOf(item, at), page.jpeg] as const),
          ),
        ),
      }
    case 'internal-pack':
      return {
        ...sheet(
          document.template,
          `Internal version of ${document.data.reference}`,
          { ...document.data, internal: true },
          internalData(document.data),
        ),
        pictures: internalPictures(document.data),
      }
    case 'translated-letter': {
      const { letter } = document.data
      const body = { letter: translationData(letter) }
      return sheet(document.template, `Letter in ${letter.name}`, document.data, body)
    }
    case 'legal-notice':
      return sheet(
        document.template,
        `Legal request ${document.data.reference}`,
        document.data,
        noticeData(document.data),
      )
    case 'consent-receipt': {
      const { data } = document
      return {
        ...sheet(document.template, 'Permission to share: receipt', data, receiptData(data)),
        pictures: new Map(data.signature === null ? [] : [['signature', data.signature]]),
      }
    }
    case 'consent-form':
      return sheet(document.template, 'Permission to share: form to sign', document.data, formData(document.data))
    case 'concern':
      return sheet(document.template, 'A child may be at risk', document.data, concernData(document.data))
    case 'disclosure-sheet':
      return sheet(
        document.template,
        `Covering sheet ${document.data.reference}`,
        document.data,
        passedOnData(document.data),
      )
    case 'recovery-key':
      return sheet(document.template, 'Recovery key', document.data, keyData(document.data))
    case 'visit-report':
      return sheet(document.template, 'Maintenance visit: report', document.data, visitData(document.data))
    case 'paper-labels':
      return sheet(document.template, 'Labels for paper files', document.data, labelData(document.data))
    case 'shredding-sheet':
      return sheet(document.template, 'Shredding sheet', document.data, shreddingData(document.data))
    case 'destruction-certificate': {
      const { data } = document
      return sheet(document.template, `Destruction certificate ${data.reference}`, data, certificateData(data))
    }
  }
}

function sheet(
  template: Document['template'],
  title: string,
  from: Sheet &
    Partial<Pick<DisclosurePack, 'preview' | 'handlingLine' | 'reference'>> & { readonly internal?: boolean },
  body: Readonly<Record<string, unknown>>,
): Prepared {
  const house = {
    title,
    service: from.service,
    date: dateParts(from.date),
    dateInWords: inWords(from.date),
    large: from.largePrint,
    fictional: from.fictional,
    preview: from.preview ?? false,
    internal: from.internal ?? false,
    handling: from.handlingLine ?? '',
    reference: from.reference ?? '',
  }
  return { template, data: { house, ...body }, pictures: new Map() }
}

function packTitle(pack: DisclosurePack): string {
  return `Disclosure pack ${pack.reference}`
}

function packData(pack: DisclosurePack) {
  const reasons = legend(codesIn(pack))
  return {
    regime: pack.regime,
    legal: pack.legal === null ? null : legalData(pack.legal),
    requestedOn: inWords(pack.requestedOn),
    requester: pack.requester,
    child: pack.child,
    signedBy: pack.signedBy,
    items: pack.items.map((item) => ({
      ...about(item),
      paragraphs: paragraphs(item.segments),
      pages: pagesOf(item),
    })),
    holdsDocuments: pack.items.some(({ kindLabel }) => kindLabel === documentLabel),
    redactions: pack.items.reduce((sum, item) => sum + blocksOf(item).length, 0),
    withheld: pack.withheld.map((item) => ({ ...about(item), reason: item.reason })),
    reasons,
    labels: Object.fromEntries(reasons.map(({ code, label }) => [code, label])),
    translation: pack.translation === null ? null : translationData(pack.translation),
    manifest: pack.manifest,
    logKey: pack.logKey,
    aboutYourInformation: pack.aboutYourInformation,
    ico,
  }
}

function translationData({ text, ...letter }: TranslatedLetter) {
  const [first = '', ...rest] = text.trim().split('\n')
  // A first line whose only place had nothing to be filled in with is no heading.
  const heading = /[\p{Letter}\p{Number}]/u.test(first) ? first : ''
  return { ...letter, heading, paragraphs: paragraphs(plain(heading === '' ? text : rest.join('\n'))) }
}

/** What is covered on a page is told in words as well, because a block in a picture says nothing to a screen reader. */
function pagesOf(item: DisclosedItem) {
  return (item.pages ?? []).map((page, at) => ({
    picture: pictureOf(item, at),
    covered: page.covered.map(({ left, top, width, height, reason }) => ({ left, top, width, height, reason })),
    reasons: [...new Set(page.covered.map(({ reason }) => reason))],
    words: page.words === '' ? `Page ${at + 1} of this document, as a picture` : page.words,
  }))
}

function pictureOf({ number }: DisclosedItem, at: number): string {
  return `item-${number}-page-${at + 1}`
}

/** The reason of every block an item has. */
function blocksOf({ segments, pages = [] }: DisclosedItem): readonly string[] {
  return [
    ...segments.flatMap((segment) => (segment.kind === 'redacted' ? [segment.reason] : [])),
    ...pages.flatMap(({ covered }) => covered.map(({ reason }) => reason)),
  ]
}

function legalData(letter: LegalLetter) {
  return {
    ...letter,
    asks: paragraphs(plain(letter.asks)),
    directed: paragraphs(plain(letter.directed)),
    directedOn: inWords(letter.directedOn),
    permittedOn: inWords(letter.permittedOn),
    conditions: paragraphs(plain(letter.conditions)),
  }
}

function noticeData({ kind, addressee, child, receivedOn, asks, words, signedBy }: LegalNotice) {
  return {
    kind,
    addressee,
    child,
    receivedOn: inWords(receivedOn),
    asks: paragraphs(plain(asks)),
    words: paragraphs(plain(words)),
    signedBy,
  }
}

function codesIn(pack: DisclosurePack): ReadonlySet<string> {
  const codes = new Set<string>(pack.withheld.map(({ reason }) => reason))
  for (const item of pack.items) for (const reason of blocksOf(item)) codes.add(reason)
  for (const code of codes)
    if (!isRedactionReason(code)) throw new RangeError('a reason for redaction nobody has words for')
  return codes
}

function about(item: DisclosedItem | WithheldItem) {
  const { number, title, by, kindLabel, minutes, level } = item
  const spent = minutes === undefined ? [] : [minutesInWords(minutes)]
  const at = level === undefined ? [] : [`level ${level}`]
  // A withheld item whose day would give away who told us has none.
  const date = item.date === '' ? '' : inWords(item.date)
  return { number, title, by, date, facts: [date, by, kindLabel, ...spent, ...at] }
}

function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const parts = [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : '']
  return parts.filter(Boolean).join(' ')
}

function receiptData(receipt: ConsentReceipt) {
  const { ended } = receipt
  return {
    schema: recordSchema,
    receiptId: receipt.receiptId,
    child: receipt.child,
    givenBy: receipt.givenBy,
    standing: standingWords[receipt.standing],
    grants: receipt.grants.map(({ scope, body, purpose }) => ({
      ...scopeWords[scope],
      body,
      purpose: purpose === null ? '' : sharingPurpose.codes[purpose],
    })),
    purpose: paragraphs(plain(receipt.purpose)),
    purposes: receipt.purposes.map((code) => consentPurpose.codes[code]).join('; '),
    language: receipt.language,
    notice: {
      version: receipt.notice.version,
      from: inWords(receipt.notice.from),
      information: receipt.notice.information.map(({ type }) => type),
      storage: receipt.notice.storage,
      retention: receipt.notice.retention,
      jurisdiction: receipt.notice.jurisdiction,
    },
    conditions: paragraphs(plain(receipt.conditions)),
    method: methodWords[receipt.method],
    evidenceNote: receipt.evidenceNote,
    givenAt: momentInWords(receipt.givenAt),
    expiresOn: inWords(receipt.expiresOn),
    recordedBy: receipt.recordedBy,
    recordedAt: momentInWords(receipt.recordedAt),
    signed: receipt.signature !== null,
    ended: ended === null ? null : { how: ended.how, at: momentInWords(ended.at) },
  }
}

function formData(form: ConsentForm) {
  return {
    child: form.child,
    parent: form.parent,
    scopes: Object.entries(scopeWords).map(([scope, words]) => ({ scope, ...words })),
  }
}

function concernData({ child, family, concern }: ConcernSheet) {
  return {
    child: { ...child, dateOfBirth: inWords(child.dateOfBirth) },
    family,
    kinds: concern.kinds.map((kind) => concernKind.codes[kind]),
    worry: paragraphs(plain(concern.worry)),
    seenBy: concern.seenBy,
    evidence: paragraphs(plain(concern.evidence)),
    childsView: paragraphs(plain(concern.childsView)),
    parentAware: awarenessWords[concern.parentAware],
    parentWhy: paragraphs(plain(concern.parentWhy)),
    immediateDanger: concern.immediateDanger,
    recordedBy: concern.recordedBy,
    recordedAt: momentInWords(concern.recordedAt),
    passings: concern.passings.map(({ passedTo, named, how, passedAt, reference, recordedBy }) => ({
      to: concernRecipient.codes[passedTo],
      named,
      how: passingWords[how],
      at: momentInWords(passedAt),
      reference,
      by: recordedBy,
    })),
    additions: concern.additions.map(({ text, recordedBy, recordedAt }) => ({
      paragraphs: paragraphs(plain(text)),
      by: recordedBy,
      at: momentInWords(recordedAt),
    })),
  }
}

function passedOnData({ right, notes, ...data }: DisclosureSheet) {
  return {
    child: data.child,
    body: data.body,
    recipient: data.recipient,
    sentAt: momentInWords(data.sentAt),
    method: disclosureMethodWords[data.method],
    sentBy: data.sentBy,
    permission:
      right.kind === 'concern'
        ? null
        : {
            purpose: sharingPurpose.codes[right.purpose],
            givenBy: right.givenBy,
            givenAt: momentInWords(right.givenAt),
            conditions: paragraphs(plain(right.conditions)),
          },
    notes: notes.map(({ title, date, by, text }) => ({
      title,
      date: inWords(date),
      by,
      paragraphs: paragraphs(plain(text)),
    })),
    anythingElse: paragraphs(plain(data.anythingElse)),
  }
}

function keyData(key: RecoveryKeySheet) {
  return { words: key.words }
}

/** The code's squares as an SVG, so that they print sharp at any size. */
function labelData({ references, firstLabel }: PaperLabels) {
  const labels = references.map((reference) => ({ reference, code: encodeQR(reference, 'svg', { ecc: 'medium' }) }))
  return { labels, firstLabel }
}

function shreddingData({ cabinets }: ShreddingSheet) {
  return {
    total: cabinets.reduce((sum, { files }) => sum + files.length, 0),
    cabinets: cabinets.map(({ cabinet, files }) => ({
      cabinet,
      files: files.map(({ reference, closedOn, dueOn }) => [reference, inWords(closedOn), inWords(dueOn)]),
    })),
  }
}

function certificateData({ shreddedOn, recordedAt, files, ...data }: DestructionCertificate) {
  const { shreddedBy, witnessedBy, recordedBy } = data
  return {
    shreddedOn: inWords(shreddedOn),
    shreddedBy,
    witnessedBy,
    recordedBy,
    recordedAt: momentInWords(recordedAt),
    files: files.map(({ reference, cabinet, closedOn }) => [reference, cabinet, inWords(closedOn)]),
  }
}

function plain(text: string) {
  return text === '' ? [] : [{ kind: 'text', text } as const]
}

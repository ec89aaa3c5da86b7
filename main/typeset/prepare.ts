import type { DisclosedItem, WithheldItem } from '../policy/packs.ts'
import { isRedactionReason, legend } from '../policy/reasons-for-redaction.ts'
import type { ConsentForm, ConsentReceipt, DisclosurePack, Document, RecoveryKeySheet, Sheet } from './documents.ts'
import { dateParts, inWords, momentInWords } from './dates.ts'
import { paragraphs } from './paragraphs.ts'
import { ico, methodWords, receiptSchema, scopeWords, standingWords } from './words.ts'

/** What a template is given: plain JSON, and at most one picture beside it. */
export type Prepared = {
  readonly template: Document['template']
  readonly data: Readonly<Record<string, unknown>>
  readonly picture: Uint8Array | null
}

/** Turns a document into what its template prints. Throws a RangeError for a reason code nobody has words for. */
export function prepare(document: Document): Prepared {
  switch (document.template) {
    case 'disclosure-pack':
      return sheet(document.template, packTitle(document.data), document.data, packData(document.data))
    case 'consent-receipt': {
      const { data } = document
      return {
        ...sheet(document.template, 'Permission to share: receipt', data, receiptData(data)),
        picture: data.signature,
      }
    }
    case 'consent-form':
      return sheet(document.template, 'Permission to share: form to sign', document.data, formData(document.data))
    case 'recovery-key':
      return sheet(document.template, 'Recovery key', document.data, keyData(document.data))
  }
}

function sheet(
  template: Document['template'],
  title: string,
  from: Sheet & Partial<Pick<DisclosurePack, 'preview' | 'handlingLine' | 'reference'>>,
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
    handling: from.handlingLine ?? '',
    reference: from.reference ?? '',
  }
  return { template, data: { house, ...body }, picture: null }
}

function packTitle(pack: DisclosurePack): string {
  return `Disclosure pack ${pack.reference}`
}

function packData(pack: DisclosurePack) {
  const reasons = legend(codesIn(pack))
  return {
    regime: pack.regime,
    requestedOn: inWords(pack.requestedOn),
    requester: pack.requester,
    child: pack.child,
    signedBy: pack.signedBy,
    items: pack.items.map((item) => ({ ...about(item), paragraphs: paragraphs(item.segments) })),
    redactions: pack.items.reduce(
      (sum, item) => sum + item.segments.filter(({ kind }) => kind === 'redacted').length,
      0,
    ),
    withheld: pack.withheld.map((item) => ({ ...about(item), reason: item.reason })),
    reasons,
    labels: Object.fromEntries(reasons.map(({ code, label }) => [code, label])),
    manifest: pack.manifest,
    aboutYourInformation: pack.aboutYourInformation,
    ico,
  }
}

function codesIn(pack: DisclosurePack): ReadonlySet<string> {
  const codes = new Set<string>(pack.withheld.map(({ reason }) => reason))
  for (const item of pack.items)
    for (const segment of item.segments) if (segment.kind === 'redacted') codes.add(segment.reason)
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
    schema: receiptSchema,
    receiptId: receipt.receiptId,
    child: receipt.child,
    givenBy: receipt.givenBy,
    standing: standingWords[receipt.standing],
    grants: receipt.grants.map(({ scope, body }) => ({ ...scopeWords[scope], body })),
    purpose: paragraphs(plain(receipt.purpose)),
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

function keyData(key: RecoveryKeySheet) {
  return { words: key.words }
}

function plain(text: string) {
  return text === '' ? [] : [{ kind: 'text', text } as const]
}

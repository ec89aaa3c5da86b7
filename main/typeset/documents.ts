import type { ConsentMethod, Scope, standings } from '../../preload/contract/consents.ts'
import type { legalCopies } from '../../preload/contract/legal.ts'
import type { sharingPurpose } from '../../preload/contract/codes.ts'
import type { ConcernView } from '../../preload/contract/concerns.ts'
import type { disclosureMethods } from '../../preload/contract/disclosures.ts'
import type { regimes } from '../../preload/contract/requests.ts'
import type { Marked } from '../policy/marked-passages.ts'
import type { Area, DisclosedItem, Manifest, WithheldItem } from '../policy/packs.ts'
import type { dataWords, endedWords } from './words.ts'
import type { consentPurpose } from '../../preload/contract/consent-codes.ts'
import type { PrivacyNotice } from '../policy/privacy-notice.ts'
import type { z } from 'zod'

type SharingPurpose = keyof typeof sharingPurpose.codes

/** Everything the typesetter can print. What is not in here cannot be in the file. */
export type Document =
  | { readonly template: 'disclosure-pack'; readonly data: DisclosurePack }
  | { readonly template: 'translated-letter'; readonly data: Sheet & { readonly letter: TranslatedLetter } }
  | { readonly template: 'internal-pack'; readonly data: InternalPack }
  | { readonly template: 'legal-notice'; readonly data: LegalNotice }
  | { readonly template: 'consent-receipt'; readonly data: ConsentReceipt }
  | { readonly template: 'consent-form'; readonly data: ConsentForm }
  | { readonly template: 'concern'; readonly data: ConcernSheet }
  | { readonly template: 'disclosure-sheet'; readonly data: DisclosureSheet }
  | { readonly template: 'recovery-key'; readonly data: RecoveryKeySheet }
  | { readonly template: 'visit-report'; readonly data: VisitReport }
  | { readonly template: 'paper-labels'; readonly data: PaperLabels }
  | { readonly template: 'shredding-sheet'; readonly data: ShreddingSheet }
  | { readonly template: 'destruction-certificate'; readonly data: DestructionCertificate }

/** Addresses are lines of text, divided by line ends. Phone and email may be empty. */
export type Letterhead = {
  readonly name: string
  readonly address: string
  readonly phone: string
  readonly email: string
}

/** What every printed document has. The date is civil (2026-11-24) and is also the file's own date. */
export type Sheet = {
  readonly service: Letterhead
  readonly date: string
  /** 18 pt instead of 12 pt. */
  readonly largePrint: boolean
  /** Printed from the demonstration: every page says so. */
  readonly fictional: boolean
}

export type DisclosurePack = Sheet & {
  readonly reference: string
  readonly regime: (typeof regimes)[number] | 'la-legal'
  /** What the cover letter says of a legal request (P9); null for a parent's own request. */
  readonly legal: LegalLetter | null
  /** Civil date the request was received. */
  readonly requestedOn: string
  readonly requester: { readonly name: string; readonly address: string }
  /** Whom it is about; empty when they asked for it themself. */
  readonly child: string
  readonly signedBy: { readonly name: string; readonly role: string }
  /** In the order they are printed. */
  readonly items: readonly DisclosedItem[]
  readonly withheld: readonly WithheldItem[]
  /** The letter once more in their own language; null for none. */
  readonly translation: TranslatedLetter | null
  readonly manifest: Manifest
  /** The public key of the service's audit log: what the proof in the file is checked with. */
  readonly logKey: string
  /** Article 15's further information: purposes, who has had it, how long it is kept… May be empty. */
  readonly aboutYourInformation: readonly { readonly question: string; readonly answer: string }[]
  /** For example "OFFICIAL-SENSITIVE: personal"; empty for none. */
  readonly handlingLine: string
  /** Marks every page "Preview: not released". */
  readonly preview: boolean
}

/** The pack as only we see it (P10). Instants are ISO 8601 UTC; dates are civil. */
export type InternalPack = Sheet & {
  readonly handlingLine: string
  readonly reference: string
  readonly regime: 'sar' | 'foi'
  readonly requester: { readonly name: string; readonly address: string }
  /** Whom it is about; empty when they asked for it themself. */
  readonly child: string
  readonly asks: string
  readonly receivedOn: string
  readonly dueOn: string
  readonly workedOut: readonly string[]
  readonly released: { readonly at: string; readonly by: string } | null
  readonly made: { readonly at: string; readonly by: string }
  readonly items: readonly InternalItem[]
}

export type InternalItem = {
  /** Its number in the pack; `null` for what is kept from who asks, of which the pack says nothing (P2). */
  readonly number: number | null
  readonly title: string
  readonly date: string
  readonly by: string
  readonly decision: 'enclose' | 'withhold' | 'undecided' | 'walled'
  readonly reason: string
  readonly decided: { readonly by: string; readonly at: string } | null
  readonly passages: readonly Marked[]
  /** Of a document that is looked at; none for words. */
  readonly pages: readonly InternalPage[]
  /** Numbered from one, as the passages and the areas on pages name them. */
  readonly redactions: readonly {
    readonly reason: string
    readonly note: string
    readonly by: string
    readonly at: string
  }[]
}

/** A page with nothing covered, and where the pack covers it. */
export type InternalPage = {
  readonly jpeg: Uint8Array
  readonly covered: readonly (Area & { readonly mark: number })[]
}

/** A letter that is not in English. Its first line is its heading. */
export type TranslatedLetter = {
  /** ISO 639. */
  readonly language: string
  /** Of the language, in English. */
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  readonly text: string
}

/** P9: the same items go to the officer and, as a copy, to the parents; only the letter on top differs. */
export type LegalLetter = {
  readonly copy: (typeof legalCopies)[number]
  readonly officer: string
  readonly authority: string
  /** For what legal reason, in words: "judicial review". */
  readonly reason: string
  readonly asks: string
  readonly directed: string
  readonly directedBy: string
  /** Civil dates. */
  readonly directedOn: string
  readonly permittedBy: string
  readonly permittedOn: string
  /** In the parents' words; only their own copy repeats them. May be empty. */
  readonly conditions: string
}

/** P9: to the officer when nothing is sent, or when we need to know more first. */
export type LegalNotice = Sheet & {
  readonly kind: 'asking' | 'refused' | 'not-permitted'
  readonly reference: string
  readonly addressee: { readonly name: string; readonly address: string }
  readonly child: string
  readonly receivedOn: string
  readonly asks: string
  /** Why it is refused, or what we ask; empty when the parents said no, which needs no reasons. */
  readonly words: string
  readonly signedBy: { readonly name: string; readonly role: string }
  readonly handlingLine: string
}

export type ConsentReceipt = Sheet & {
  readonly receiptId: string
  readonly child: string
  readonly givenBy: string
  readonly standing: (typeof standings)[number]
  /** `body` is the named body or school; empty when the scope names none. `purpose`: what something is passed on for. */
  readonly grants: readonly { readonly scope: Scope; readonly body: string; readonly purpose: SharingPurpose | null }[]
  readonly purpose: string
  readonly purposes: readonly (keyof typeof consentPurpose.codes)[]
  /** In which it was explained. */
  readonly language: string
  readonly notice: PrivacyNotice
  /** In the giver's own words; may be empty. */
  readonly conditions: string
  readonly method: z.output<typeof ConsentMethod>
  readonly evidenceNote: string
  /** Instant, ISO 8601 UTC. */
  readonly givenAt: string
  readonly expiresOn: string
  readonly recordedBy: string
  readonly recordedAt: string
  /** PNG or JPEG. */
  readonly signature: Uint8Array | null
  readonly ended: { readonly how: 'withdrawn' | 'superseded' | 'invalidated'; readonly at: string } | null
}

/** A form to sign on paper: empty strings leave lines to write on. */
export type ConsentForm = Sheet & {
  readonly child: string
  readonly parent: string
}

/** P12: what is handed to whoever must act on a concern. */
export type ConcernSheet = Sheet & {
  readonly handlingLine: string
  /** The case's. */
  readonly reference: string
  readonly child: {
    readonly name: string
    readonly dateOfBirth: string
    readonly age: number
    readonly school: string
  }
  readonly family: readonly {
    readonly name: string
    readonly relationship: string
    readonly address: string
    readonly phone: string
    readonly language: string
  }[]
  readonly concern: z.output<typeof ConcernView>
}

/** P8, P12: goes with what is passed on from our files. */
export type DisclosureSheet = Sheet & {
  readonly handlingLine: string
  readonly reference: string
  readonly child: string
  readonly body: string
  readonly recipient: string
  /** Instant. */
  readonly sentAt: string
  readonly method: (typeof disclosureMethods)[number]
  readonly sentBy: string
  /** By what right it leaves: a permission to share, or a concern, which needs none. */
  readonly right:
    | { readonly kind: 'concern' }
    | {
        readonly kind: 'permission'
        readonly purpose: SharingPurpose
        readonly givenBy: string
        readonly givenAt: string
        readonly conditions: string
      }
  /** Oldest first, each as it was written. */
  readonly notes: readonly {
    readonly title: string
    readonly date: string
    readonly by: string
    readonly text: string
  }[]
  readonly anythingElse: string
}

export type RecoveryKeySheet = Sheet & {
  readonly words: readonly string[]
}

/** P6: a maintenance visit from beginning to end. Instants are ISO 8601 UTC. */
export type VisitReport = Sheet & {
  readonly contractor: string
  readonly namedPerson: string
  readonly contractReference: string
  readonly instruction: string
  readonly openedBy: string
  readonly startsAt: string
  readonly endsAt: string
  readonly undertaking: { readonly version: string; readonly acceptedAt: string; readonly text: readonly string[] }
  readonly start: VisitMoment
  readonly end: VisitMoment | null
  readonly ended: {
    readonly how: keyof typeof endedWords
    readonly data: keyof typeof dataWords
    readonly note: string
    readonly closedBy: string
    readonly closedAt: string
  } | null
  readonly acts: readonly { readonly at: string; readonly act: string; readonly code: string | null }[]
}

type VisitMoment = {
  readonly takenAt: string
  readonly casebookVersion: string
  readonly schemaVersion: number
  readonly pageFaults: number
  readonly structureFaults: number
  readonly entries: number
  readonly brokenAt: number | null
  readonly auditHash: string
  readonly counts: readonly { readonly table: string; readonly rows: number }[]
}

/** P5: the outside of a paper file says its reference, for eyes and for a scanner, and nothing else. */
export type PaperLabels = Sheet & {
  readonly references: readonly string[]
  /** Where on a sheet of 24 to begin; `null` for labels of a page each. */
  readonly firstLabel: number | null
}

/** P11: what is to be shredded. Dates are civil. */
export type ShreddingSheet = Sheet & {
  readonly cabinets: readonly {
    readonly cabinet: string
    readonly files: readonly { readonly reference: string; readonly closedOn: string; readonly dueOn: string }[]
  }[]
}

export type DestructionCertificate = Sheet & {
  readonly reference: string
  readonly shreddedOn: string
  readonly shreddedBy: string
  readonly witnessedBy: string
  readonly recordedBy: string
  readonly recordedAt: string
  readonly files: readonly { readonly reference: string; readonly cabinet: string; readonly closedOn: string }[]
}

/** `unprintable`: characters no typeface had a shape for (U+1F600); they are printed as their code, in brackets. */
export type Typeset = {
  readonly pdf: Uint8Array
  readonly pages: number
  readonly unprintable: readonly string[]
}

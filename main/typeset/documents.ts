import type { ConsentMethod, Scope, standings } from '../../preload/contract/consents.ts'
import type { consentPurpose } from '../../preload/contract/consent-codes.ts'
import type { regimes } from '../../preload/contract/requests.ts'
import type { DisclosedItem, Manifest, WithheldItem } from '../policy/packs.ts'
import type { PrivacyNotice } from '../policy/privacy-notice.ts'
import type { z } from 'zod'

/** Everything the typesetter can print. What is not in here cannot be in the file. */
export type Document =
  | { readonly template: 'disclosure-pack'; readonly data: DisclosurePack }
  | { readonly template: 'consent-receipt'; readonly data: ConsentReceipt }
  | { readonly template: 'consent-form'; readonly data: ConsentForm }
  | { readonly template: 'recovery-key'; readonly data: RecoveryKeySheet }

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
  readonly regime: (typeof regimes)[number]
  /** Civil date the request was received. */
  readonly requestedOn: string
  readonly requester: { readonly name: string; readonly address: string }
  readonly child: string
  readonly signedBy: { readonly name: string; readonly role: string }
  /** In the order they are printed. */
  readonly items: readonly DisclosedItem[]
  readonly withheld: readonly WithheldItem[]
  readonly manifest: Manifest
  /** Article 15's further information: purposes, who has had it, how long it is kept… May be empty. */
  readonly aboutYourInformation: readonly { readonly question: string; readonly answer: string }[]
  /** For example "OFFICIAL-SENSITIVE: personal"; empty for none. */
  readonly handlingLine: string
  /** Marks every page "Preview: not released". */
  readonly preview: boolean
}

export type ConsentReceipt = Sheet & {
  readonly receiptId: string
  readonly child: string
  readonly givenBy: string
  readonly standing: (typeof standings)[number]
  /** `body` is the named body or school; empty when the scope names none. */
  readonly grants: readonly { readonly scope: Scope; readonly body: string }[]
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

export type RecoveryKeySheet = Sheet & {
  readonly words: readonly string[]
}

/** `unprintable`: characters no typeface had a shape for (U+1F600); they are printed as their code, in brackets. */
export type Typeset = {
  readonly pdf: Uint8Array
  readonly pages: number
  readonly unprintable: readonly string[]
}

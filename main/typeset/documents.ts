import type { ConsentMethod, Scope, standings } from '../../preload/contract/consents.ts'
import type { sharingPurpose } from '../../preload/contract/codes.ts'
import type { ConcernView } from '../../preload/contract/concerns.ts'
import type { disclosureMethods } from '../../preload/contract/disclosures.ts'
import type { regimes } from '../../preload/contract/requests.ts'
import type { DisclosedItem, Manifest, WithheldItem } from '../policy/packs.ts'
import type { z } from 'zod'

type SharingPurpose = keyof typeof sharingPurpose.codes

/** Everything the typesetter can print. What is not in here cannot be in the file. */
export type Document =
  | { readonly template: 'disclosure-pack'; readonly data: DisclosurePack }
  | { readonly template: 'consent-receipt'; readonly data: ConsentReceipt }
  | { readonly template: 'consent-form'; readonly data: ConsentForm }
  | { readonly template: 'concern'; readonly data: ConcernSheet }
  | { readonly template: 'disclosure-sheet'; readonly data: DisclosureSheet }
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
  /** `body` is the named body or school; empty when the scope names none. `purpose`: what something is passed on for. */
  readonly grants: readonly { readonly scope: Scope; readonly body: string; readonly purpose: SharingPurpose | null }[]
  readonly purpose: string
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
  readonly ended: { readonly how: 'withdrawn' | 'superseded'; readonly at: string } | null
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

/** `unprintable`: characters no typeface had a shape for (U+1F600); they are printed as their code, in brackets. */
export type Typeset = {
  readonly pdf: Uint8Array
  readonly pages: number
  readonly unprintable: readonly string[]
}

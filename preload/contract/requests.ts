import { z } from 'zod'
import { accessibleFormats } from './cases.ts'
import {
  CaseRef,
  CivilDate,
  ItemId,
  Done,
  Instant,
  PersonId,
  RedactionId,
  RequestId,
  ThirdPartyId,
  choice,
  optional,
  required,
} from './common.ts'
import { ClockView } from './clocks.ts'
import { ContactKind } from './contacts.ts'
import { AskerReason } from './deciders.ts'
import { PackView, ReviewEntry, reviewActs } from './packs.ts'
import { documentKinds } from './documents.ts'
import { AreaView, MadeRedactions, RedactionView } from './redactions.ts'
import { ThirdPartyView } from './third-parties.ts'

/** A parent's "FOI request" for their own case notes is, in law, a subject access request (FOIA s.40(1)); a complaint is about how we handled what we know. */
export const regimes = ['sar', 'foi', 'complaint'] as const
export const requestWays = ['letter', 'email', 'phone', 'in-person'] as const
export const requestStates = ['open', 'released'] as const
export const itemDecisions = ['undecided', 'enclose', 'withhold'] as const

const RequestRef = CaseRef.extend({ requestId: RequestId })
export const ItemRef = RequestRef.extend({ itemId: ItemId })
export const RedactionReason = required(40)

/** Words of items: UTF-16 offsets into the text of each, end exclusive. */
export const Passages = z
  .array(z.strictObject({ itemId: ItemId, start: z.int().min(0), end: z.int().min(1) }))
  .min(1)
  .max(20_000)

export const RequestRow = z.strictObject({
  requestId: RequestId,
  caseId: RequestRef.shape.caseId,
  reference: z.string(),
  regime: z.enum(regimes),
  requester: z.string(),
  child: z.string(),
  receivedOn: CivilDate,
  dueOn: CivilDate,
  daysLeft: z.int(),
  /** Since when we wait for who asked, and no day is counted; `null` while the clock runs. */
  waitsSince: CivilDate.nullable(),
  state: z.enum(requestStates),
  /** Where its pack stands with the second person, and whether it was this reader who said so last. */
  review: z.strictObject({ act: z.enum(reviewActs), byMe: z.boolean() }).nullable(),
})

export const ItemView = z.strictObject({
  itemId: ItemId,
  kind: z.enum([...ContactKind.options, 'document']),
  /** With whom it was, or what the document is. */
  whom: z.string(),
  at: Instant,
  by: z.string(),
  text: z.string(),
  minutes: z.int().nullable(),
  level: z.int().nullable(),
  /** What kind of document; `null` for a note. */
  document: z.enum(documentKinds).nullable(),
  /** Of a document that is looked at; 0 for words. */
  pages: z.int(),
  decision: z.enum(itemDecisions),
  /** Why it is withheld; empty otherwise. */
  reason: z.string(),
  /** For whose sake it is withheld, and the test that was made. */
  thirdPartyId: ThirdPartyId.nullable(),
  note: z.string(),
  redactions: z.array(RedactionView),
  areas: z.array(AreaView),
  /** Those the pack could go to whom it is kept from (P2), by name. */
  keptFrom: z.array(z.string()),
  /** It is kept from all of them, and cannot be enclosed. */
  walled: z.boolean(),
})

export const ReasonView = z.strictObject({
  code: z.string(),
  label: z.string(),
  law: z.string(),
  explanation: z.string(),
  warning: z.string().nullable(),
})

export const RequestView = RequestRow.extend({
  requesterId: PersonId,
  /** The child or young person asked for their own notes. */
  own: z.boolean(),
  /** On what footing who asked stands today. */
  asker: AskerReason,
  /** The address on file today: the only place a pack may go (P10). */
  address: z.string(),
  /** How they like to read; large print is a choice of the pack. */
  format: z.enum(accessibleFormats),
  how: z.enum(requestWays),
  asks: z.string(),
  recordedBy: z.string(),
  clock: ClockView,
  /** What may be left out and why, in the order it is offered. */
  reasons: z.array(ReasonView),
  items: z.array(ItemView),
  /** Whose rights the pack protects. */
  thirdParties: z.array(ThirdPartyView),
  /** What was said about its pack before the release, the newest last. */
  reviews: z.array(ReviewEntry),
  pack: PackView.nullable(),
})

export const requests = {
  listRequests: {
    needs: 'request:list',
    audit: 'none',
    input: z.strictObject({ state: z.enum([...requestStates, 'any']) }),
    output: z.array(RequestRow),
  },
  /** What came in one letter: each kind gets a record, a reference and a clock of its own. */
  recordRequest: {
    needs: 'request:record',
    audit: 'entry',
    input: CaseRef.extend({
      requesterId: PersonId,
      regimes: z.array(z.enum(regimes)).min(1).max(regimes.length),
      receivedOn: CivilDate,
      how: choice(requestWays),
      asks: required(4000),
    }),
    output: z.array(
      z.strictObject({
        requestId: RequestId,
        regime: z.enum(regimes),
        reference: z.string(),
        dueOn: CivilDate,
        workedOut: z.array(z.string()),
      }),
    ),
  },
  listCaseRequests: { needs: 'case:read', audit: 'none', input: CaseRef, output: z.array(RequestRow) },
  openRequest: { needs: 'pack:prepare', audit: 'entry', input: RequestRef, output: RequestView },
  decideItem: {
    needs: 'pack:prepare',
    audit: 'entry',
    input: ItemRef.extend({
      decision: z.enum(itemDecisions),
      reason: optional(40),
      thirdPartyId: ThirdPartyId.nullable().default(null),
      note: optional(1000).default(''),
    }),
    output: Done,
  },
  /** Encloses every item nobody has decided yet. */
  encloseTheRest: { needs: 'pack:prepare', audit: 'entry', input: RequestRef, output: Done },
  /** Redacts all of the passages for one reason, or none. */
  redactPassages: {
    needs: 'pack:prepare',
    audit: 'entry',
    input: RequestRef.extend({
      passages: Passages,
      reason: RedactionReason,
      thirdPartyId: ThirdPartyId.nullable().default(null),
      note: optional(1000),
    }),
    output: MadeRedactions,
  },
  removeRedaction: {
    needs: 'pack:prepare',
    audit: 'entry',
    input: ItemRef.extend({ redactionId: RedactionId }),
    output: Done,
  },
} as const

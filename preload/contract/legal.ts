import { z } from 'zod'
import { accessibleFormats } from './cases.ts'
import { codesOf, legalReason } from './codes.ts'
import {
  CaseRef,
  CivilDate,
  ItemId,
  Done,
  Instant,
  PackId,
  Pdf,
  PersonId,
  RedactionId,
  RequestId,
  WallTime,
  choice,
  optional,
  required,
} from './common.ts'
import { standings } from './consents.ts'
import { DeciderReason } from './deciders.ts'
import { PreviewedPack } from './packs.ts'
import {
  ItemView,
  Passages,
  ReasonView,
  RedactionReason,
  itemDecisions,
  requestStates,
  requestWays,
} from './requests.ts'
import { paperMethods } from './sendings.ts'
import { Role } from './session.ts'
import { MadeRedactions } from './redactions.ts'

/** Where a legal request stands (P9): in this order but for the last four, which are its ends. */
export const legalStates = [
  'considering',
  'asking',
  'permission',
  'extracting',
  'sending',
  'refused',
  'not-permitted',
  'complete',
  'ended',
] as const
export type LegalState = (typeof legalStates)[number]

/** Who has the next step. `leaders`: the coordinator, the head, or the line manager standing in. */
export const legalTurns = ['head', 'line-manager', 'officer', 'parents', 'leaders', 'nobody'] as const

export const legalDecisions = ['direct', 'ask-more', 'refuse'] as const
export const legalAnswers = ['yes', 'no'] as const
export const legalAnswerWays = ['in-person', 'phone', 'letter', 'email'] as const
export const legalCopies = ['officer', 'parents'] as const
export const legalSendingMethods = [...paperMethods, 'secure-email'] as const

const LegalRef = CaseRef.extend({ requestId: RequestId })
const ItemRef = LegalRef.extend({ itemId: ItemId })
const LegalReason = choice(codesOf(legalReason))
const Copy = z.enum(legalCopies)

export const LegalRow = z.strictObject({
  requestId: RequestId,
  caseId: LegalRef.shape.caseId,
  reference: z.string(),
  child: z.string(),
  officer: z.string(),
  authority: z.string(),
  receivedOn: CivilDate,
  dueOn: CivilDate,
  daysLeft: z.int(),
  state: z.enum(legalStates),
  turn: z.enum(legalTurns),
})

const Decision = z.strictObject({
  kind: z.enum(legalDecisions),
  reasons: z.string(),
  wants: z.string(),
  decidedBy: z.string(),
  role: Role,
  decidedAt: Instant,
  /** What the officer told us, once they were asked for more. */
  reply: z
    .strictObject({ told: z.string(), receivedOn: CivilDate, how: z.enum(requestWays), recordedBy: z.string() })
    .nullable(),
})

const Answer = z.strictObject({
  answer: z.enum(legalAnswers),
  name: z.string(),
  standing: z.enum(standings),
  answeredAt: Instant,
  method: z.enum(legalAnswerWays),
  evidenceNote: z.string(),
  conditions: z.string(),
  recordedBy: z.string(),
  recordedAt: Instant,
})

const Pack = z.strictObject({
  packId: PackId,
  copy: Copy,
  addressee: z.string(),
  address: z.string(),
  releasedBy: z.string(),
  releasedAt: Instant,
  largePrint: z.boolean(),
  sha256: z.string(),
  bytes: z.int(),
})

const Sending = z.strictObject({
  what: z.enum([...legalCopies, 'letter']),
  method: z.enum(legalSendingMethods),
  sentOn: CivilDate,
  recordedBy: z.string(),
})

export const LegalView = LegalRow.extend({
  officerPost: z.string(),
  officerAddress: z.string(),
  legalReason: LegalReason,
  reasonDetail: z.string(),
  asks: z.string(),
  how: z.enum(requestWays),
  recordedBy: z.string(),
  recordedAt: Instant,
  /** Where it went when it came; the decision says who then decided. */
  routedTo: z.enum(['head', 'line-manager']),
  decisions: z.array(Decision),
  answers: z.array(Answer),
  packs: z.array(Pack),
  sendings: z.array(Sending),
  people: z.array(
    z.strictObject({
      personId: PersonId,
      name: z.string(),
      relationship: z.string(),
      may: z.boolean(),
      because: DeciderReason,
      standing: z.enum(standings).nullable(),
      /** The parents' copy may go to them, at this address on file. */
      getsCopy: z.boolean(),
      address: z.string(),
      format: z.enum(accessibleFormats),
    }),
  ),
  /** A permission to talk to this authority's staff is in force. It does not answer this request. */
  permissionInForce: z.boolean(),
})

export const ExtractionView = LegalRef.extend({
  reference: z.string(),
  child: z.string(),
  officer: z.string(),
  wants: z.string(),
  conditions: z.string(),
  reasons: z.array(ReasonView),
  items: z.array(ItemView),
})

const legalDraft = LegalRef.omit({ requestId: true }).extend({
  authority: required(120),
  officer: required(120),
  officerPost: optional(120),
  officerAddress: required(400),
  legalReason: LegalReason,
  reasonDetail: optional(400),
  asks: required(4000),
  how: choice(requestWays),
  receivedOn: CivilDate,
  dueOn: CivilDate,
  /** Another request that came in the same letter. */
  sameLetterAs: RequestId.nullable().default(null),
})

export const legal = {
  listLegalRequests: {
    needs: 'request:list',
    audit: 'none',
    input: z.strictObject({ state: z.enum([...requestStates, 'any']) }),
    output: z.array(LegalRow),
  },
  listCaseLegalRequests: { needs: 'case:read', audit: 'none', input: CaseRef, output: z.array(LegalRow) },
  openLegalRequest: { needs: 'legal:read', audit: 'entry', input: LegalRef, output: LegalView },
  recordLegalRequest: {
    needs: 'legal:record',
    audit: 'entry',
    input: legalDraft.refine(({ legalReason: why, reasonDetail }) => why !== 'other' || reasonDetail !== '', {
      error: 'missing',
      path: ['reasonDetail'],
    }),
    output: z.strictObject({ requestId: RequestId, reference: z.string() }),
  },
  decideLegalRequest: {
    needs: 'legal:decide',
    audit: 'entry',
    /** `wants`: what is to be extracted, or what the officer is asked; empty when it is refused. */
    input: LegalRef.extend({
      kind: choice(legalDecisions),
      reasons: required(4000),
      wants: optional(4000),
    }).refine(({ kind, wants }) => kind === 'refuse' || wants !== '', { error: 'missing', path: ['wants'] }),
    output: Done,
  },
  recordLegalReply: {
    needs: 'legal:record',
    audit: 'entry',
    input: LegalRef.extend({ told: required(4000), receivedOn: CivilDate, how: choice(requestWays) }),
    output: Done,
  },
  recordLegalAnswer: {
    needs: 'legal:record',
    audit: 'entry',
    input: LegalRef.extend({
      answer: choice(legalAnswers),
      personId: PersonId,
      answeredAt: WallTime,
      method: choice(legalAnswerWays),
      /** What they said, or where their letter is filed. */
      evidenceNote: required(1000),
      conditions: optional(2000),
    }),
    output: Done,
  },
  openExtraction: { needs: 'legal:extract', audit: 'entry', input: LegalRef, output: ExtractionView },
  decideLegalItem: {
    needs: 'legal:extract',
    audit: 'entry',
    input: ItemRef.extend({ decision: z.enum(itemDecisions), reason: optional(40) }),
    output: Done,
  },
  /** Every item nobody has decided yet is no part of what was directed. */
  leaveOutLegalRest: { needs: 'legal:extract', audit: 'entry', input: LegalRef, output: Done },
  redactLegalPassages: {
    needs: 'legal:extract',
    audit: 'entry',
    input: LegalRef.extend({ passages: Passages, reason: RedactionReason, note: optional(1000) }),
    output: MadeRedactions,
  },
  removeLegalRedaction: {
    needs: 'legal:extract',
    audit: 'entry',
    input: ItemRef.extend({ redactionId: RedactionId }),
    output: Done,
  },
  /** `personId`: which parent the copy goes to; `null` for the officer's pack. */
  previewLegalPack: {
    needs: 'legal:extract',
    audit: 'entry',
    input: LegalRef.extend({ copy: Copy, personId: PersonId.nullable(), largePrint: z.boolean() }),
    output: PreviewedPack,
  },
  releaseLegalPack: {
    needs: 'legal:send',
    audit: 'entry',
    input: LegalRef.extend({ copy: Copy, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    output: z.strictObject({ packId: PackId }),
  },
  openLegalPack: { needs: 'legal:read', audit: 'entry', input: CaseRef.extend({ packId: PackId }), output: Pdf },
  exportLegalPack: {
    needs: 'legal:send',
    audit: 'entry',
    input: CaseRef.extend({ packId: PackId }),
    output: z.strictObject({ file: z.string() }),
  },
  recordLegalSending: {
    needs: 'legal:send',
    audit: 'entry',
    input: LegalRef.extend({
      what: z.enum([...legalCopies, 'letter']),
      method: choice(legalSendingMethods),
      sentOn: CivilDate,
    }),
    output: Done,
  },
  /** The letter to the officer: we ask for more, we refuse, or the parents said no. */
  printLegalLetter: { needs: 'legal:send', audit: 'entry', input: LegalRef, output: Pdf },
} as const

import { z } from 'zod'
import { codesOf, contactKind, sharingPurpose } from './codes.ts'
import {
  BodyId,
  CaseRef,
  ConcernId,
  ConsentId,
  ContactId,
  DisclosureId,
  Instant,
  Nothing,
  Pdf,
  WallTime,
  choice,
  optional,
  required,
} from './common.ts'

/** `pass-on` needs a permission to share (P8); `safeguarding` goes out under a concern and needs none (P12). */
export const disclosureKinds = ['pass-on', 'safeguarding'] as const
export const disclosureMethods = ['handed-over', 'post', 'recorded-delivery', 'secure-email', 'read-aloud'] as const

const Purpose = z.union([z.literal(''), choice(codesOf(sharingPurpose))])

const About = CaseRef.extend({
  /** The body that gets it, by name. */
  body: required(120),
  purpose: choice(codesOf(sharingPurpose)),
  sentAt: WallTime,
})

export const DisclosureDraft = CaseRef.extend({
  kind: choice(disclosureKinds),
  body: required(120),
  /** The person there: name and post. */
  recipient: required(200),
  /** For `pass-on`: what for. */
  purpose: Purpose,
  /** For `safeguarding`: the concern it goes out under. */
  concernId: ConcernId.nullable(),
  /** Notes of the contact log, exactly these. */
  contactIds: z.array(ContactId).max(500),
  /** Whatever else was passed on, described. */
  anythingElse: optional(4000),
  method: choice(disclosureMethods),
  sentAt: WallTime,
}).superRefine(checkDisclosure)

export const DisclosureView = z.strictObject({
  disclosureId: DisclosureId,
  reference: z.string(),
  kind: z.enum(disclosureKinds),
  body: z.string(),
  recipient: z.string(),
  purpose: z.enum(codesOf(sharingPurpose)).nullable(),
  anythingElse: z.string(),
  notes: z.array(
    z.strictObject({ contactId: ContactId, kind: z.enum(codesOf(contactKind)), at: Instant, by: z.string() }),
  ),
  method: z.enum(disclosureMethods),
  sentAt: Instant,
  consentId: ConsentId.nullable(),
  concernId: ConcernId.nullable(),
  recordedBy: z.string(),
  recordedAt: Instant,
})

export const disclosures = {
  /** Everybody something may have been passed on to: schools, the local authority, other organisations. */
  listRecipients: {
    needs: 'case:list',
    audit: 'none',
    input: Nothing,
    output: z.array(z.strictObject({ bodyId: BodyId, name: z.string() })),
  },
  /** Whether passing something on to this body for this purpose was permitted at that moment, and by which permission. */
  checkDisclosure: {
    needs: 'disclosure:record',
    audit: 'none',
    input: About,
    output: z.strictObject({ covered: z.boolean(), consentId: ConsentId.nullable(), because: z.string() }),
  },
  recordDisclosure: {
    needs: 'disclosure:record',
    audit: 'entry',
    input: DisclosureDraft,
    output: z.strictObject({ disclosureId: DisclosureId, reference: z.string() }),
  },
  listDisclosures: { needs: 'case:read', audit: 'none', input: CaseRef, output: z.array(DisclosureView) },
  /** The covering sheet for the recipient, with the exact items. */
  printDisclosure: {
    needs: 'case:read',
    audit: 'entry',
    input: CaseRef.extend({ disclosureId: DisclosureId }),
    output: Pdf,
  },
} as const

function checkDisclosure(
  draft: {
    readonly kind: (typeof disclosureKinds)[number]
    readonly purpose: string
    readonly concernId: string | null
    readonly contactIds: readonly string[]
    readonly anythingElse: string
  },
  ctx: z.RefinementCtx,
): void {
  const miss = (field: string, message: string): void => ctx.addIssue({ code: 'custom', message, path: [field] })
  if (draft.kind === 'pass-on' && draft.purpose === '') miss('purpose', 'not-chosen')
  if (draft.kind === 'safeguarding' && draft.concernId === null) miss('concernId', 'not-chosen')
  if (draft.contactIds.length === 0 && draft.anythingElse === '') miss('contactIds', 'nothing-passed-on')
}

import { z } from 'zod'
import type { Reason } from './reasons.ts'

/**
 * What every operation answers with. An expected failure is a value with a reason code, never an exception;
 * `fields` names the form fields at fault (dotted path → error code), `detail` fills the blanks of the reason's words.
 */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }
export type Refusal = {
  readonly code: Reason
  readonly fields?: Readonly<Record<string, string>>
  readonly detail?: Readonly<Record<string, string | number>>
}

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function refuse(
  code: Reason,
  more: Omit<Refusal, 'code'> = {},
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { code, ...more } }
}

export const AccountId = z.uuid().brand<'AccountId'>()
export const CaseId = z.uuid().brand<'CaseId'>()
export const PersonId = z.uuid().brand<'PersonId'>()
export const BodyId = z.uuid().brand<'BodyId'>()
export const ConsentId = z.uuid().brand<'ConsentId'>()
export const AskId = z.uuid().brand<'AskId'>()
export const IncidentId = z.uuid().brand<'IncidentId'>()
export const ContactId = z.uuid().brand<'ContactId'>()
/** What a pack may hold: a note. */
export const ItemId = z.uuid().brand<'ItemId'>()
export const RequestId = z.uuid().brand<'RequestId'>()
export const RedactionId = z.uuid().brand<'RedactionId'>()
export const ThirdPartyId = z.uuid().brand<'ThirdPartyId'>()
export const PackId = z.uuid().brand<'PackId'>()
export const SendingId = z.uuid().brand<'SendingId'>()
export const VisitId = z.uuid().brand<'VisitId'>()
export const PaperFileId = z.uuid().brand<'PaperFileId'>()
export const ShreddingId = z.uuid().brand<'ShreddingId'>()
export const HoldId = z.uuid().brand<'HoldId'>()
export const ConcernId = z.uuid().brand<'ConcernId'>()
export const DocumentId = z.uuid().brand<'DocumentId'>()
export const DisclosureId = z.uuid().brand<'DisclosureId'>()
export const OrderId = z.uuid().brand<'OrderId'>()
export const CapacityId = z.uuid().brand<'CapacityId'>()

/** An instant: ISO 8601, UTC, milliseconds: 2026-11-24T09:10:00.000Z. */
export const Instant = z.iso.datetime({ precision: 3, error: 'not-a-time' })

/** A civil date in the United Kingdom: 2026-11-24. 29/02/2023 is refused as `not-a-date`. */
export const CivilDate = z.iso.date('not-a-date')

/** What a clock on the office wall shows (Europe/London): 2026-11-24T09:10. Main turns it into an instant. */
export const WallTime = z.iso
  .datetime({ local: true, precision: -1, offset: false, error: 'not-a-time' })
  .refine(hasNoZone, 'not-a-time')

/** Text somebody must type; surrounding space does not count. Errors: `missing`, `too-long`. */
export function required(longest: number) {
  return z.string('missing').trim().min(1, 'missing').max(longest, 'too-long')
}

/** Text somebody may leave empty. Error: `too-long`. */
export function optional(longest: number) {
  return z.string().trim().max(longest, 'too-long')
}

/** One of a list of codes; `not-chosen` when nothing is picked. */
export function choice<const T extends readonly [string, ...string[]]>(codes: T) {
  return z.enum(codes, { error: 'not-chosen' })
}

export const Nothing = z.strictObject({})
export const Done = z.strictObject({})
export const CaseRef = z.strictObject({ caseId: CaseId })
/** A file's bytes, as they cross the boundary by structured clone. */
export const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
export const Pdf = z.strictObject({ pdf: Bytes, title: z.string() })

function hasNoZone(text: string): boolean {
  return !text.endsWith('Z')
}

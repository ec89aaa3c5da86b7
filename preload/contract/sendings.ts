import { z } from 'zod'
import { CaseRef, CivilDate, Instant, PackId, SendingId, choice, optional } from './common.ts'

/** How paper leaves the house. */
export const paperMethods = ['handed-over', 'post', 'recorded-delivery'] as const
export const sendingMethods = [...paperMethods, 'email'] as const

/** Whether it needs the address it was released to: by post it goes there only while the requester still lives there (P10). */
export function isPosted(method: (typeof sendingMethods)[number]): boolean {
  return method === 'post' || method === 'recorded-delivery'
}

/**
 * What opens a locked copy, typed by us here and by somebody else on a keyboard we do not know: plain letters, digits and signs. A PDF
 * takes no more than 127 bytes.
 */
const LockPassword = z
  .string()
  .min(1, 'missing')
  .max(127, 'too-long')
  .regex(/^[ -~]*$/, 'not-on-every-keyboard')

const PackRef = CaseRef.extend({ packId: PackId })

export const SendingView = z.strictObject({
  sendingId: SendingId,
  method: z.enum(sendingMethods),
  sentOn: CivilDate,
  /** The email address on file when it was recorded; otherwise the address of the release. */
  toWhere: z.string(),
  note: z.string(),
  recordedBy: z.string(),
  recordedAt: Instant,
})

export const sendings = {
  readSendings: {
    needs: 'pack:read',
    audit: 'none',
    input: PackRef,
    /** `email`: the requester's on file today, the only one a pack may go to; empty for none. */
    output: z.strictObject({ email: z.string(), sendings: z.array(SendingView) }),
  },
  /** Where it went is not asked: it goes to the address of the release, or the email address on file (P10). */
  recordSending: {
    needs: 'pack:release',
    audit: 'entry',
    input: PackRef.extend({ method: choice(sendingMethods), sentOn: CivilDate, note: optional(500) }),
    output: z.strictObject({ sendingId: SendingId }),
  },
  /**
   * Saves a copy for email that opens with a password alone (AES-256). `password`: `null` to have one of words made, which the answer
   * tells this once; it is kept nowhere.
   */
  exportLockedPack: {
    needs: 'pack:release',
    audit: 'entry',
    input: PackRef.extend({ password: LockPassword.nullable() }),
    output: z.strictObject({ file: z.string(), made: z.string().nullable() }),
  },
} as const

import { z } from 'zod'
import { Done, Nothing } from './common.ts'
import { ServiceDetails } from './session.ts'

export const service = {
  readService: {
    // P6: everybody on the staff; the contractor is none of them.
    needs: 'policy:read',
    audit: 'none',
    input: Nothing,
    /** `folder` is where the key file and the database lie on this PC, `logKey` the public key that packs are checked with. */
    output: z.strictObject({
      service: ServiceDetails,
      autoLockMinutes: z.int(),
      folder: z.string(),
      logKey: z.string(),
    }),
  },
  changeService: {
    needs: 'service:change',
    audit: 'entry',
    input: z.strictObject({
      service: ServiceDetails,
      autoLockMinutes: z.int('not-a-number').min(1, 'too-small').max(15, 'too-big'),
    }),
    output: Done,
  },
} as const

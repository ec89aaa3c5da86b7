import type { Database } from '../db/client.ts'
import { ServiceDetails } from '../preload/contract/session.ts'
import type { z } from 'zod'
import type { Letterhead } from './typeset/documents.ts'

type Details = z.output<typeof ServiceDetails>

/** The service as letters head it; what is not known yet is left out. */
export function letterhead({
  name,
  address = '',
  phone = '',
  email = '',
}: { readonly name: string } & Partial<Letterhead>): Letterhead {
  return { name, address, phone, email }
}

/** What stands in every letter, whatever is redacted: no secret from whoever gets it, and nothing a pack could be kept clear of. */
export function inEveryLetter({ name, address, phone, email }: Letterhead, signer: string): readonly string[] {
  return [name, address, phone, email, signer]
}

export async function readDetails(
  db: Database,
): Promise<{ readonly details: Details; readonly autoLockMinutes: number }> {
  const service = await db.readService()
  if (service === undefined) throw new Error('an open database has no service')
  return { details: ServiceDetails.parse(JSON.parse(service.details)), autoLockMinutes: service.autoLockMinutes }
}

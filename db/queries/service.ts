import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { first, run } from '../sql.ts'
import type { Entry, ReadableDB } from '../types.ts'
import { bodyNamed } from './bodies.ts'
import { makeLogKey } from './checkpoints.ts'

/** `details` is the contract's ServiceDetails as JSON. */
export type Service = { details: string; localAuthorityId: string; autoLockMinutes: number }

export function writeService(
  db: Database,
  entry: Entry,
  service: { details: string; localAuthority: string; autoLockMinutes: number },
): void {
  audited(db, entry, (w) => {
    makeLogKey(w)
    const localAuthorityId = bodyNamed(w, 'local-authority', service.localAuthority)
    run(
      w,
      `INSERT INTO service (only_one, details, local_authority_id, auto_lock_minutes) VALUES (1, :details, :localAuthorityId, :autoLockMinutes)
       ON CONFLICT (only_one) DO UPDATE
       SET details = excluded.details, local_authority_id = excluded.local_authority_id, auto_lock_minutes = excluded.auto_lock_minutes`,
      { details: service.details, localAuthorityId, autoLockMinutes: service.autoLockMinutes },
    )
  })
}

export function readService(db: ReadableDB): Service | undefined {
  return first<Service>(
    db,
    'SELECT details, local_authority_id AS localAuthorityId, auto_lock_minutes AS autoLockMinutes FROM service',
  )
}

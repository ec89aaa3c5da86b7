import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, first, run } from '../sql.ts'
import type { Entry, ReadableDB } from '../types.ts'

export type NewSending = {
  sendingId: string
  packId: string
  method: string
  sentOn: string
  toWhere: string
  note: string
  recordedBy: string
  recordedAt: string
}

export type Sending = Omit<NewSending, 'packId'>

export function recordSending(db: Database, entry: Entry, sending: NewSending): void {
  audited(db, entry, (w) =>
    run(
      w,
      `INSERT INTO pack_sendings (id, pack_id, method, sent_on, to_where, note, recorded_by, recorded_at)
       VALUES (:sendingId, :packId, :method, :sentOn, :toWhere, :note, :recordedBy, :recordedAt)`,
      sending,
    ),
  )
}

/** In the order they were recorded. */
export function listSendings(db: ReadableDB, packId: string): Sending[] {
  return all<Sending>(
    db,
    `SELECT s.id AS sendingId, s.method, s.sent_on AS sentOn, s.to_where AS toWhere, s.note, a.name AS recordedBy, s.recorded_at AS recordedAt
     FROM pack_sendings s JOIN accounts a ON a.id = s.recorded_by WHERE s.pack_id = :packId ORDER BY s.n`,
    { packId },
  )
}

export type AddressesOnFile = { address: string; email: string }

/** The requester's own addresses on file, the only ones a pack may go to; empty for none, or while they have not agreed to be contacted (P3). */
export function readAddresseeOnFile(db: ReadableDB, packId: string): AddressesOnFile {
  return (
    first<AddressesOnFile>(
      db,
      `SELECT p.address, p.email FROM packs k JOIN people p ON p.id = k.addressee_id
       WHERE k.id = :packId AND NOT EXISTS (SELECT 1 FROM not_agreed u WHERE u.person_id = p.id)`,
      { packId },
    ) ?? { address: '', email: '' }
  )
}

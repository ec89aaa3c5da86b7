import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, first, run } from '../sql.ts'
import type { Entry, ReadableDB } from '../types.ts'

export type Shredding = {
  shreddingId: string
  /** DC-2028-001: the number of its destruction certificate. */
  reference: string
  shreddedOn: string
  shreddedBy: string
  witnessedBy: string
  recordedBy: string
  recordedAt: string
  files: number
}

/** All the files or none: triggers ask of each whether it is due, in, and kept by nothing. @returns the certificate's reference. */
export function recordShredding(
  db: Database,
  entry: Entry,
  shredding: {
    shreddingId: string
    shreddedOn: string
    shreddedBy: string
    witnessedBy: string
    recordedBy: string
    recordedAt: string
  },
  fileIds: readonly string[],
): string {
  return audited(db, entry, (w) => {
    const reference = nextReference(w, `DC-${shredding.shreddedOn.slice(0, 4)}`)
    run(
      w,
      `INSERT INTO shreddings (id, reference, shredded_on, shredded_by, witnessed_by, recorded_by, recorded_at)
       VALUES (:shreddingId, :reference, :shreddedOn, :shreddedBy, :witnessedBy, :recordedBy, :recordedAt)`,
      { ...shredding, reference },
    )
    for (const fileId of fileIds)
      run(w, 'INSERT INTO shredded_files (file_id, shredding_id) VALUES (:fileId, :shreddingId)', {
        fileId,
        shreddingId: shredding.shreddingId,
      })
    return reference
  })
}

/** Newest first. */
export function listShreddings(db: ReadableDB): Shredding[] {
  return all<Shredding>(db, `${select} ORDER BY s.n DESC`)
}

export function readShredding(db: ReadableDB, shreddingId: string): Shredding | undefined {
  return first<Shredding>(db, `${select} WHERE s.id = :shreddingId`, { shreddingId })
}

export function listShredded(
  db: ReadableDB,
  shreddingId: string,
): { reference: string; cabinet: string; closedOn: string }[] {
  return all(
    db,
    `SELECT f.reference, f.cabinet, c.closed_on AS closedOn
     FROM shredded_files d JOIN paper_files f ON f.id = d.file_id JOIN cases c ON c.id = f.case_id
     WHERE d.shredding_id = :shreddingId ORDER BY f.cabinet, f.n`,
    { shreddingId },
  )
}

function nextReference(db: ReadableDB, stem: string): string {
  const last = first<{ number: number | null }>(
    db,
    'SELECT max(CAST(substr(reference, 9) AS INTEGER)) AS number FROM shreddings WHERE reference GLOB :ofTheYear',
    { ofTheYear: `${stem}-*` },
  )
  return `${stem}-${String((last?.number ?? 0) + 1).padStart(3, '0')}`
}

const select = `SELECT s.id AS shreddingId, s.reference, s.shredded_on AS shreddedOn, b.name AS shreddedBy, w.name AS witnessedBy,
  r.name AS recordedBy, s.recorded_at AS recordedAt, (SELECT count(*) FROM shredded_files d WHERE d.shredding_id = s.id) AS files
FROM shreddings s JOIN accounts b ON b.id = s.shredded_by JOIN accounts w ON w.id = s.witnessed_by JOIN accounts r ON r.id = s.recorded_by`

import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, first, run } from '../sql.ts'
import type { Entry, ReadableDB } from '../types.ts'

export type NewLetter = { letterId: string; language: string; text: string; savedBy: string; savedAt: string }

/** Without words it withdraws the one before. */
export function saveLetter(db: Database, entry: Entry, letter: NewLetter): void {
  audited(db, entry, (w) =>
    run(
      w,
      'INSERT INTO letters (id, language, text, saved_by, saved_at) VALUES (:letterId, :language, :text, :savedBy, :savedAt)',
      letter,
    ),
  )
}

export type Letter = { language: string; text: string; savedBy: string; savedAt: string }

/** The newest of each language that has words. */
export function listLetters(db: ReadableDB): Letter[] {
  return all<Letter>(
    db,
    `SELECT l.language, l.text, a.name AS savedBy, l.saved_at AS savedAt FROM letters l JOIN accounts a ON a.id = l.saved_by
     WHERE l.n = (SELECT max(n) FROM letters WHERE language = l.language) AND l.text <> '' ORDER BY l.language`,
  )
}

/** The language of whoever made this request, as it was typed. */
export function readRequesterLanguage(db: ReadableDB, caseId: string, requestId: string): string | undefined {
  return first<{ language: string }>(
    db,
    `SELECT p.language FROM requests r JOIN people p ON p.id = r.requester_id WHERE r.case_id = :caseId AND r.id = :requestId`,
    { caseId, requestId },
  )?.language
}

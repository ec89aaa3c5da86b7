import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, run } from '../sql.ts'
import type { Entry, ReadableDB } from '../types.ts'

/** Somebody whose rights are weighed for a request, with what was decided last; its fields are null until then. `aliases` is a JSON array. */
export type ThirdParty = {
  thirdPartyId: string
  name: string
  aliases: string
  consented: string | null
  information: string | null
  confidentiality: string | null
  steps: string | null
  capable: string | null
  refused: string | null
  alreadyKnown: string | null
  outcome: string | null
  why: string | null
  by: string | null
  at: string | null
}

export function listThirdParties(db: ReadableDB, requestId: string): ThirdParty[] {
  return all<ThirdParty>(
    db,
    `SELECT p.id AS thirdPartyId, p.name, p.aliases, d.consented, d.information, d.confidentiality, d.steps, d.capable, d.refused,
       d.already_known AS alreadyKnown, d.outcome, d.why, a.name AS by, d.decided_at AS at
     FROM third_parties p LEFT JOIN third_party_decisions d ON d.n = (SELECT max(n) FROM third_party_decisions WHERE third_party_id = p.id)
     LEFT JOIN accounts a ON a.id = d.decided_by WHERE p.request_id = :requestId ORDER BY p.n`,
    { requestId },
  )
}

export type NewThirdParty = {
  thirdPartyId: string
  requestId: string
  name: string
  aliases: string
  addedBy: string
  addedAt: string
}

export function addThirdParty(db: Database, entry: Entry, party: NewThirdParty): void {
  audited(db, entry, (w) =>
    run(
      w,
      `INSERT INTO third_parties (id, request_id, name, aliases, added_by, added_at)
       VALUES (:thirdPartyId, :requestId, :name, :aliases, :addedBy, :addedAt)`,
      party,
    ),
  )
}

export type NewSheet = {
  sheetId: string
  thirdPartyId: string
  consented: string
  information: string
  confidentiality: string
  steps: string
  capable: string
  refused: string
  alreadyKnown: string
  outcome: string
  why: string
  decidedBy: string
  decidedAt: string
}

/** The newest sheet is the one that stands. @param aliases a JSON array: what else they are called. */
export function decideThirdParty(db: Database, entry: Entry, sheet: NewSheet, aliases: string): void {
  audited(db, entry, (w) => {
    run(
      w,
      `INSERT INTO third_party_decisions (id, third_party_id, consented, information, confidentiality, steps, capable, refused, already_known,
         outcome, why, decided_by, decided_at)
       VALUES (:sheetId, :thirdPartyId, :consented, :information, :confidentiality, :steps, :capable, :refused, :alreadyKnown, :outcome, :why,
         :decidedBy, :decidedAt)`,
      sheet,
    )
    const { thirdPartyId } = sheet
    run(w, 'UPDATE third_parties SET aliases = :aliases WHERE id = :thirdPartyId', { aliases, thirdPartyId })
  })
}

export type KeptWords = { words: string; why: string; by: string; at: string }

/** What may be read though it is redacted elsewhere, and why. */
export function listKeptWords(db: ReadableDB, requestId: string): KeptWords[] {
  return all<KeptWords>(
    db,
    `SELECT k.words, k.why, a.name AS by, k.at FROM kept_words k JOIN accounts a ON a.id = k.by WHERE k.request_id = :requestId ORDER BY k.n`,
    { requestId },
  )
}

export type NewKeptWords = { keptId: string; requestId: string; words: string; why: string; by: string; at: string }

export function keepWords(db: Database, entry: Entry, kept: NewKeptWords): void {
  audited(db, entry, (w) =>
    run(
      w,
      `INSERT INTO kept_words (id, request_id, words, why, by, at) VALUES (:keptId, :requestId, :words, :why, :by, :at)`,
      kept,
    ),
  )
}

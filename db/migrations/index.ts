import type { Database } from '@signalapp/sqlcipher'
import { inTransaction } from '../sql.ts'
import { accountsAndAudit } from './0010-accounts-and-audit.ts'
import { casesAndPeople } from './0020-cases-and-people.ts'
import { permissionToShare } from './0030-permission-to-share.ts'
import { contactLog } from './0040-contact-log.ts'
import { documents } from './0045-documents.ts'
import { requestsAndPacks } from './0050-requests-and-packs.ts'
import { drafts } from './0060-drafts.ts'
import { absencesAndVisits } from './0070-absences-and-visits.ts'
import { deciders } from './0080-deciders.ts'
import { consentRecord } from './0090-consent-record.ts'
import { referrals } from './0100-referrals.ts'
import { concerns } from './0110-concerns.ts'
import { disclosures } from './0120-disclosures.ts'
import { legalRequests } from './0130-legal-requests.ts'
import { paperFiles } from './0140-paper-files.ts'
import { retention } from './0150-retention.ts'
import { visitReportsAndBackups } from './0160-visit-reports-and-backups.ts'
import { caseList } from './0170-case-list.ts'
import { holidays } from './0180-holidays.ts'
import { requestClocks } from './0190-request-clocks.ts'
import { complaints } from './0200-complaints.ts'
import { thirdParties } from './0210-third-parties.ts'
import { packReviews } from './0220-pack-reviews.ts'
import { sendings } from './0230-sendings.ts'
import { letters } from './0240-letters.ts'

export type Migration = { readonly version: number; readonly sql: string }

/** Append-only: a released migration is never edited, the next one is numbered ten higher. */
export const migrations: readonly Migration[] = [
  accountsAndAudit,
  casesAndPeople,
  permissionToShare,
  contactLog,
  documents,
  requestsAndPacks,
  drafts,
  absencesAndVisits,
  deciders,
  consentRecord,
  referrals,
  concerns,
  disclosures,
  legalRequests,
  paperFiles,
  retention,
  visitReportsAndBackups,
  caseList,
  holidays,
  requestClocks,
  complaints,
  thirdParties,
  packReviews,
  sendings,
  letters,
]

export const newestVersion = Math.max(...migrations.map((migration) => migration.version))

/** Runs what is missing in one transaction: a cut half-way leaves the old version whole. */
export function migrate(db: Database, applicationId: number): void {
  const version = Number(db.pragma('user_version', { simple: true }))
  const missing = migrations.filter((migration) => migration.version > version)
  if (missing.length === 0) return
  inTransaction(db, () => {
    for (const migration of missing) db.exec(migration.sql)
    db.pragma(`application_id = ${applicationId}`)
    db.pragma(`user_version = ${newestVersion}`)
  })
}

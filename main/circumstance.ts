import type { Casebook, Session } from './casebook.ts'
import type { Circumstance } from './policy/permissions.ts'

/** How things stand at this moment for somebody and a case, as the permission table asks. `isThere`: the case exists. */
export async function circumstanceOf(
  { parts }: Casebook,
  { who, archivesOpened }: Session,
  caseId: string | null,
  now: string,
): Promise<{ readonly isThere: boolean; readonly circumstance: Circumstance }> {
  const found = await parts.database.db.readCircumstances(caseId, now)
  return {
    isThere: found.workerId !== null,
    circumstance: {
      onOwnCase: caseId === null ? null : found.workerId === who.accountId,
      archived: found.archivedAt !== null,
      archiveOpened: caseId !== null && archivesOpened.has(caseId),
      headAbsent: found.headAbsent === 1,
      visitOpen: found.visitOpen === 1,
    },
  }
}

import { randomUUID } from 'node:crypto'
import { ok } from '../../preload/contract/common.ts'
import type { lawfulBases as operations } from '../../preload/contract/lawful-bases.ts'
import type { Some } from '../ipc/context.ts'

export const lawfulBases: Some<keyof typeof operations> = {
  recordLawfulBasis: async ({ caseId, basis, specialCondition, why }, { db, who, now, entry }) => {
    const id = randomUUID()
    const record = { id, caseId, basis, specialCondition, why, recordedBy: who.accountId, recordedAt: now }
    await db.recordLawfulBasis(entry({ subject: id, detail: { basis, specialCondition } }), record)
    return ok({})
  },

  listLawfulBases: async ({ caseId }, { db }) => ok(await db.listLawfulBases(caseId)),
}

import { ok } from '../../preload/contract/common.ts'
import type { search as operations } from '../../preload/contract/search.ts'
import type { Some } from '../ipc/context.ts'
import { seesOnlyOwnCases } from '../policy/permissions.ts'

export const search: Some<keyof typeof operations> = {
  search: async ({ text }, { db, who }) => {
    const workerId = seesOnlyOwnCases(who.role) ? who.accountId : null
    const [cases, notes, documents] = await Promise.all([
      db.findCases(text, workerId),
      db.findNotes(text, workerId),
      db.findDocuments(text, workerId),
    ])
    return ok({ cases, notes, documents })
  },
}

import { ok } from '../../preload/contract/common.ts'
import type { audit as operations } from '../../preload/contract/audit.ts'
import type { Some } from '../ipc/context.ts'

export const audit: Some<keyof typeof operations> = {
  checkAuditLog: async (_, { db, entry }) => {
    const checked = await db.checkChain()
    await db.note(entry({ detail: { entries: checked.entries, whole: checked.brokenAt === null } }))
    return ok(checked)
  },
}

import { ok, refuse } from '../../preload/contract/common.ts'
import type { audit as operations } from '../../preload/contract/audit.ts'
import type { Some } from '../ipc/context.ts'
import { checkLog } from '../vault/log-check.ts'

export const audit: Some<keyof typeof operations> = {
  checkAuditLog: async (_, { db, casebook, signal, entry }) => {
    const { seq: of } = await db.readHead()
    const onProgress = (done: number) => casebook.parts.edge.tell('log-check', { done, of })
    const checked = await checkLog(db, { signal, onProgress })
    if (checked === null) return refuse('cancelled')
    await db.note(entry({ detail: { entries: checked.entries, whole: checked.brokenAt === null } }))
    return ok(checked)
  },
}

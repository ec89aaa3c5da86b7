import { ok } from '../../preload/contract/common.ts'
import type { service as operations } from '../../preload/contract/service.ts'
import type { Some } from '../ipc/context.ts'
import { vaultFolder } from '../folders.ts'
import { changeSession } from '../session.ts'
import { readDetails } from '../letterhead.ts'

export const service: Some<keyof typeof operations> = {
  readService: async (_, { db, casebook }) => {
    const { details, autoLockMinutes } = await readDetails(db)
    const logKey = await db.readLogKey()
    return ok({ service: details, autoLockMinutes, folder: await vaultFolder(casebook), logKey })
  },

  changeService: async ({ service: details, autoLockMinutes }, { db, entry, casebook }) => {
    await db.writeService(entry({ detail: { autoLockMinutes } }), {
      details: JSON.stringify(details),
      localAuthority: details.localAuthority,
      autoLockMinutes,
    })
    if (casebook.session !== null) changeSession(casebook, { ...casebook.session, autoLockMinutes })
    return ok({})
  },
}

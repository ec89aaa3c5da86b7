import { ok } from '../../preload/contract/common.ts'
import type { drafts as operations } from '../../preload/contract/drafts.ts'
import type { Some } from '../ipc/context.ts'

export const drafts: Some<keyof typeof operations> = {
  readDraft: async ({ key }, { db, who }) => ok({ draft: (await db.readDraft(who.accountId, key)) ?? null }),

  keepDraft: async ({ key, content }, { db, who, now }) => {
    await db.keepDraft(who.accountId, key, content, now)
    return ok({ keptAt: now })
  },

  discardDraft: async ({ key }, { db, who }) => {
    await db.discardDraft(who.accountId, key)
    return ok({})
  },

  draftsKept: async (_, { casebook }) => {
    casebook.draftsKept()
    return ok({})
  },

  listDrafts: async (_, { db, who }) => ok(await db.listDrafts(who.accountId)),
}

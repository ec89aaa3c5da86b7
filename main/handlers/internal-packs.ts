import { ok } from '../../preload/contract/common.ts'
import type { internalPacks as operations } from '../../preload/contract/internal-packs.ts'
import { buildInternalPack } from '../internal-pack.ts'
import type { Some } from '../ipc/context.ts'
import { whyNotMade } from '../make-pack.ts'

export const internalPacks: Some<keyof typeof operations> = {
  openInternalPack: async ({ caseId, requestId }, ctx) => {
    try {
      const built = await buildInternalPack(caseId, requestId, ctx)
      if (!built.ok) return built
      await ctx.db.note(ctx.entry({ subject: requestId }))
      const { pdf } = await ctx.casebook.parts.typesetter.typeset({ template: 'internal-pack', data: built.value })
      return ok({ pdf, title: `Internal version of ${built.value.reference}` })
    } catch (error) {
      return whyNotMade(error)
    }
  },
}

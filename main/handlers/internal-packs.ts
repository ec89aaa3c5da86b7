import { ok } from '../../preload/contract/common.ts'
import type { internalPacks as operations } from '../../preload/contract/internal-packs.ts'
import { buildInternalPack } from '../internal-pack.ts'
import type { Some } from '../ipc/context.ts'
import { whyNotMade } from '../make-pack.ts'

export const internalPacks: Some<keyof typeof operations> = {
  openInternalPack: async ({ caseId, requestId }, ctx) => {
    const { typesetting, parts } = ctx.casebook
    const key = keyOf(requestId)
    const controller = new AbortController()
    typesetting.get(key)?.abort()
    typesetting.set(key, controller)
    const { signal } = controller
    try {
      const built = await buildInternalPack(caseId, requestId, ctx, signal)
      if (!built.ok) return built
      await ctx.db.note(ctx.entry({ subject: requestId }))
      parts.edge.tell('packing', { step: 'typesetting', done: 0, of: 1 })
      const { pdf } = await parts.typesetter.typeset({ template: 'internal-pack', data: built.value }, { signal })
      return ok({ pdf, title: `Internal version of ${built.value.reference}` })
    } catch (error) {
      return whyNotMade(error)
    } finally {
      if (typesetting.get(key) === controller) typesetting.delete(key)
    }
  },

  cancelInternalPack: async ({ requestId }, { casebook }) => {
    casebook.typesetting.get(keyOf(requestId))?.abort()
    return ok({})
  },
}

function keyOf(requestId: string): string {
  return `${requestId} internal`
}

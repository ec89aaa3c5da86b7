import { ok } from '../../preload/contract/common.ts'
import type { internalPacks as operations } from '../../preload/contract/internal-packs.ts'
import { buildInternalPack } from '../internal-pack.ts'
import type { Some } from '../ipc/context.ts'

export const internalPacks: Some<keyof typeof operations> = {
  openInternalPack: async ({ caseId, requestId }, ctx) => {
    const { signal } = ctx
    const { edge, typesetter } = ctx.casebook.parts
    const built = await buildInternalPack(caseId, requestId, ctx)
    if (!built.ok) return built
    await ctx.db.note(ctx.entry({ subject: requestId }))
    edge.tell('packing', { step: 'typesetting', done: 0, of: 1 })
    const { pdf } = await typesetter.typeset({ template: 'internal-pack', data: built.value }, { signal })
    return ok({ pdf, title: `Internal version of ${built.value.reference}` })
  },
}

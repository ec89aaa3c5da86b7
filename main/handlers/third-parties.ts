import { randomUUID } from 'node:crypto'
import type { RequestRow } from '../../db/queries/requests.ts'
import { ok, refuse, type Result } from '../../preload/contract/common.ts'
import type { thirdParties as operations } from '../../preload/contract/third-parties.ts'
import { buildPack } from '../disclosure-pack.ts'
import type { SignedInCtx, Some } from '../ipc/context.ts'
import { openMentions } from '../mentions.ts'
import { keyOf } from '../policy/hidden-words.ts'
import { fold } from '../policy/plain-words.ts'
import { rightsOfOthers } from '../policy/third-parties.ts'
import { redact } from '../redactions.ts'
import { thirdPartyView } from '../third-party-view.ts'

/** P10: whose rights a pack protects: a sheet each, whose answer goes to every mention. */
export const thirdParties: Some<keyof typeof operations> = {
  addThirdParty: async ({ caseId, requestId, name, aliases }, ctx) => {
    const found = await openRequestOf(caseId, requestId, ctx)
    if (!found.ok) return found
    const { db, who, now, entry } = ctx
    const known = await db.listThirdParties(requestId)
    if (known.some((party) => fold(party.name) === fold(name)))
      return refuse('third-party-named', { fields: { whose: 'third-party-named' } })
    const thirdPartyId = randomUUID()
    await db.addThirdParty(entry({ subject: requestId }), {
      thirdPartyId,
      requestId,
      name,
      aliases: JSON.stringify(aliases),
      addedBy: who.accountId,
      addedAt: now,
    })
    return partyOf(requestId, thirdPartyId, ctx)
  },

  decideThirdParty: async ({ caseId, requestId, thirdPartyId, aliases, ...sheet }, ctx) => {
    const found = await openRequestOf(caseId, requestId, ctx)
    if (!found.ok) return found
    const party = await partyOf(requestId, thirdPartyId, ctx)
    if (!party.ok) return party
    if (sheet.consented === 'yes' && sheet.outcome === 'withhold')
      return refuse('malformed', { fields: { outcome: 'agreed-to-it' } })
    if (sheet.consented === 'yes' && sheet.refused === 'yes')
      return refuse('malformed', { fields: { refused: 'agreed-to-it' } })
    const { db, who, now, entry } = ctx
    await db.decideThirdParty(
      entry({ subject: requestId, detail: { outcome: sheet.outcome } }),
      { ...sheet, sheetId: randomUUID(), thirdPartyId, decidedBy: who.accountId, decidedAt: now },
      JSON.stringify(aliases),
    )
    return partyOf(requestId, thirdPartyId, ctx)
  },

  redactMentions: async ({ caseId, requestId, thirdPartyId }, ctx) => {
    const found = await openRequestOf(caseId, requestId, ctx)
    if (!found.ok) return found
    const party = await partyOf(requestId, thirdPartyId, ctx)
    if (!party.ok) return party
    if (party.value.sheet?.outcome !== 'withhold') return refuse('sheets-missing')
    const mentions = await openMentions(found.value, thirdPartyId, ctx)
    if (ctx.signal.aborted) return refuse('cancelled')
    return ok(await redact({ requestId, ...mentions, reason: rightsOfOthers, thirdPartyId, note: '' }, ctx))
  },

  keepWords: async ({ caseId, requestId, words, why }, ctx) => {
    const found = await openRequestOf(caseId, requestId, ctx)
    if (!found.ok) return found
    const built = await buildPack(caseId, requestId, ctx, { largePrint: false, theirLanguage: true })
    if (!built.ok) return built
    if (!built.value.checks.leftovers.some((left) => keyOf(left.words) === keyOf(words))) return refuse('not-found')
    const { db, who, now, entry } = ctx
    const kept = { keptId: randomUUID(), requestId, words, why, by: who.accountId, at: now }
    await db.keepWords(entry({ subject: requestId }), kept)
    return ok({})
  },
}

async function openRequestOf(caseId: string, requestId: string, { db }: SignedInCtx): Promise<Result<RequestRow>> {
  const request = await db.readRequest(caseId, requestId)
  if (request === undefined) return refuse('not-found')
  return request.state === 'released' ? refuse('released-is-final') : ok(request)
}

async function partyOf(requestId: string, thirdPartyId: string, { db }: SignedInCtx) {
  const party = (await db.listThirdParties(requestId)).find((each) => each.thirdPartyId === thirdPartyId)
  return party === undefined ? refuse('not-found') : ok(thirdPartyView(party))
}

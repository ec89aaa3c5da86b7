import type { World } from './casebook.ts'

type Request = { readonly caseId: string; readonly requestId: string }

/** What `redactPassages` is asked for a single one. */
export function onePassage<T extends { itemId: string | undefined; start: number; end: number }>(wanted: T) {
  const { itemId, start, end, ...rest } = wanted
  return { ...rest, passages: [{ itemId, start, end }] }
}

/** A second person approves the pack as it stands: the head, asked by the coordinator, who stays signed in. */
export async function approve(world: World, request: Request): Promise<void> {
  world.as('coordinator')
  await world.get('askForReview', { ...request, note: '' })
  world.as('head')
  const { sha256 } = await world.get('reviewPack', { ...request, largePrint: false })
  await world.get('answerReview', { ...request, sha256, answer: 'approved', note: 'Read it all' })
  world.as('coordinator')
}

/** Approved, looked at and released. Leaves the coordinator signed in. */
export async function release(world: World, request: Request): Promise<string> {
  await approve(world, request)
  const { sha256 } = await world.get('previewPack', { ...request, largePrint: false })
  return (await world.get('releasePack', { ...request, sha256 })).packId
}

/** Somebody whose rights were weighed and are kept back. Leaves the coordinator signed in. */
export async function keptBack(world: World, request: Request, name: string, aliases: readonly string[] = []) {
  world.as('coordinator')
  const { thirdPartyId } = await world.get('addThirdParty', { ...request, name, aliases })
  await world.get('decideThirdParty', { ...request, thirdPartyId, aliases, ...sheet })
  return thirdPartyId
}

export const sheet = {
  consented: 'no',
  information: 'That she complained of another family',
  confidentiality: 'She told us in confidence',
  steps: 'We wrote to her on 2 November',
  capable: 'yes',
  refused: 'yes',
  alreadyKnown: 'They do not know that she rang',
  outcome: 'withhold',
  why: 'She could be recognised, and she refused',
} as const

/** By hand: the coordinator asked, and the head approved this. */
export function approvedBySql(requestId: string, who: { coordinator: string; head: string }, at: string): string {
  const content = '0'.repeat(64)
  return `INSERT INTO pack_reviews (id, request_id, act, content, note, by, at) VALUES
    ('asked-${requestId}', '${requestId}', 'asked', '${content}', '', '${who.coordinator}', '${at}');
    INSERT INTO pack_reviews (id, request_id, act, content, note, by, at) VALUES
    ('approved-${requestId}', '${requestId}', 'approved', '${content}', 'Read it', '${who.head}', '${at}')`
}

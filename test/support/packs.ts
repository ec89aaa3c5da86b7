import type { World } from './casebook.ts'

type Request = { readonly caseId: string; readonly requestId: string }

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
export async function release(world: World, request: Request, method = 'post'): Promise<string> {
  await approve(world, request)
  const { sha256 } = await world.get('previewPack', { ...request, largePrint: false })
  return (await world.get('releasePack', { ...request, sha256, method })).packId
}

/** By hand: the coordinator asked, and the head approved this. */
export function approvedBySql(requestId: string, who: { coordinator: string; head: string }, at: string): string {
  const content = '0'.repeat(64)
  return `INSERT INTO pack_reviews (id, request_id, act, content, note, by, at) VALUES
    ('asked-${requestId}', '${requestId}', 'asked', '${content}', '', '${who.coordinator}', '${at}');
    INSERT INTO pack_reviews (id, request_id, act, content, note, by, at) VALUES
    ('approved-${requestId}', '${requestId}', 'approved', '${content}', 'Read it', '${who.head}', '${at}')`
}

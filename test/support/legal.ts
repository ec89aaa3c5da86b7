import type { LegalState } from '../../preload/contract/legal.ts'
import type { World } from './casebook.ts'

type People = { readonly caseId: string; readonly danaId: string }

export const officer = {
  authority: 'Reading Borough Council',
  officer: 'Priya Raman',
  officerPost: 'Solicitor, Legal Services',
  officerAddress: 'Civic Offices\nBridge Street\nReading\nRG1 2LU',
}

export function legalDraft(caseId: string) {
  return {
    caseId,
    ...officer,
    legalReason: 'judicial-review',
    reasonDetail: '',
    asks: 'Every note of contact with the school since September 2026',
    how: 'letter',
    receivedOn: '2026-11-23',
    dueOn: '2026-12-07',
  }
}

export const direction = { kind: 'direct', reasons: 'The court needs it', wants: 'The notes of talks with the school' }
export const question = { kind: 'ask-more', reasons: 'Too wide', wants: 'Which weeks are meant?' }
export const refusal = { kind: 'refuse', reasons: 'No legal reason is named', wants: '' }

export function answerDraft(answer: 'yes' | 'no', personId: string) {
  return {
    answer,
    personId,
    answeredAt: '2026-11-24T10:00',
    method: 'phone',
    evidenceNote: 'She said so',
    conditions: '',
  }
}

export const reply = { told: 'Only September', receivedOn: '2026-11-24', how: 'email' }

/** A legal request at its first step. Leaves the coordinator signed in. */
export async function receive(world: World, caseId: string) {
  world.as('coordinator')
  const { requestId } = await world.get('recordLegalRequest', legalDraft(caseId))
  return { caseId, requestId }
}

/** Previews and releases one of the two packs; the notes must be decided. */
export async function release(
  world: World,
  request: { readonly caseId: string; readonly requestId: string },
  copy: 'officer' | 'parents',
  danaId: string,
) {
  const personId = copy === 'parents' ? danaId : null
  const { sha256 } = await world.get('previewLegalPack', { ...request, copy, personId, largePrint: false })
  return world.get('releaseLegalPack', { ...request, copy, sha256 })
}

/** A legal request taken to where it stands so, the shortest way. Leaves the coordinator signed in. */
export async function bringTo(world: World, { caseId, danaId }: People, state: LegalState) {
  const request = await receive(world, caseId)
  const decide = async (decision: typeof direction) => {
    world.as('head')
    await world.get('decideLegalRequest', { ...request, ...decision })
    world.as('coordinator')
  }
  const answer = (said: 'yes' | 'no') => world.get('recordLegalAnswer', { ...request, ...answerDraft(said, danaId) })
  const send = (what: string) =>
    world.get('recordLegalSending', { ...request, what, method: 'post', sentOn: '2026-11-24' })
  if (state === 'considering') return request
  if (state === 'asking') await decide(question)
  if (state === 'refused' || state === 'ended') await decide(refusal)
  if (state === 'ended') await send('letter')
  if (['asking', 'refused', 'ended'].includes(state)) return request
  await decide(direction)
  if (state === 'permission') return request
  await answer(state === 'not-permitted' ? 'no' : 'yes')
  if (state === 'not-permitted' || state === 'extracting') return request
  await encloseAll(world, request)
  for (const copy of ['officer', 'parents'] as const) await release(world, request, copy, danaId)
  if (state === 'complete') for (const what of ['officer', 'parents']) await send(what)
  return request
}

export async function encloseAll(world: World, request: { readonly caseId: string; readonly requestId: string }) {
  const { items } = await world.get('openExtraction', request)
  for (const { itemId } of items)
    await world.get('decideLegalItem', { ...request, itemId, decision: 'enclose', reason: '' })
}

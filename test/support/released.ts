import type { Output } from '../../preload/contract/index.ts'
import { openWorld, type World } from './casebook.ts'
import { contactDraft, openCase, recordRequest, requestDraft } from './cases.ts'
import { approve } from './packs.ts'

/** A pack that was released and opened: the file as it is handed out, and the service it came from. */
export type ReleasedPack = {
  readonly world: World
  readonly caseId: string
  readonly packId: string
  readonly file: Uint8Array
  readonly preview: Output<'previewPack'>
  /** The service's public key, as its settings show it. */
  readonly key: string
}

/** @param prepare what is done to the service before anything happens in it. */
export async function releasedPack(
  prepare: (world: World) => void = () => undefined,
  database?: string,
): Promise<ReleasedPack> {
  const world = await openWorld(database)
  prepare(world)
  const { caseId, danaId } = await openCase(world)
  await world.get('recordContact', { ...contactDraft(caseId, 'office-note'), text: 'The meeting is moved.' })
  const { requestId } = await recordRequest(world, requestDraft(caseId, danaId))
  const request = { caseId, requestId }
  await world.get('encloseTheRest', request)
  await approve(world, request)
  const preview = await world.get('previewPack', { ...request, largePrint: false })
  const { packId } = await world.get('releasePack', { ...request, sha256: preview.sha256 })
  const { pdf: file } = await world.get('openPack', { caseId, packId })
  const { logKey: key } = await world.get('readService', {})
  return { world, caseId, packId, file, preview, key }
}

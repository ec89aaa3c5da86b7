import { bareWorld } from './casebook.ts'

// A process to be killed in the middle of making and releasing a pack. Arguments: the database, the case, the request, and the step
// at which it waits for its end.
const [file = '', caseId = '', requestId = '', waitsAt = ''] = process.argv.slice(2)
const world = bareWorld()
const { parts } = world.casebook
function say(step: string): void {
  process.stdout.write(`${step}\n`)
  if (step === waitsAt) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10_000)
}
Object.assign(parts.edge, { tell: (_name: string, event: { readonly step?: string }) => say(event.step ?? '') })
await parts.database.open(file, new Uint8Array(32).fill(7))
world.as('coordinator')
const { sha256 } = await world.get('previewPack', { caseId, requestId, largePrint: false })
say('releasing')
await world.get('releasePack', { caseId, requestId, sha256 })
say('released')
await parts.database.close()

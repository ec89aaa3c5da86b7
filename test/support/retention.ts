import { accountOf, type World } from './casebook.ts'
import { jayden, openCase, sen } from './cases.ts'

/** A case closed on a day, as it stands on the day the world's clock shows. Leaves the coordinator signed in. */
export async function closedCase(world: World, closedOn = '2025-11-01', workerId: string = accountOf.volunteer) {
  return at(world, `${closedOn}T12:00:00.000Z`, async () => {
    const people = await openCase(world, workerId)
    const { caseId } = people
    const details = { child: jayden, sen, helpAskedFor: 'Help with the draft plan', workerId, status: 'closed' }
    await world.get('changeCase', { caseId, ...details })
    return people
  })
}

/** A case closed, due and archived. */
export async function archivedCase(world: World) {
  const people = await closedCase(world)
  await world.get('archiveCase', { caseId: people.caseId })
  return people
}

/** A paper file of the case, in its cabinet. */
export async function paperFile(world: World, caseId: string) {
  const { fileId, reference } = await world.get('savePaperFile', {
    caseId,
    fileId: null,
    cabinet: 'Cabinet 1, drawer A',
    contents: 'Letters',
  })
  return { caseId, fileId, reference }
}

export function loan(file: { readonly caseId: string; readonly fileId: string }) {
  const { caseId, fileId } = file
  return { caseId, fileId, takenBy: accountOf.caseworker, why: 'A meeting', dueBackOn: '2026-12-01' }
}

/** A file whose time is up, shredded today by the caseworker before the coordinator. */
export async function dueShredding(world: World) {
  const { caseId } = await closedCase(world)
  const { fileId, reference } = await paperFile(world, caseId)
  const people = { shreddedBy: accountOf.caseworker, witnessedBy: accountOf.coordinator }
  return { caseId, fileId, reference, input: { fileIds: [fileId], shreddedOn: '2026-11-24', ...people } }
}

/** Does something as if it were another moment. */
export async function at<T>(world: World, moment: string, work: () => Promise<T>): Promise<T> {
  const { now } = world.clock
  world.clock.now = moment
  try {
    return await work()
  } finally {
    world.clock.now = now
  }
}

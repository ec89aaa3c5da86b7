import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contract, type Name } from '../../preload/contract/index.ts'
import { roles, type Role } from '../../preload/contract/session.ts'
import { checkLog } from '../../main/vault/log-check.ts'
import { accountOf, auditLength, openWorld } from '../support/casebook.ts'
import { inputFor, meddledWith, type Pools } from '../support/arbitrary.ts'
import { holidayFile } from '../support/holidays.ts'
import { archive, ofTheCaseworker, ofTheVolunteer, plant, poolsOf } from '../support/planted.ts'
import { beginVisit } from '../support/visits.ts'

const calls = 10_000
const seed = 20_261_124

/**
 * Not tried here: what begins or ends a session, derives a key from a password, or copies the vault. session.test.ts and
 * visits.test.ts have them, on a vault on disk.
 */
const onDisk: readonly Name[] = [
  'setUpService',
  'lookAround',
  'leaveDemonstration',
  'signIn',
  'recoverAccess',
  'lock',
  'changePassword',
  'addAccount',
  'endAccount',
  'resetPassword',
  'makeBackup',
  'verifyBackup',
  'checkDatabase',
  'openVisit',
  'closeVisit',
  'finishVisit',
]
/** Sets a page in type or walks the whole audit log, which costs as much as a hundred other calls: tried a little. */
const costly: readonly Name[] = ['previewPack', 'printReceipt', 'printConsentForm', 'printRecoveryKey', 'checkAuditLog']

type Scene = Awaited<ReturnType<typeof setScene>>

/** How things stand while somebody tries the door, and what of the planted words nobody may be answered with meanwhile. */
type Situation = {
  readonly when: string
  readonly role: Role
  readonly bringAbout?: (scene: Scene) => Promise<void>
  /** What would let them see more than before, and may. */
  readonly leftOut?: readonly Name[]
  readonly hidden: readonly string[]
}

const everything = [...Object.values(ofTheVolunteer), ...Object.values(ofTheCaseworker)]

/** While the head is here and no visit is open. Complete by type. */
const usually: Readonly<Record<Role, readonly string[]>> = {
  head: [],
  coordinator: [],
  caseworker: [],
  volunteer: Object.values(ofTheCaseworker),
  'line-manager': everything,
  maintenance: everything,
}

const situations: readonly Situation[] = [
  ...roles.map((role) => ({ when: 'while the head is here', role, hidden: usually[role] })),
  { when: 'while the head is absent', role: 'line-manager', bringAbout: headLeaves, hidden: [] },
  { when: 'while recorded as absent', role: 'head', bringAbout: headLeaves, hidden: [] },
  { when: 'during a visit', role: 'maintenance', bringAbout: visitBegins, hidden: everything },
  {
    when: 'while a case is archived',
    role: 'caseworker',
    bringAbout: caseIsArchived,
    // Whoever records a concern reads it back, with the child's name.
    leftOut: ['recordConcern'],
    hidden: [ofTheCaseworker.name, ofTheCaseworker.content],
  },
  {
    when: 'while a case is archived and nobody said why they would open it',
    role: 'coordinator',
    bringAbout: caseIsArchived,
    leftOut: ['openArchivedCase'],
    // Those who may open the archive find the family's name in it; the rest only once they said why.
    hidden: [ofTheCaseworker.content],
  },
  {
    when: 'once they said why they open an archived case',
    role: 'coordinator',
    async bringAbout(scene) {
      await caseIsArchived(scene)
      await scene.world.get('openArchivedCase', { caseId: scene.theCaseworkers.caseId, reason: 'They came back' })
    },
    hidden: [],
  },
]

describe('ten thousand calls at the door', () => {
  test.each(situations.map((situation) => [`as ${situation.role} ${situation.when}`, situation] as const))(
    '%s crash nothing, write nothing without its audit entry, and show nothing that is not theirs',
    async (_, situation) => {
      const { role, bringAbout, leftOut = [], hidden } = situation
      const scene = await setScene()
      const { world } = scene
      await bringAbout?.(scene)
      if (world.casebook.session?.who.role !== role) world.as(role)
      const seen = { yes: 0, no: 0 }
      let before = await auditLength(world)
      const tried = { numRuns: calls, seed: seed + situations.indexOf(situation) }
      for (const { name, input } of fc.sample(callsWith(scene.pools, leftOut), tried)) {
        const result = await world.ask(name, input)
        const after = await auditLength(world)
        const told = () => `${name} ${fc.stringify(input)} was answered ${JSON.stringify(result)}`
        const isPassing = !result.ok && result.refusal.code === 'cancelled'
        const expected = result.ok || isPassing ? (contract[name].audit === 'entry' ? 1 : 0) : 1
        if (!result.ok && result.refusal.code === 'internal') throw new Error(`crashed: ${told()}`)
        if (after - before !== expected) throw new Error(`${String(after - before)} audit entries: ${told()}`)
        const answer = JSON.stringify(result)
        if (hidden.some((word) => answer.includes(word))) throw new Error(`shown: ${told()}`)
        seen[result.ok ? 'yes' : 'no'] += 1
        before = after
      }
      expect(seen.yes, 'calls that were allowed').toBeGreaterThan(calls / 50)
      expect(seen.no, 'calls that were refused').toBeGreaterThan(calls / 10)
      expect(await checkLog(world.casebook.parts.database.db)).toMatchObject({ brokenAt: null })
    },
    120_000,
  )
})

test('the planted words are where the fuzz looks: whoever may open the case reads them', async () => {
  const { world, theCaseworkers } = await setScene()
  world.as('head')
  const { caseId, legalId, concernId } = theCaseworkers
  const { name, content, paper } = ofTheCaseworker
  const answers: readonly (readonly [word: string, answer: unknown])[] = [
    [content, await world.get('openCase', { caseId })],
    [content, await world.get('readTimeline', { caseId, kinds: 'all', from: 0, count: 50 })],
    [content, await world.get('search', { text: content })],
    [name, await world.get('readToday', { mine: false })],
    [name, await world.get('listRequests', { state: 'any' })],
    [name, await world.get('listLegalRequests', { state: 'any' })],
    [content, await world.get('openLegalRequest', { caseId, requestId: legalId })],
    [content, await world.get('openConcern', { caseId, concernId })],
    [content, await world.get('listIncidents', { state: 'any' })],
    [content, await world.get('listDisclosures', { caseId })],
    [content, await world.get('readRetentionOfCase', { caseId })],
    [paper, await world.get('listPaperFiles', { where: 'any', text: '' })],
  ]
  for (const [word, answer] of answers) expect(JSON.stringify(answer)).toContain(word)
})

function callsWith(pools: Pools, leftOut: readonly Name[]): fc.Arbitrary<{ name: Name; input: unknown }> {
  const names = (Object.keys(contract) as Name[]).filter((name) => ![...onDisk, ...leftOut].includes(name))
  return fc.oneof(
    ...names.map((name) => ({
      weight: costly.includes(name) ? 1 : 300,
      arbitrary: meddledWith(inputFor(contract[name].input, pools)).map((input) => ({ name, input })),
    })),
  )
}

/** Two cases full of planted words, one of the volunteer's and one of the caseworker's. Leaves the coordinator signed in. */
async function setScene() {
  const world = await openWorld()
  world.machine.toOpen = holidayFile(world.home)
  const theVolunteers = await plant(world, ofTheVolunteer, accountOf.volunteer)
  const theCaseworkers = await plant(world, ofTheCaseworker, accountOf.caseworker)
  return { world, theCaseworkers, pools: poolsOf([theVolunteers, theCaseworkers]) }
}

async function headLeaves({ world }: Scene): Promise<void> {
  await world.get('recordAbsence', { from: '2026-11-24', lastDay: null, why: 'On leave' })
}

async function caseIsArchived({ world, theCaseworkers }: Scene): Promise<void> {
  await archive(world, theCaseworkers)
}

/** In the database alone: at the door a visit begins with a check of the vault on disk (visits.test.ts). */
async function visitBegins({ world }: Scene): Promise<void> {
  await beginVisit(world)
}

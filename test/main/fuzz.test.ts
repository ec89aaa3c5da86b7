import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contract, type Name } from '../../preload/contract/index.ts'
import { roles, type Role } from '../../preload/contract/session.ts'
import { accountOf, auditLength, nobodysId, openWorld, type World } from '../support/casebook.ts'
import { inputFor, meddledWith, type Pools } from '../support/arbitrary.ts'
import { caseDraft, consentDraft, contactDraft, dana, jayden, requestDraft, sen, toSchool } from '../support/cases.ts'

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

/** Words that stand in every field of a case and nowhere else: whoever reads one has read that case. */
const ofTheVolunteer = 'Quillvolunteer'
const ofTheCaseworker = 'Quillcaseworker'

/** What of the planted words nobody of this role may ever be answered with, while the head is here and no visit is open. */
const hidden: Readonly<Record<Role, readonly string[]>> = {
  head: [],
  coordinator: [],
  caseworker: [],
  volunteer: [ofTheCaseworker],
  'line-manager': [ofTheVolunteer, ofTheCaseworker],
  maintenance: [ofTheVolunteer, ofTheCaseworker],
}

describe.each(roles)('ten thousand calls at the door as %s', (role) => {
  test('crash nothing, write nothing without its audit entry, and show nothing that is not theirs', async () => {
    const { world, pools } = await setScene()
    world.as(role)
    const seen = { yes: 0, no: 0 }
    let before = await auditLength(world)
    for (const { name, input } of fc.sample(callsWith(pools), { numRuns: calls, seed: seed + roles.indexOf(role) })) {
      const result = await world.ask(name, input)
      const after = await auditLength(world)
      const told = () => `${name} ${fc.stringify(input)} was answered ${JSON.stringify(result)}`
      const expected = result.ok ? (contract[name].audit === 'entry' ? 1 : 0) : 1
      if (!result.ok && result.refusal.code === 'internal') throw new Error(`crashed: ${told()}`)
      if (after - before !== expected) throw new Error(`${String(after - before)} audit entries: ${told()}`)
      const answer = JSON.stringify(result)
      if (hidden[role].some((word) => answer.includes(word))) throw new Error(`shown: ${told()}`)
      seen[result.ok ? 'yes' : 'no'] += 1
      before = after
    }
    expect(seen.yes, 'calls that were allowed').toBeGreaterThan(calls / 50)
    expect(seen.no, 'calls that were refused').toBeGreaterThan(calls / 10)
    expect(await world.casebook.parts.database.db.checkChain()).toMatchObject({ brokenAt: null })
  }, 120_000)
})

test('the planted words are where the fuzz looks: whoever may open the case reads them', async () => {
  const { world, pools } = await setScene()
  world.as('coordinator')
  const [, caseId] = pools['caseId'] ?? []
  const answers = [
    await world.get('openCase', { caseId }),
    await world.get('readTimeline', { caseId, kinds: 'all', from: 0, count: 50 }),
    await world.get('search', { text: ofTheCaseworker }),
    await world.get('readToday', { mine: false }),
  ]
  for (const answer of answers) expect(JSON.stringify(answer)).toContain(ofTheCaseworker)
})

function callsWith(pools: Pools): fc.Arbitrary<{ name: Name; input: unknown }> {
  const names = (Object.keys(contract) as Name[]).filter((name) => !onDisk.includes(name))
  return fc.oneof(
    ...names.map((name) => ({
      weight: costly.includes(name) ? 1 : 300,
      arbitrary: meddledWith(inputFor(contract[name].input, pools)).map((input) => ({ name, input })),
    })),
  )
}

/** Two cases full of planted words, one of the volunteer's and one of the caseworker's, each with a permission, a note and a request. */
async function setScene(): Promise<{ readonly world: World; readonly pools: Pools }> {
  const world = await openWorld()
  world.as('coordinator')
  const first = await plant(world, ofTheVolunteer, accountOf.volunteer)
  const second = await plant(world, ofTheCaseworker, accountOf.caseworker)
  const both = (pick: (planted: typeof first) => string[]) => [...pick(first), ...pick(second), nobodysId()]
  const people = both(({ personIds }) => personIds)
  return {
    world,
    pools: {
      caseId: both(({ caseId }) => [caseId]),
      personId: people,
      givenBy: people,
      withdrawnBy: people,
      requesterId: people,
      consentId: both(({ consentId }) => [consentId]),
      supersedes: both(({ consentId }) => [consentId]),
      contactId: both(({ contactId }) => [contactId]),
      requestId: both(({ requestId }) => [requestId]),
      redactionId: both(({ redactionId }) => [redactionId]),
      packId: [nobodysId()],
      workerId: [accountOf.volunteer, accountOf.caseworker],
      accountId: Object.values(accountOf),
    },
  }
}

async function plant(world: World, word: string, workerId: string) {
  const parent = { ...dana, familyName: word, address: `1 ${word} Road`, evidenceSeen: word, relationship: word }
  const draft = { ...caseDraft(workerId), helpAskedFor: `Help for ${word}`, sen: { ...sen, yearGroup: word } }
  const { caseId } = await world.get('createCase', {
    ...draft,
    child: { ...jayden, familyName: word, knownAs: word },
    parents: [parent],
  })
  const view = await world.get('openCase', { caseId })
  const parentId = view.parents[0]?.personId ?? ''
  const permission = {
    ...consentDraft(caseId, parentId, toSchool),
    purpose: word,
    conditions: word,
    evidenceNote: word,
  }
  const { consentId } = await world.get('recordConsent', permission)
  const note = { ...contactDraft(caseId, 'school-staff'), text: `What ${word} said`, spokeTo: word }
  const { contactId } = await world.get('recordContact', note)
  const { requestId } = await world.get('recordRequest', { ...requestDraft(caseId, parentId), asks: word })
  const passage = { caseId, requestId, contactId, start: 5, end: 9, reason: 'RIGHTS_OF_OTHERS', note: word }
  const { redactionId } = await world.get('redactPassage', passage)
  return { caseId, consentId, contactId, requestId, redactionId, personIds: [view.child.personId, parentId] }
}

import { beforeEach, expect, test } from 'vitest'
import { openWorld, type World } from '../support/casebook.ts'
import { consentDraft, contactDraft, openCase, toSchool } from '../support/cases.ts'

let world: World
let caseId: string
let danaId: string

beforeEach(async () => {
  world = await openWorld()
  ;({ caseId, danaId } = await openCase(world))
})

const toAuthority = [...toSchool, { scope: 'la-staff', school: '' }]

function record(change: Readonly<Record<string, unknown>> = {}, grants = toSchool) {
  return world.ask('recordConsent', { ...consentDraft(caseId, danaId, grants), ...change })
}

async function given(change: Readonly<Record<string, unknown>> = {}) {
  const recorded = await record(change)
  if (!recorded.ok) throw new Error(recorded.refusal.code)
  return recorded.value.consentId
}

const withdrawal = { method: 'phone', withdrawnAt: '2026-11-23T09:00', note: '' }

async function states() {
  const { consents } = await world.get('openCase', { caseId })
  return consents.map(({ state, grants }) => `${state}: ${grants.map(({ scope }) => scope).join(' ')}`)
}

test('a newer permission takes the place of an older one from the moment it is given', async () => {
  const old = await given()
  await record({ supersedes: old, givenAt: '2026-11-22T09:00' }, toAuthority)
  expect(await states()).toEqual(['in-force: school-staff la-staff', 'superseded: school-staff'])
})

test('it takes the place only of one that still stands, on this case, and was given before it', async () => {
  const old = await given()
  expect(await record({ supersedes: old, givenAt: '2026-11-19T09:00' })).toMatchObject({
    refusal: { code: 'permission-not-yet', fields: { givenAt: 'before-the-old-one' } },
  })
  await world.get('withdrawConsent', { caseId, consentId: old, withdrawnBy: danaId, ...withdrawal })
  expect(await record({ supersedes: old, givenAt: '2026-11-23T10:00' })).toMatchObject({
    refusal: { code: 'already-ended' },
  })
  const elsewhere = await openCase(world)
  const draft = { ...consentDraft(elsewhere.caseId, elsewhere.danaId, toSchool), supersedes: old }
  expect(await world.ask('recordConsent', draft)).toMatchObject({ refusal: { code: 'not-found' } })
  expect(await states()).toEqual(['withdrawn: school-staff'])
})

test('a withdrawal covers nothing from its very minute, and what was done before stays covered', async () => {
  const consentId = await given()
  await world.get('recordContact', contactDraft(caseId, 'school-staff'))
  await world.get('withdrawConsent', {
    caseId,
    consentId,
    withdrawnBy: danaId,
    ...withdrawal,
    withdrawnAt: '2026-11-23T14:06',
  })
  const about = { caseId, kind: 'school-staff', school: 'Highdown School', personId: null, direction: null }
  const at = (happenedAt: string) => world.get('checkContact', { ...about, happenedAt })
  expect(await at('2026-11-23T14:05')).toMatchObject({ covered: true, consentId })
  expect(await at('2026-11-23T14:06')).toMatchObject({ covered: false, because: 'permission-withdrawn' })
  const { entries } = await world.get('readTimeline', { caseId, kinds: 'contacts', from: 0, count: 10 })
  expect(entries).toMatchObject([{ coveredBy: consentId }])
})

test('a scan fits into a draft, and what is no picture or PDF is refused by its bytes', async () => {
  const scan = new Uint8Array(2 * 1024 * 1024)
  const content = JSON.stringify({ scan: Buffer.from(scan).toString('base64') })
  expect(await world.ask('keepDraft', { key: `new-consent-evidence:${caseId}`, content })).toMatchObject({ ok: true })
  expect(await record({ method: 'paper-form', evidence: scan })).toMatchObject({
    refusal: { fields: { evidence: 'not-a-picture' } },
  })
})

import { beforeEach, describe, expect, test } from 'vitest'
import type { Name } from '../../preload/contract/index.ts'
import type { Role } from '../../preload/contract/session.ts'
import { accountOf, auditLength, openWorld, type World } from '../support/casebook.ts'
import {
  caseDraft,
  consentDraft,
  contactDraft,
  openCase,
  requestDraft,
  toSchool,
  recordRequest,
} from '../support/cases.ts'

/** One refusal at the door for each clause: nothing is written but the entry that says so. */
let world: World
let scene: Awaited<ReturnType<typeof openCase>>

beforeEach(async () => {
  world = await openWorld()
  scene = await openCase(world)
})

describe('P1: parents refer themselves', () => {
  test('a case without a parent or carer is not opened', async () => {
    expect(await refusal('caseworker', 'createCase', { ...caseDraft(), parents: [] })).toContain('no-parent')
  })
})

describe('P2: nothing leaves without permission', () => {
  test('a parent whose parental responsibility is not known cannot permit it', async () => {
    const { caseId, markId } = scene
    expect(await refusal('caseworker', 'recordConsent', consentDraft(caseId, markId, toSchool))).toContain(
      'not-theirs-to-give',
    )
  })
})

describe('P4: confidential, staff only', () => {
  test('a volunteer does not open a case assigned to somebody else', async () => {
    const elsewhere = await openCase(world, accountOf.coordinator)
    expect(await refusal('volunteer', 'openCase', { caseId: elsewhere.caseId })).toContain('case-not-yours')
  })
})

describe('P6: the contractor', () => {
  test('never opens a case', async () => {
    expect(await refusal('maintenance', 'openCase', { caseId: scene.caseId })).toContain('role-may-not')
  })
})

describe('P7: permission before we consult or discuss', () => {
  test('a talk with the school without permission is not recorded', async () => {
    expect(await refusal('caseworker', 'recordContact', contactDraft(scene.caseId, 'school-staff'))).toContain(
      'no-permission',
    )
  })
})

describe('P10: case notes that parents ask for', () => {
  test('the head does not release a pack', async () => {
    const { caseId, danaId } = scene
    const { requestId } = await recordRequest(world, requestDraft(caseId, danaId))
    const release = { caseId, requestId, sha256: '0'.repeat(64) }
    expect(await refusal('head', 'releasePack', release)).toContain('not-the-coordinator')
  })
})

/** Asks as this role and answers with the reasons of the no: for the whole, and for each field. The no is in the log, and nothing else. */
async function refusal(role: Role, name: Name, input: unknown): Promise<string[]> {
  world.as(role)
  const before = await auditLength(world)
  const result = await world.ask(name, input)
  expect(await auditLength(world)).toBe(before + 1)
  return result.ok ? [] : [result.refusal.code, ...Object.values(result.refusal.fields ?? {})]
}

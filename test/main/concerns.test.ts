import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { accountOf, openWorld, type World } from '../support/casebook.ts'
import { concernDraft, openCase } from '../support/cases.ts'
import { archivedCase } from '../support/retention.ts'
import { openTestDatabase } from '../support/database.ts'
import { placesOf, readPdf } from '../support/pdf-text.ts'

let world: World
let file: string
let caseId: string

beforeEach(async () => {
  file = join(mkdtempSync(join(tmpdir(), 'casebook-')), 'casebook.db')
  world = await openWorld(file)
  ;({ caseId } = await openCase(world))
})

async function record(role: 'volunteer' | 'caseworker', change: Readonly<Record<string, unknown>> = {}) {
  world.as(role)
  return (await world.get('recordConcern', { ...concernDraft(caseId), ...change })).concernId
}

const seenBy = async (role: 'head' | 'coordinator' | 'caseworker' | 'volunteer' | 'line-manager') => {
  world.as(role)
  return (await world.get('listConcerns', {})).map(({ concernId }) => concernId)
}

describe('P12: a child at risk', () => {
  test('the head sees every concern, those not passed on first; others those nobody passed on and those they recorded', async () => {
    const passedOn = await record('volunteer')
    const waiting = await record('volunteer', { passed: null })
    const another = await record('caseworker')
    expect(await seenBy('head')).toEqual([waiting, another, passedOn])
    expect(await seenBy('volunteer')).toEqual([waiting, passedOn])
    expect(await seenBy('caseworker')).toEqual([waiting, another])
    expect(await seenBy('coordinator')).toEqual([waiting])
  })

  test('what nobody has passed on is told to who may open the case, and of an archived one to nobody but its reporter', async () => {
    const waiting = await record('caseworker', { passed: null })
    behindTheDoor(`UPDATE cases SET worker_id = '${accountOf.coordinator}' WHERE id = '${caseId}'`)
    expect(await seenBy('volunteer')).toEqual([])
    expect(await seenBy('coordinator')).toEqual([waiting])
    ;({ caseId } = await archivedCase(world))
    const archived = await record('caseworker', { passed: null })
    expect(await seenBy('coordinator')).toEqual([waiting])
    expect(await seenBy('caseworker')).toEqual([archived, waiting])
  })

  test('the line manager sees every one while the head is recorded as absent, and is refused before', async () => {
    const concernId = await record('volunteer')
    world.as('line-manager')
    expect(await world.ask('listConcerns', {})).toMatchObject({ refusal: { code: 'head-is-here' } })
    behindTheDoor(`INSERT INTO absences (id, starts_at, why, recorded_by, recorded_at)
    VALUES ('a1', '2026-11-24T09:00:00.000Z', 'leave', '${accountOf.coordinator}', '2026-11-24T09:00:00.000Z')`)
    expect(await seenBy('line-manager')).toEqual([concernId])
    await world.get('acknowledgeConcern', { caseId, concernId })
  })

  test('only the worry itself must be there, and it need not have been passed on yet', async () => {
    const empty = { seenBy: '', kinds: [], evidence: '', childsView: '', parentAware: 'not-known', parentWhy: '' }
    await record('volunteer', { ...empty, passed: null })
    expect(await world.ask('recordConcern', { ...concernDraft(caseId), worry: ' ' })).toMatchObject({
      refusal: { fields: { worry: 'missing' } },
    })
    expect((await world.get('openCase', { caseId })).concernsNotPassedOn).toBe(1)
  })

  test('passing on and adding are records of their own, and the case is red no longer', async () => {
    const concernId = await record('volunteer', { passed: null })
    const { passed } = concernDraft(caseId)
    await world.get('passConcernOn', { caseId, concernId, passed })
    await world.get('passConcernOn', { caseId, concernId, passed: { ...passed, passedTo: 'lado', reference: '' } })
    await world.get('addToConcern', { caseId, concernId, text: 'She rang again' })
    expect(await world.get('openConcern', { caseId, concernId })).toMatchObject({
      ladoBy: '2026-11-25',
      passings: [{ passedTo: 'childrens-services', reference: 'MASH-1' }, { passedTo: 'lado' }],
      additions: [{ text: 'She rang again', recordedBy: 'The volunteer' }],
      seen: null,
    })
    expect((await world.get('openCase', { caseId })).concernsNotPassedOn).toBe(0)
    const future = { ...passed, passedAt: '2026-11-24T10:01' }
    expect(await world.ask('passConcernOn', { caseId, concernId, passed: future })).toMatchObject({
      refusal: { code: 'in-the-future' },
    })
  })

  test('the head acknowledges it once', async () => {
    const concernId = await record('volunteer')
    world.as('head')
    await world.get('acknowledgeConcern', { caseId, concernId })
    expect(await world.ask('acknowledgeConcern', { caseId, concernId })).toMatchObject({
      refusal: { code: 'already-seen' },
    })
    const [concern] = await world.get('listConcerns', {})
    expect(concern?.seen).toEqual({ by: 'The head', at: '2026-11-24T10:00:00.000Z' })
  })

  test('it is recorded on an archived case too, and read back there by its reporter and the head alone', async () => {
    ;({ caseId } = await archivedCase(world))
    const mine = await record('caseworker')
    const theirs = await record('volunteer')
    world.as('caseworker')
    expect(await world.ask('openConcern', { caseId, concernId: mine })).toMatchObject({ ok: true })
    expect(await world.ask('openConcern', { caseId, concernId: theirs })).toMatchObject({
      refusal: { code: 'archived' },
    })
    expect(await world.ask('openCase', { caseId })).toMatchObject({ refusal: { code: 'archived' } })
    world.as('head')
    await world.get('openConcern', { caseId, concernId: theirs })
    await world.get('acknowledgeConcern', { caseId, concernId: theirs })
  })

  test('it prints with who the child is, what was seen and whom it was passed to', async () => {
    const concernId = await record('volunteer', { immediateDanger: true })
    const { pdf } = await world.get('printConcern', { caseId, concernId })
    const sheet = await readPdf(new Uint8Array(pdf))
    for (const part of [
      'Jayden Whitlock',
      '4 May 2014',
      'Highdown School',
      'Two round bruises',
      'MASH-1',
      'Ring 999 first',
    ])
      expect(placesOf(sheet, part), part).not.toEqual([])
    expect(sheet).toMatchObject({ marked: true, language: 'en-GB' })
  })
})

/** Through a connection of its own, with the same key, until there is an operation for it. */
function behindTheDoor(sql: string): void {
  const db = openTestDatabase(file)
  db.exec(sql)
  db.close()
}

import { beforeEach, describe, expect, test } from 'vitest'
import { addDocument } from '../support/attached-pages.ts'
import { openWorld, type World } from '../support/casebook.ts'
import { consentDraft, contactDraft, openCase, recordRequest, requestDraft, toSchool } from '../support/cases.ts'
import { onePassage } from '../support/packs.ts'

/** Dana asks for her notes; who told us what is in them is said, and of some it is not. */
let world: World
let people: Awaited<ReturnType<typeof openCase>>

beforeEach(async () => {
  world = await openWorld()
  people = await openCase(world)
  await world.get('recordConsent', consentDraft(people.caseId, people.danaId, toSchool))
})

describe('the answer says where what we hold came from', () => {
  test('from the notes enclosed: the reader, the family by relationship, the school with the day', async () => {
    await write({ kind: 'with-parent', personId: people.danaId, direction: 'in', text: 'Dana rang.' })
    await write({ kind: 'school-staff', school: 'Highdown School', text: 'The school has moved the meeting.' })
    await write({ toldBy: people.markId, text: 'Mark sent the report.' })
    await write({ toldByOther: 'Wilhelmina Pemberton', text: 'A neighbour has seen him walk home.' })
    expect(await answer()).toMatch(
      /^From you; staff of Highdown School \(20 November 2026\); your child’s father; other people, whom we do not name\. We do not say who/,
    )
  })

  test('from documents: the reader’s own as theirs, another’s by whom they came from with the day on them', async () => {
    const words = {
      kind: 'text',
      mediaType: 'text/plain',
      pages: 0,
      text: 'Speech is at the level of a child of five.',
    }
    const add = (about: object) => addDocument(world, people.caseId, Buffer.from(words.text), { ...words, ...about })
    await add({ cameFrom: 'Thames Vale Therapy', datedOn: '2026-11-12' })
    await add({ cameFrom: 'Dana Whitlock' })
    const withheld = await add({ cameFrom: 'Highdown School' })
    const kept = { toldBy: people.markId, keptFrom: [people.danaId], keptWhy: 'He asked us to' }
    const walled = await write({ ...kept, text: 'Mark gave us a letter.' })
    const withIt = await add({ cameFrom: 'Mark Ellis', contactId: walled })
    const said = await answers([withheld, walled, withIt])
    expect(said).toContain('From you; papers from Thames Vale Therapy (12 November 2026). We do not say')
    for (const secret of ['Highdown', 'Mark', 'Ellis']) expect(said, secret).not.toContain(secret)
  })

  test('never from a note that is withheld, nor from one that is kept from who asks', async () => {
    await write({ kind: 'with-parent', personId: people.danaId, direction: 'in', text: 'Dana rang.' })
    const withheld = await write({ kind: 'school-staff', school: 'Highdown School', text: 'The school is worried.' })
    const kept = { toldBy: people.markId, keptFrom: [people.danaId], keptWhy: 'He asked us to' }
    const walled = await write({ ...kept, text: 'Mark told us in confidence.' })
    const said = await answers([withheld, walled])
    expect(said).toContain('From you. We do not say')
    for (const secret of ['Highdown', 'father', 'Mark']) expect(said, secret).not.toContain(secret)
    expect(said).toContain('staff of a school (20 November 2026)')
  })

  test('never with a name or a relationship that a redaction covers', async () => {
    const noted = 'Wilhelmina of Highdown rang about his father.'
    const contactId = await write({ kind: 'school-staff', school: 'Highdown School', text: noted })
    await write({ toldBy: people.markId, text: 'Mark sent the report.' })
    const said = await answers([], { contactId, passages: ['Wilhelmina of Highdown', 'father'], noted })
    expect(said).toContain('From staff of a school (20 November 2026); other people, whom we do not name.')
    for (const secret of ['Highdown', 'father', 'Wilhelmina']) expect(said, secret).not.toContain(secret)
  })
})

async function write(change: object): Promise<string> {
  const draft = { ...contactDraft(people.caseId, 'office-note'), happenedAt: '2026-11-20T10:05', ...change }
  return (await world.get('recordContact', draft)).contactId
}

async function answer(): Promise<string | undefined> {
  return (await told([])).find(({ question }) => question === 'Where it came from')?.answer
}

async function answers(...decided: Parameters<typeof told>): Promise<string> {
  return (await told(...decided)).map((each) => each.answer).join('\n')
}

/** What the pack says about their information, with these notes withheld and these passages of one covered. */
async function told(
  withheld: readonly string[],
  covered?: { readonly contactId: string; readonly passages: readonly string[]; readonly noted: string },
) {
  const { requestId } = await recordRequest(world, requestDraft(people.caseId, people.danaId))
  const request = { caseId: people.caseId, requestId }
  const { thirdPartyId } = await world.get('addThirdParty', { ...request, name: 'Wilhelmina Pemberton', aliases: [] })
  const why = { reason: 'RIGHTS_OF_OTHERS', thirdPartyId }
  for (const itemId of withheld) await world.get('decideItem', { ...request, itemId, decision: 'withhold', ...why })
  await world.get('encloseTheRest', request)
  for (const passage of covered?.passages ?? []) {
    const start = covered?.noted.indexOf(passage) ?? 0
    const words = { start, end: start + passage.length, ...why, note: '' }
    await world.get('redactPassages', onePassage({ ...request, itemId: covered?.contactId, ...words }))
  }
  await world.get('previewPack', { ...request, largePrint: false })
  return world.casebook.previews.get(requestId)?.data.aboutYourInformation ?? []
}

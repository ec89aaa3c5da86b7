import { describe, expect, test } from 'vitest'
import { hiddenWords } from '../../main/policy/hidden-words.ts'
import { leftovers, stillSecret } from '../../main/policy/leftovers.ts'
import { whyNotSettled } from '../../main/policy/pack-checks.ts'
import { needsTest, reasonFault, unsettled } from '../../main/policy/third-parties.ts'
import { reasonsForRedaction } from '../../main/policy/reasons-for-redaction.ts'
import { secondLevel } from '../../db/migrations/0210-third-parties.ts'

const passage = 'Wilhelmina Pemberton'
const hidden = hiddenWords([{ itemId: 'a', text: passage }], [{ itemId: 'a', start: 0, end: passage.length }], [], [])
const readable = [
  { itemId: 'b', text: 'Mrs Pemberton rang, and Pemberton again.' },
  { itemId: 'c', text: 'PEMBERTON' },
  { itemId: null, text: 'Given to: the Pembertons' },
]
const why = { why: 'Half the street', by: 'Amina Shah', at: '2026-11-24T10:00:00.000Z' }

describe('what could be worked out', () => {
  test('is told once a spelling, with where it can be read', () => {
    expect(leftovers(hidden, readable, [])).toMatchObject([
      { words: 'Pemberton', hidden: passage, itemIds: ['b', 'c'], inTheLetter: false, kept: null },
      { words: 'Pembertons', itemIds: [], inTheLetter: true },
    ])
  })

  test('may stay once somebody said why, however it is spelled', () => {
    const kept = [{ words: 'PEMBERTON', ...why }]
    expect(leftovers(hidden, readable, kept).map((each) => each.kept?.why)).toEqual(['Half the street', undefined])
  })

  test('and is then no secret to the proof of the finished file, while the rest still is', () => {
    const [secret] = stillSecret(hidden, [{ words: 'pemberton' }])
    expect([secret?.words, ...(secret?.variants ?? [])]).toEqual([passage, 'Wilhelmina', 'W.P.'])
  })

  test('of one person says nothing of a family whose name is its plural', () => {
    const names = ['William Osei', 'Anna Williams']
    const parties = names.map((name) => ({ thirdPartyId: name, name, aliases: [], outcome: 'withhold' }))
    const secrets = stillSecret(hiddenWords([], [], parties, []), [{ words: 'William' }])
    expect(secrets.find(({ words }) => words === 'Anna Williams')?.variants).toContain('Williams')
  })

  test('stops a pack, and so do sheets that are missing', () => {
    const found = leftovers(hidden, readable, [])
    expect(whyNotSettled({ sheets: [], leftovers: found })).toBe('words-left')
    expect(whyNotSettled({ sheets: [{ thirdPartyId: null, why: 'not-named' }], leftovers: [] })).toBe('sheets-missing')
    expect(whyNotSettled({ sheets: [], leftovers: [] })).toBeNull()
  })
})

describe('the sheets a pack rests on', () => {
  const others = { reason: 'RIGHTS_OF_OTHERS', thirdPartyId: 't' }
  const enclosed = { itemId: 'a', decision: 'enclose', reason: '', thirdPartyId: null }
  const party = (outcome: string | null) => [{ thirdPartyId: 't', outcome }]
  test.each([
    ['somebody kept back is decided', [enclosed], [{ itemId: 'a', ...others }], party('withhold'), []],
    ['nobody decided', [enclosed], [{ itemId: 'a', ...others }], party(null), ['not-decided']],
    ['they may be shared', [enclosed], [{ itemId: 'a', ...others }], party('disclose'), ['may-be-shared']],
    ['nobody is named', [enclosed], [{ itemId: 'a', ...others, thirdPartyId: null }], [], ['not-named']],
    ['a whole item is withheld', [{ ...enclosed, decision: 'withhold', ...others }], [], party(null), ['not-decided']],
    [
      'a withheld item was redacted too',
      [{ ...enclosed, decision: 'withhold', reason: 'CRIME' }],
      [{ itemId: 'a', ...others }],
      [],
      [],
    ],
    ['another reason needs none', [enclosed], [{ itemId: 'a', reason: 'CRIME', thirdPartyId: null }], [], []],
  ])('%s', (_, items, redactions, parties, expected) => {
    expect(unsettled(items, redactions, parties).map((each) => each.why)).toEqual(expected)
  })

  test('a reason names whose rights it protects, or says its test', () => {
    const named = [{ thirdPartyId: 't' }]
    expect(reasonFault({ ...others, note: '' }, named)).toBeNull()
    expect(reasonFault({ ...others, thirdPartyId: 'other', note: '' }, named)).toBe('third-party-missing')
    expect(reasonFault({ reason: 'CRIME', thirdPartyId: null, note: ' ' }, named)).toBe('test-missing')
    expect(reasonFault({ reason: 'CRIME', thirdPartyId: null, note: 'It would warn them' }, named)).toBeNull()
  })

  test('the policy and the schema agree on which reasons need their test', () => {
    const codes = Object.keys(reasonsForRedaction.codes)
    expect(codes.filter(needsTest).toSorted()).toEqual([...secondLevel].toSorted())
  })
})

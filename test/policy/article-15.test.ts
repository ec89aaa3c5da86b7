import { describe, expect, test } from 'vitest'
import { article15 } from '../../main/policy/article-15.ts'

const notNamed =
  'We do not name here anybody we told in order to keep a child safe, nor whom we talked to about what others told us in confidence, whether or not there was anybody; the law allows that.'

type Told = Parameters<typeof article15>[0]

const rest = { contacts: [], passedOn: [], source: 'From you.', kept: 'For one year.', whose: 'parent' } as const
const recipients = (contacts: Told['contacts'], passedOn: Told['passedOn'] = []) =>
  article15({ ...rest, contacts, passedOn }).find(({ question }) => question.startsWith('Who we have talked to'))
    ?.answer

describe('what a subject access answer says besides the copy', () => {
  test('names everybody the contact log says we talked to, once each, with the days', () => {
    const answer = recipients([
      { kind: 'school-staff', body: 'Highdown School', date: '2026-11-20' },
      { kind: 'with-parent', body: '', date: '2026-11-18' },
      { kind: 'school-staff', body: 'Highdown School', date: '2026-11-02' },
      { kind: 'la-staff', body: 'Reading Borough Council', date: '2026-11-03' },
    ])
    expect(answer).toBe(
      `With your permission: staff of Highdown School (2 November 2026, 20 November 2026); staff of Reading Borough Council (3 November 2026). ${notNamed}`,
    )
  })

  test('names whom we passed something on to, also when we talked to nobody', () => {
    const passedOn = [
      { body: 'Thames Vale Mediation', date: '2026-11-21' },
      { body: 'Thames Vale Mediation', date: '2026-11-05' },
    ]
    expect(recipients([], passedOn)).toBe(
      `With your permission: Thames Vale Mediation, to whom we passed on papers from our file (5 November 2026, 21 November 2026). ${notNamed}`,
    )
  })

  test('says how long it is kept, as the schedule has it', () => {
    expect(article15(rest)).toContainEqual({
      question: 'How long we keep it',
      answer: 'For one year.',
    })
  })

  test('tells one that is not named by its kind', () => {
    const talks = [{ kind: 'la-staff', body: '', date: '2026-11-20' }] as const
    expect(recipients(talks, [{ body: '', date: '2026-11-21' }])).toBe(
      `With your permission: staff of a local authority (20 November 2026); somebody we do not name, to whom we passed on papers from our file (21 November 2026). ${notNamed}`,
    )
  })

  test('says plainly when it was nobody; a call to us and an office note are not a disclosure', () => {
    expect(recipients([{ kind: 'they-rang', body: '', date: '2026-11-20' }])).toMatch(/^Nobody/)
  })

  test('says alike, whether or not there was any, that nobody told to keep a child safe is named (P12)', () => {
    expect(recipients([])).toContain(notNamed)
  })
})

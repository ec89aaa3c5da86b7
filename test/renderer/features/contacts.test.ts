import { describe, expect, test } from 'vitest'
import {
  aboutOf,
  problemsWith,
  startOf,
  toInput,
  type ContactAnswers,
} from '../../../renderer/features/contacts/contact-answers.ts'
import { noneInForce, onlyOneToAsk, whatWasAgreed, whyNot } from '../../../renderer/features/contacts/why-not.ts'
import { dana, danaId, given, jaydenId, view } from '../../support/view.ts'

const mark = { ...dana, givenName: 'Mark', personId: jaydenId }
const answers: ContactAnswers = {
  date: { day: '23', month: '11', year: '2026' },
  time: '14:05',
  minutes: '20',
  level: '2',
  kind: 'school-staff',
  personId: '',
  direction: '',
  spokeTo: 'Ms Adeyemi',
  school: 'Highdown School',
  text: 'She rang back.',
  toldBy: '',
  toldByOther: '',
  keptFrom: [],
  keptWhy: '',
}

describe('a contact as it is sent', () => {
  test('has only what its kind asks for, whatever else was typed before', () => {
    const typed = { ...answers, personId: danaId }
    expect(toInput(typed, view())).toMatchObject({ personId: null, school: 'Highdown School', spokeTo: 'Ms Adeyemi' })
    const sent = (kind: ContactAnswers['kind']) => toInput({ ...typed, kind }, view())
    expect(sent('with-parent')).toMatchObject({ personId: danaId, school: '', spokeTo: '' })
    expect(sent('with-child')).toMatchObject({ personId: jaydenId, school: '', spokeTo: '' })
    expect(sent('they-rang')).toMatchObject({ personId: null, school: '', spokeTo: 'Ms Adeyemi' })
    expect(sent('office-note')).toMatchObject({ personId: null, school: '', spokeTo: '' })
  })

  test('is with the only parent unless there are several', () => {
    expect(startOf(view()).personId).toBe(danaId)
    expect(startOf(view({ parents: [dana, mark] })).personId).toBe('')
  })

  test('is judged as soon as kind, day, time and school are known', () => {
    const about = (change: Partial<ContactAnswers>) => aboutOf({ ...answers, ...change }, view())
    expect(about({})).toMatchObject({ kind: 'school-staff', happenedAt: '2026-11-23T14:05', school: 'Highdown School' })
    expect(about({ kind: 'la-staff', school: '' })).toMatchObject({ kind: 'la-staff', school: '' })
    expect(about({ kind: 'with-child', direction: 'in' })).toMatchObject({ personId: jaydenId, direction: 'in' })
    expect(about({ kind: 'they-rang', direction: 'in' })).toMatchObject({ direction: null })
    expect(about({ kind: '' })).toBeNull()
    expect(about({ time: '25:00' })).toBeNull()
    expect(about({ school: ' ' })).toBeNull()
  })
})

test('everything wrong is said at once, in the order of the form', () => {
  const nothing = {
    ...answers,
    date: { day: '', month: '', year: '' },
    time: '',
    minutes: 'x',
    level: '',
    kind: '',
    text: '',
  }
  const messages = (typed: ContactAnswers, on = view()) => problemsWith(typed, on).map(({ message }) => message)
  expect(messages({ ...nothing, kind: '' })).toEqual([
    'The day of the contact is needed: enter a day, a month and a year',
    'Enter a time, like 14:05 or 2.05pm',
    'Time spent must be a whole number',
    'Choose the level of help',
    'Choose what kind of contact it was',
    'Enter what happened',
  ])
  expect(messages({ ...answers, minutes: '', school: '', spokeTo: '' })).toEqual([
    'Time spent must be a whole number',
    'Enter the name of the school',
    'Enter whom you spoke to',
  ])
  expect(messages({ ...answers, kind: 'with-parent' }, view({ parents: [dana, mark] }))).toEqual([
    'Choose whom you were in contact with',
    'Choose who contacted whom',
  ])
  expect(messages(answers)).toEqual([])
})

describe('why not', () => {
  const because = (code: string, on = view()) =>
    whyNot(on, 'school-staff', {
      covered: false,
      consentId: null,
      because: code,
      body: 'Highdown School',
      bodyId: null,
    })

  test('names whose permission is missing, for what', () => {
    expect(because('no-permission')).toBe('Jayden’s parent has not agreed to us talking to Highdown School')
    expect(because('permission-withdrawn')).toBe('Permission for talking to Highdown School had been withdrawn by then')
    const decides = [{ personId: jaydenId, name: 'Jayden Whitlock', may: true, because: 'is-young-person' as const }]
    expect(because('no-permission', view({ whoCanSayYes: decides }))).toBe(
      'Jayden has not agreed to us talking to Highdown School',
    )
    expect(noneInForce('la-staff', '2025-11-23T14:05')).toBe(
      'Talking to local authority staff needs permission, and none was in force on 23 November 2025 at 14:05',
    )
  })

  test('says what was agreed instead, and whether it still stands', () => {
    expect(
      whatWasAgreed(view({ consents: [given(), given({ state: 'withdrawn', grants: given().grants.slice(0, 1) })] })),
    ).toEqual([
      'Dana Whitlock agreed on 12 November 2026 to staff of Highdown School, staff of Thameside College and staff of Reading Borough Council.',
      'Dana Whitlock agreed on 12 November 2026 to staff of Highdown School (withdrawn since).',
    ])
  })

  test('names the person to ask when there is only one', () => {
    expect(onlyOneToAsk(view())).toBe('Dana')
    const both = view().whoCanSayYes.map((person) => ({ ...person, may: true }))
    expect(onlyOneToAsk(view({ whoCanSayYes: both }))).toBeNull()
    expect(onlyOneToAsk(view({ whoCanSayYes: [] }))).toBeNull()
  })
})

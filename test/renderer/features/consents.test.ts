import { describe, expect, test } from 'vitest'
import {
  grantsOf,
  lastDayOf,
  noEvidence,
  startOf,
  stepNames,
  toInput,
  type Answers,
} from '../../../renderer/features/consents/answers.ts'
import { fromBase64, toBase64 } from '../../../renderer/base64.ts'
import { problemsOn, stepOf } from '../../../renderer/features/consents/problems.ts'
import { contract } from '../../../preload/contract/index.ts'
import { fieldCodes } from '../../../renderer/send.ts'
import { view, danaId, given } from '../../support/view.ts'

const now = '2026-11-24T09:10'
const moment = { now, today: now.slice(0, 10) }
const whole: Answers = {
  ...startOf(view(), undefined, now),
  givenBy: danaId,
  scopes: ['la-staff', 'school-staff'],
  purposes: ['school-support'],
  purpose: 'To agree the help',
  method: 'phone',
  explained: true,
  evidenceNote: 'Yes, go ahead',
}

function messages(step: (typeof stepNames)[number], change: Partial<Answers>, evidence = noEvidence) {
  return problemsOn(step, { ...whole, ...change }, evidence, moment).map(
    ({ field, message }) => `${field ?? ''}: ${message}`,
  )
}

describe('a new permission', () => {
  test('starts with nothing ticked, the child’s school named and one year proposed', () => {
    expect(startOf(view(), undefined, now)).toMatchObject({
      givenBy: '',
      scopes: [],
      schools: ['Highdown School'],
      until: 'year',
      method: '',
      explained: false,
      givenDate: { day: '24', month: '11', year: '2026' },
      givenTime: '09:10',
    })
  })

  test('that renews another starts from what that one said, and asks again for the yes itself', () => {
    expect(startOf(view(), given(), now)).toMatchObject({
      givenBy: danaId,
      scopes: ['school-staff', 'la-staff'],
      schools: ['Highdown School', 'Thameside College'],
      purposes: ['school-support'],
      purpose: 'The spring term',
      conditions: 'Not about the diagnosis',
      explained: false,
      method: '',
    })
  })

  test('cannot be renewed by somebody who may not say yes any more', () => {
    const grownUp = view({
      whoCanSayYes: [{ personId: danaId, name: 'Dana Whitlock', may: false, because: 'young-person-decides' as const }],
    })
    expect(startOf(grownUp, given(), now).givenBy).toBe('')
  })

  test('passes the contract’s own schema once every question is answered', () => {
    for (const step of stepNames) expect(messages(step, {})).toEqual([])
    expect(fieldCodes(contract.recordConsent.input, toInput(whole, noEvidence, view(), null, moment.today))).toEqual({})
  })

  test('names each school on its own and no school when talking to schools is not ticked', () => {
    expect(grantsOf({ scopes: ['la-staff', 'school-staff'], schools: ['A', 'B'], recipients: [] })).toEqual([
      { scope: 'la-staff', school: '' },
      { scope: 'school-staff', school: 'A' },
      { scope: 'school-staff', school: 'B' },
    ])
  })

  test('names each body something is passed on to, and what for', () => {
    const recipients = [
      { body: 'Thames Vale Mediation', purpose: 'disagreement-resolution' },
      { body: 'Reading Borough Council', purpose: 'negotiation' },
    ] as const
    expect(grantsOf({ scopes: ['pass-on'], schools: ['A'], recipients })).toEqual(
      recipients.map(({ body, purpose }) => ({ scope: 'pass-on', school: '', recipient: body, purpose })),
    )
    const sent = toInput({ ...whole, scopes: ['pass-on'], recipients }, noEvidence, view(), null, moment.today)
    expect(fieldCodes(contract.recordConsent.input, sent)).toEqual({})
  })

  test('ends on the proposed day, also from 29 February, or on the day typed', () => {
    expect(lastDayOf({ ...whole, until: 'year' }, '2028-02-29')).toBe('2029-02-28')
    expect(lastDayOf({ ...whole, until: 'half-year' }, '2026-08-31')).toBe('2027-02-28')
    const typed = { day: '1', month: 'march', year: '2027' }
    expect(lastDayOf({ ...whole, until: 'other', lastDay: typed }, moment.today)).toBe('2027-03-01')
    expect(lastDayOf({ ...whole, until: 'other', lastDay: { ...typed, day: '32' } }, moment.today)).toBeNull()
  })

  test('sends the signature only when it was signed on screen, and the scan only with a paper form', () => {
    const evidence = {
      signature: toBase64(Uint8Array.of(1)),
      scan: { name: 'form.pdf', base64: toBase64(Uint8Array.of(2)) },
    }
    const sent = (method: Answers['method']) => toInput({ ...whole, method }, evidence, view(), null, moment.today)
    expect(sent('signed-on-screen')).toMatchObject({ evidence: Uint8Array.of(1), evidenceNote: '' })
    expect(sent('paper-form')).toMatchObject({ evidence: Uint8Array.of(2), evidenceNote: 'Yes, go ahead' })
    expect(sent('phone')).toMatchObject({ evidence: null, evidenceNote: 'Yes, go ahead' })
  })
})

describe('what is missing is said at its own question', () => {
  test('who, what and what for', () => {
    expect(messages('who', { givenBy: '' })).toEqual(['givenBy: Choose who is giving permission'])
    expect(messages('what', { scopes: [] })).toEqual(['grants: Choose what we may do'])
    expect(messages('what', { schools: [' '] })).toEqual(['schools.0: Enter the name of the school'])
    expect(messages('what', { schools: ['Highdown School', 'highdown school '] })).toEqual([
      'schools.1: This school is named twice',
    ])
    expect(messages('what', { scopes: ['la-staff'], schools: [''] })).toEqual([])
    expect(messages('what', { scopes: ['pass-on'] })).toEqual([
      'recipients.0.body: Enter who gets it',
      'recipients.0.purpose: Choose what it is passed on for',
    ])
    const twice = { body: 'Thames Vale Mediation', purpose: 'negotiation' } as const
    expect(messages('what', { scopes: ['pass-on'], recipients: [twice, twice] })).toEqual([
      'recipients.1.body: This one is named twice for the same thing',
    ])
    expect(messages('why', { purposes: [], purpose: ' ', conditions: 'x'.repeat(2001) })).toEqual([
      'purposes: Choose what kind of purpose it is',
      'purpose: Enter what we will do it for',
      'conditions: Their conditions is too long',
    ])
  })

  test('a last day that is no day, or lies behind', () => {
    const until = (day: string, month: string, year: string) =>
      messages('until', { until: 'other', lastDay: { day, month, year } })
    expect(until('29', '2', '2027')).toEqual(['expiresOn: The last day: 29/2/2027 is not a real date'])
    expect(until('23', '11', '2026')).toEqual(['expiresOn: The last day must be after today'])
    expect(until('24', '11', '2026')).toEqual([])
  })

  test('everything about the yes at once, in the order of the page', () => {
    expect(messages('how', { method: '' })).toEqual(['method: Choose how they say yes'])
    expect(
      messages('how', {
        explained: false,
        evidenceNote: '',
        givenDate: { day: '', month: '11', year: '2026' },
        givenTime: 'noonish',
      }),
    ).toEqual([
      'explained: Say that you explained it: a permission that was not explained is not one',
      'evidenceNote: Enter what they said',
      'givenAt: The day they said yes must include a day',
      'givenAt-time: Enter a time, like 14:05 or 2.05pm',
    ])
    expect(messages('how', { givenTime: '09:11' })).toEqual(['givenAt: The day they said yes cannot be in the future'])
    expect(messages('how', { method: 'signed-on-screen' })).toEqual([
      'evidence: Ask them to sign, or choose another way of giving permission',
    ])
    expect(messages('how', { method: 'paper-form', evidenceNote: '' })).toEqual([
      'evidenceNote: Enter where the signed form is filed',
    ])
  })

  test('what only the door finds leads back to its question', () => {
    const fields = ['givenBy', 'grants.1.school', 'conditions', 'expiresOn', 'givenAt', 'evidence']
    expect(fields.map(stepOf)).toEqual(['who', 'what', 'why', 'until', 'how', 'how'])
  })
})

test('bytes come back from a draft as they went in, also long ones', () => {
  const few = Uint8Array.of(0, 127, 128, 255)
  expect(fromBase64(toBase64(few))).toEqual(few)
  const many = toBase64(Uint8Array.from({ length: 100_000 }, (_, at) => at % 251))
  expect(toBase64(fromBase64(many))).toBe(many)
})

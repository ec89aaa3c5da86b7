import { describe, expect, test } from 'vitest'
import { contract } from '../../../preload/contract/index.ts'
import { fieldCodes } from '../../../renderer/send.ts'
import { startOf, toInput } from '../../../renderer/features/incidents/incident-answers.ts'
import { startOf as contactOf } from '../../../renderer/features/contacts/contact-answers.ts'
import { nameReferralDates, noReferral, referralInput } from '../../../renderer/features/referrals/referral-form.ts'
import { danaId, jaydenId, view } from '../../support/view.ts'

describe('an incident', () => {
  const contact = { ...contactOf(view()), kind: 'school-staff', spokeTo: 'Ms Adeyemi', text: 'She rang back.' } as const

  test('takes over what was typed into the contact that was refused', () => {
    expect(startOf(view(), contact)).toMatchObject({
      kind: 'school-staff',
      school: 'Highdown School',
      whom: 'Ms Adeyemi',
      what: 'She rang back.',
      why: '',
    })
    expect(startOf(view(), { ...contact, kind: 'office-note' }).kind).toBe('')
    expect(startOf(view(), null)).toMatchObject({ kind: '', what: '' })
  })

  test('is sent with what its kind asks for, and passes the contract once it is whole', () => {
    const whole = { ...startOf(view(), contact), why: 'I thought we might.' }
    expect(fieldCodes(contract.recordIncident.input, toInput(whole, view()))).toEqual({})
    expect(toInput({ ...whole, kind: 'other-papers' }, view())).toMatchObject({ school: '', direction: null })
    expect(toInput({ ...whole, kind: 'with-parent', personId: danaId }, view())).toMatchObject({
      personId: danaId,
      direction: 'out',
    })
    expect(toInput({ ...whole, kind: 'with-child' }, view())).toMatchObject({ personId: jaydenId })
    expect(toInput({ ...whole, kind: '' }, view()).kind).toBeUndefined()
  })
})

describe('a referral as typed', () => {
  const typed = {
    ...noReferral(),
    referredBy: 'Ms Nair',
    referredFrom: 'Centre',
    date: { day: '3', month: '11', year: '2026' },
  }
  const whole = { ...typed, referredOn: { day: '2', month: '11', year: '2026' }, time: '09:00' }

  test('asks how they agreed only of those who did', () => {
    expect(referralInput(whole)).toMatchObject({ referredOn: '2026-11-02', agreement: null })
    expect(referralInput({ ...whole, whose: ['1'], gotBy: 'Ms Nair', method: 'phone' }).agreement).toMatchObject({
      whose: [1],
      agreedAt: '2026-11-03T09:00',
    })
  })

  test('names the date that was typed', () => {
    const named = (field: string, form: typeof whole) =>
      nameReferralDates([{ field, message: 'x' }], form).map(({ message }) => message)
    expect(named('referral.referredOn', { ...whole, referredOn: { day: '31', month: '2', year: '2026' } })).toEqual([
      'The day of the referral: 31/2/2026 is not a real date',
    ])
    expect(named('referral.agreement.agreedAt', { ...whole, time: 'soon' })).toEqual([
      'Enter a time, like 14:05 or 2.05pm',
    ])
    expect(named('referral.referredOn', whole)).toEqual(['x'])
  })
})

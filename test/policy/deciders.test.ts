import { describe, expect, test } from 'vitest'
import type { AskerReason, DeciderReason, Loss } from '../../preload/contract/deciders.ts'
import {
  canDecide,
  changeSoon,
  decidesFrom,
  isKeptFromParents,
  mayAskForNotes,
  mayContactParents,
  standingFor,
  standingLost,
  type Facts,
  type PersonOfCase,
} from '../../main/policy/deciders.ts'
import { byAnswer, scenarios } from '../support/scenarios.ts'

const dateOfBirth = '2010-08-31'
/** 26 June 2026 in Reading: compulsory school age ends, two months before the birthday. */
const passes = '2026-06-25T23:00:00.000Z'
const eve = '2026-06-25T22:59:59.999Z'
const ella = person('ella', 'child', 'unknown')
const dana = person('dana', 'parent', 'yes')
const mark = person('mark', 'parent', 'unknown')
const craig = person('craig', 'parent', 'no')
const plain: Facts = {
  people: [ella, dana, mark, craig],
  dateOfBirth,
  restrictions: [],
  capacity: [],
  alone: [],
}
const order = { personId: 'dana', startsAt: '2026-03-02T00:00:00.000Z', endsAt: '2026-05-01T00:00:00.000Z' }
const represented: Facts = {
  ...plain,
  capacity: [
    { decidedAt: '2026-07-01T09:00:00.000Z', representativeId: 'dana' },
    { decidedAt: '2026-09-01T09:00:00.000Z', representativeId: null },
  ],
}
const comesAlone: Facts = {
  ...plain,
  alone: [{ startsAt: '2026-02-01T10:00:00.000Z', endsAt: '2026-04-01T10:00:00.000Z' }],
}

type Situation = { readonly who: PersonOfCase; readonly facts: Facts; readonly at: string; readonly when: string }

/** Every answer there is, each in the situations that lead to it. */
const situations: Readonly<Record<DeciderReason, readonly Situation[]>> = {
  'has-parental-responsibility': [
    { when: 'a parent with it, to the last instant', who: dana, facts: plain, at: eve },
    {
      when: 'the day before an order restricts her',
      who: dana,
      facts: { ...plain, restrictions: [order] },
      at: '2026-03-01T23:59:59.999Z',
    },
    {
      when: 'from the instant the order has ended',
      who: dana,
      facts: { ...plain, restrictions: [order] },
      at: '2026-05-01T00:00:00.000Z',
    },
    {
      when: 'while an order is about somebody else',
      who: dana,
      facts: { ...plain, restrictions: [{ ...order, personId: 'mark' }] },
      at: order.startsAt,
    },
    {
      when: 'once the child no longer comes alone',
      who: dana,
      facts: comesAlone,
      at: '2026-04-01T10:00:00.000Z',
    },
  ],
  'is-young-person': [
    { when: 'from the very instant', who: ella, facts: plain, at: passes },
    { when: 'until a decision about capacity', who: ella, facts: represented, at: '2026-07-01T08:59:59.999Z' },
    { when: 'again after a later decision', who: ella, facts: represented, at: '2026-09-01T09:00:00.000Z' },
    {
      when: 'and comes alone',
      who: ella,
      facts: { ...plain, alone: [{ startsAt: passes, endsAt: null }] },
      at: '2026-07-01T09:00:00.000Z',
    },
  ],
  'represents-young-person': [
    { when: 'the one named, from the decision on', who: dana, facts: represented, at: '2026-07-01T09:00:00.000Z' },
    {
      when: 'with parental responsibility or without',
      who: craig,
      facts: { ...plain, capacity: [{ decidedAt: passes, representativeId: 'craig' }] },
      at: passes,
    },
  ],
  'parental-responsibility-not-known': [{ when: 'a parent we have not asked', who: mark, facts: plain, at: eve }],
  'no-parental-responsibility': [
    { when: 'a parent without', who: craig, facts: plain, at: eve },
    {
      when: 'a parent without, whatever a court says besides',
      who: craig,
      facts: { ...plain, restrictions: [{ ...order, personId: 'craig' }] },
      at: order.startsAt,
    },
  ],
  'not-yet-young-person': [
    { when: 'the child before', who: ella, facts: plain, at: eve },
    { when: 'the child who comes alone', who: ella, facts: comesAlone, at: '2026-03-01T10:00:00.000Z' },
  ],
  'young-person-decides': [
    { when: 'a parent from that instant', who: dana, facts: plain, at: passes },
    {
      when: 'a former representative',
      who: dana,
      facts: represented,
      at: '2026-09-01T09:00:00.000Z',
    },
  ],
  'another-represents': [{ when: 'the other parent', who: mark, facts: represented, at: '2026-08-01T09:00:00.000Z' }],
  'lacks-capacity': [
    { when: 'the young person for this decision', who: ella, facts: represented, at: '2026-08-01T09:00:00.000Z' },
  ],
  'restricted-by-order': [
    {
      when: 'a parent from the first instant of the day of the order',
      who: dana,
      facts: { ...plain, restrictions: [order] },
      at: order.startsAt,
    },
    {
      when: 'a representative',
      who: dana,
      facts: { ...represented, restrictions: [{ ...order, startsAt: passes, endsAt: null }] },
      at: '2026-08-01T09:00:00.000Z',
    },
    {
      when: 'a young person',
      who: ella,
      facts: { ...plain, restrictions: [{ personId: 'ella', startsAt: passes, endsAt: null }] },
      at: passes,
    },
  ],
  'child-alone': [{ when: 'a parent who must not know', who: dana, facts: comesAlone, at: '2026-02-01T10:00:00.000Z' }],
}
const mayWith: readonly DeciderReason[] = ['has-parental-responsibility', 'is-young-person', 'represents-young-person']

scenarios('P2', byAnswer(situations), decision)

describe('who can say yes', () => {
  test('says on which standing', () => {
    expect(standingFor({ may: true, because: 'has-parental-responsibility' })).toBe('parental-responsibility')
    expect(standingFor({ may: true, because: 'is-young-person' })).toBe('young-person')
    expect(standingFor({ may: true, because: 'represents-young-person' })).toBe('representative')
    expect(standingFor({ may: false, because: 'restricted-by-order' })).toBeNull()
  })

  test('the rights pass on the last Friday of June, whatever the hour in London', () => {
    expect(decidesFrom(dateOfBirth)).toBe(passes)
  })
})

describe('a change is told ninety days before', () => {
  test.each([
    ['2026-03-27T12:00:00.000Z', null],
    ['2026-03-28T00:00:00.000Z', { on: '2026-06-26', days: 90 }],
    ['2026-06-25T12:00:00.000Z', { on: '2026-06-26', days: 1 }],
    ['2026-06-25T23:00:00.000Z', null],
  ])('at %s: %j', (now, expected) => {
    const change = changeSoon(plain, now)
    expect(change === null ? null : { on: change.on, days: change.days }).toEqual(expected)
  })

  test('and who can say yes then', () => {
    const change = changeSoon(plain, '2026-06-01T12:00:00.000Z')
    expect(change?.deciders.filter(({ may }) => may)).toEqual([
      { personId: 'ella', may: true, because: 'is-young-person' },
    ])
  })

  test('so is the last day of an order that is written in it', () => {
    const change = changeSoon({ ...plain, restrictions: [order] }, '2026-04-20T12:00:00.000Z')
    expect(change).toMatchObject({ on: '2026-05-01', days: 11 })
  })

  test('but not one that changes nothing for anybody', () => {
    const idle = { ...plain, restrictions: [{ ...order, personId: 'craig' }] }
    expect(changeSoon(idle, '2026-03-20T12:00:00.000Z')).toBeNull()
  })
})

describe('a permission stops being its giver’s to give', () => {
  const given = { givenBy: 'dana', standing: 'parental-responsibility', givenAt: '2026-03-01T09:00:00.000Z' }
  const passed: Loss = { at: passes, because: 'permission-passed-to-young-person' }
  const against: Loss = { at: order.startsAt, because: 'permission-giver-restricted' }
  test.each<{ what: string; given: typeof given; facts: Facts; lost: Loss | null }>([
    { what: 'a parent’s, when the young person decides', given, facts: plain, lost: passed },
    {
      what: 'a young person’s, never',
      given: { ...given, givenBy: 'ella', standing: 'young-person' },
      facts: plain,
      lost: null,
    },
    { what: 'when an order restricts them', given, facts: { ...plain, restrictions: [order] }, lost: against },
    {
      what: 'from the start, when the order was made before and we did not know',
      given: { ...given, givenAt: '2026-04-01T09:00:00.000Z' },
      facts: { ...plain, restrictions: [order] },
      lost: against,
    },
    {
      what: 'not by an order that had ended',
      given: { ...given, givenAt: order.endsAt },
      facts: { ...plain, restrictions: [order] },
      lost: passed,
    },
    {
      what: 'a representative’s, by the next decision',
      given: { ...given, standing: 'representative', givenAt: '2026-07-02T09:00:00.000Z' },
      facts: represented,
      lost: { at: '2026-09-01T09:00:00.000Z', because: 'permission-of-former-representative' },
    },
    {
      what: 'not by a decision that names the same representative again',
      given: { ...given, standing: 'representative', givenAt: '2026-07-02T09:00:00.000Z' },
      facts: { ...plain, capacity: [{ decidedAt: '2026-08-01T09:00:00.000Z', representativeId: 'dana' }] },
      lost: null,
    },
  ])('$what', ({ given: permission, facts, lost }) => {
    expect(standingLost(permission, facts)).toEqual(lost)
  })
})

test('while the child comes alone no parent is contacted, and what happened until then is kept from them', () => {
  const during = '2026-03-01T10:00:00.000Z'
  const after = '2026-04-01T10:00:00.000Z'
  expect(mayContactParents(comesAlone, '2026-01-15T10:00:00.000Z', '2026-01-15T11:00:00.000Z')).toBe(true)
  expect(mayContactParents(comesAlone, during, during)).toBe(false)
  expect(mayContactParents(comesAlone, during, after)).toBe(false)
  expect(mayContactParents(comesAlone, after, after)).toBe(true)
  expect([during, after].map((at) => isKeptFromParents(comesAlone, at))).toEqual([true, false])
})

function person(
  personId: string,
  part: PersonOfCase['part'],
  parentalResponsibility: PersonOfCase['parentalResponsibility'],
): PersonOfCase {
  return { personId, part, parentalResponsibility }
}

/** Who may ask for case notes (P10), every answer in the situations that lead to it. */
const askers: Readonly<Record<AskerReason, readonly Situation[]>> = {
  parent: [
    { when: 'a parent, to the last instant', who: dana, facts: plain, at: eve },
    { when: 'a parent without parental responsibility', who: craig, facts: plain, at: eve },
    {
      when: 'while the child comes alone: the law’s clock runs',
      who: dana,
      facts: comesAlone,
      at: '2026-02-01T10:00:00.000Z',
    },
  ],
  'young-person-decides': [
    { when: 'a parent, from the very instant', who: dana, facts: plain, at: passes },
    { when: 'a parent who represents nobody', who: mark, facts: represented, at: '2026-07-01T09:00:00.000Z' },
  ],
  'represents-young-person': [
    {
      when: 'who represents them, from the decision on',
      who: dana,
      facts: represented,
      at: '2026-07-01T09:00:00.000Z',
    },
  ],
  'own-notes': [
    { when: 'the young person, from the very instant', who: ella, facts: plain, at: passes },
    {
      when: 'whatever was decided about their capacity to permit something else',
      who: ella,
      facts: represented,
      at: '2026-07-01T09:00:00.000Z',
    },
  ],
  'comes-alone': [
    { when: 'a child who comes alone', who: ella, facts: comesAlone, at: '2026-02-01T10:00:00.000Z' },
    {
      when: 'and a young person who does',
      who: ella,
      facts: { ...plain, alone: [{ startsAt: passes, endsAt: null }] },
      at: passes,
    },
  ],
  'not-yet-young-person': [
    { when: 'the child, to the last instant', who: ella, facts: plain, at: eve },
    { when: 'the child who no longer comes alone', who: ella, facts: comesAlone, at: '2026-04-01T10:00:00.000Z' },
  ],
}

describe.each(Object.entries(askers))('P10: who may ask for case notes, because of %s', (because, of) => {
  test.each(of)('$when', ({ who, facts, at }) => {
    expect(mayAskForNotes(who, facts, at)).toEqual({ may: because !== 'not-yet-young-person', because })
  })
})

function decision({ who, facts, at }: Situation): string {
  const { may, because } = canDecide(who, facts, at)
  expect(may).toBe(mayWith.includes(because))
  return because
}

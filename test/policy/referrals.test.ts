import { describe, expect, test } from 'vitest'
import { mayReachOut } from '../../main/policy/referrals.ts'

const at = '2026-11-20T10:00:00.000Z'
const before = '2026-11-19T10:00:00.000Z'
const after = '2026-11-21T10:00:00.000Z'
const dana = (agreedAt: string) => ({ personId: 'dana', agreedAt })
const toDana = { kind: 'with-parent', direction: 'out', personId: 'dana', happenedAt: at } as const

describe('P3: we contact a parent somebody else referred only once that parent agreed', () => {
  test.each([
    { says: 'they came themselves', source: 'self', agreed: [], contact: toDana, may: true },
    { says: 'nobody agreed', source: 'third-party', agreed: [], contact: toDana, may: false },
    { says: 'she agreed before', source: 'third-party', agreed: [dana(before)], contact: toDana, may: true },
    { says: 'she agreed at that very moment', source: 'third-party', agreed: [dana(at)], contact: toDana, may: true },
    { says: 'she agreed afterwards', source: 'third-party', agreed: [dana(after)], contact: toDana, may: false },
    {
      says: 'the other parent agreed',
      source: 'third-party',
      agreed: [{ personId: 'mark', agreedAt: before }],
      contact: toDana,
      may: false,
    },
    {
      says: 'nobody says which parent',
      source: 'third-party',
      agreed: [dana(before)],
      contact: { ...toDana, personId: null },
      may: false,
    },
    {
      says: 'the child, once a parent agreed',
      source: 'third-party',
      agreed: [dana(before)],
      contact: { ...toDana, kind: 'with-child', personId: 'jayden' },
      may: true,
    },
    {
      says: 'the child, before anybody agreed',
      source: 'third-party',
      agreed: [],
      contact: { ...toDana, kind: 'with-child', personId: 'jayden' },
      may: false,
    },
    {
      says: 'they rang us of their own accord',
      source: 'third-party',
      agreed: [],
      contact: { ...toDana, direction: 'in' },
      may: true,
    },
  ] as const)('$says: $may', ({ source, agreed, contact, may }) => {
    expect(mayReachOut(source, agreed, contact)).toBe(may)
  })
})

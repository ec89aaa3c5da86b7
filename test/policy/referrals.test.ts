import { mayReachOut, type Agreement, type FamilyContact } from '../../main/policy/referrals.ts'
import { scenarios } from '../support/scenarios.ts'

const at = '2026-11-20T10:00:00.000Z'
const before = '2026-11-19T10:00:00.000Z'
const after = '2026-11-21T10:00:00.000Z'
const dana = (agreedAt: string) => ({ personId: 'dana', agreedAt })
const toDana = { kind: 'with-parent', direction: 'out', personId: 'dana', happenedAt: at } as const

type Situation = {
  readonly when: string
  readonly source: string
  readonly agreed: readonly Agreement[]
  readonly contact: FamilyContact
  readonly answer: boolean
}

/** We contact a parent somebody else referred only once that parent agreed. */
const situations: readonly Situation[] = [
  { when: 'they came themselves', source: 'self', agreed: [], contact: toDana, answer: true },
  { when: 'nobody agreed', source: 'third-party', agreed: [], contact: toDana, answer: false },
  { when: 'she agreed before', source: 'third-party', agreed: [dana(before)], contact: toDana, answer: true },
  {
    when: 'she agreed at that very moment',
    source: 'third-party',
    agreed: [dana(at)],
    contact: toDana,
    answer: true,
  },
  { when: 'she agreed afterwards', source: 'third-party', agreed: [dana(after)], contact: toDana, answer: false },
  {
    when: 'the other parent agreed',
    source: 'third-party',
    agreed: [{ personId: 'mark', agreedAt: before }],
    contact: toDana,
    answer: false,
  },
  {
    when: 'nobody says which parent',
    source: 'third-party',
    agreed: [dana(before)],
    contact: { ...toDana, personId: null },
    answer: false,
  },
  {
    when: 'the child, once a parent agreed',
    source: 'third-party',
    agreed: [dana(before)],
    contact: { ...toDana, kind: 'with-child', personId: 'jayden' },
    answer: true,
  },
  {
    when: 'the child, before anybody agreed',
    source: 'third-party',
    agreed: [],
    contact: { ...toDana, kind: 'with-child', personId: 'jayden' },
    answer: false,
  },
  {
    when: 'they rang us of their own accord',
    source: 'third-party',
    agreed: [],
    contact: { ...toDana, direction: 'in' },
    answer: true,
  },
]

scenarios('P3', situations, ({ source, agreed, contact }) => mayReachOut(source, agreed, contact))

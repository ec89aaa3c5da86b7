import { evaluate, usually, type Circumstance, type Guarded, type Verdict } from '../../main/policy/permissions.ts'
import { contract } from '../../preload/contract/index.ts'
import type { Reason } from '../../preload/contract/reasons.ts'
import { roles, type Role } from '../../preload/contract/session.ts'
import { accountOf } from '../support/casebook.ts'
import { caseDraft, referredDraft } from '../support/cases.ts'
import { scenarios } from '../support/scenarios.ts'

/** The clauses that are about who: every role in each situation that tells them apart. */
type Answer = 'yes' | Reason
type Answers = Readonly<Record<Role, Answer>>
type Situation = readonly [what: string, permission: Guarded, circumstance: Partial<Circumstance>, answers: Answers]

const everybody = allOf('yes')
const refused = allOf('role-may-not')
const leaders = { ...refused, coordinator: 'yes', head: 'yes' } as const
const staff = { ...everybody, 'line-manager': 'head-is-here', maintenance: 'role-may-not' } as const
const staffThemselves = { ...staff, 'line-manager': 'role-may-not' } as const
const notTheirs = { volunteer: 'case-not-yours' } as const
const standIn = { 'line-manager': 'yes' } as const

const own = { onOwnCase: true }
const anothers = { onOwnCase: false }
const archived = { archived: true }
const opened = { archived: true, archiveOpened: true }
const absent = { headAbsent: true }

const family = caseDraft()
const referred = referredDraft(accountOf.caseworker, false)
const families: readonly (readonly [what: string, draft: unknown, answer: Answer | 'missing'])[] = [
  ['a family comes to us', family, 'yes'],
  ['a young person or child comes with one parent', { ...family, parents: family.parents.slice(0, 1) }, 'yes'],
  ['nobody says who the parent or carer is', { ...family, parents: [] }, 'no-parent'],
  ['nobody says what help is asked for', { ...family, helpAskedFor: ' ' }, 'missing'],
  ['somebody else refers them', referred, 'yes'],
  ['somebody else refers them, and nobody says who', { ...family, source: 'third-party' }, 'missing'],
  ['they refer themselves, and somebody else is named', { ...referred, source: 'self' }, 'missing'],
]
scenarios(
  'P1',
  [
    ...byRole(['a family comes to us', 'case:create', {}, { ...staffThemselves, volunteer: 'role-may-not' }]),
    ...families.map(([when, draft, answer]) => ({ when, draft, answer })),
  ],
  (row) => ('draft' in row ? inShape(row.draft) : asked(row)),
)

scenarios(
  'P4',
  [
    ...byRole(['opening a case of their own', 'case:read', own, staff]),
    ...byRole(['opening somebody else’s case', 'case:read', anothers, { ...staff, ...notTheirs }]),
    ...byRole(['opening a case while the head is away', 'case:read', absent, { ...staff, ...standIn }]),
    ...byRole(['changing a case while the head is away', 'case:change', absent, staffThemselves]),
    ...byRole(['changing somebody else’s case', 'case:change', anothers, { ...staffThemselves, ...notTheirs }]),
    ...byRole(['opening a case during a visit', 'case:read', { visitOpen: true }, staff]),
    ...byRole(['giving accounts', 'account:manage', {}, leaders]),
  ],
  asked,
)

scenarios(
  'P5',
  [
    ...byRole(['taking out the paper of a case of their own', 'paper:record', own, staffThemselves]),
    ...byRole(['taking out somebody else’s paper', 'paper:record', anothers, { ...staffThemselves, ...notTheirs }]),
    ...byRole(['taking paper out while the head is away', 'paper:record', absent, staffThemselves]),
    ...byRole(['taking paper out during a visit', 'paper:record', { visitOpen: true }, staffThemselves]),
    ...byRole(['shredding paper', 'paper:shred', {}, leaders]),
  ],
  asked,
)

const coordinator = { ...allOf('not-the-coordinator'), coordinator: 'yes' } as const
scenarios(
  'P10',
  [
    ...byRole(['writing down that a parent asked', 'request:record', own, staffThemselves]),
    ...byRole(['choosing and redacting', 'pack:prepare', own, { ...refused, coordinator: 'yes' }]),
    ...byRole(['releasing a pack', 'pack:release', own, coordinator]),
    ...byRole(['releasing a pack while the head is away', 'pack:release', absent, coordinator]),
    ...byRole(['releasing from the archive', 'pack:release', opened, { ...coordinator, coordinator: 'archived' }]),
    ...byRole(['reading a released pack', 'pack:read', own, { ...leaders, 'line-manager': 'head-is-here' }]),
    ...byRole(['reading it while the head is away', 'pack:read', absent, { ...leaders, ...standIn }]),
  ],
  asked,
)

const reviewers = { ...refused, head: 'yes', 'line-manager': 'head-is-here' } as const
scenarios(
  'P12',
  [
    ...byRole(['fearing for a child of their own case', 'concern:record', own, staff]),
    ...byRole(['fearing for a child of another’s case', 'concern:record', anothers, { ...staff, ...notTheirs }]),
    ...byRole(['fearing for a child while the head is away', 'concern:record', absent, { ...staff, ...standIn }]),
    ...byRole(['fearing for a child of an archived case', 'concern:record', { ...own, ...archived }, staff]),
    ...byRole(['seeing every concern', 'concern:review', {}, reviewers]),
    ...byRole(['seeing every concern while the head is away', 'concern:review', absent, { ...reviewers, ...standIn }]),
    ...byRole(['seeing one in the archive', 'concern:review', archived, reviewers]),
  ],
  asked,
)

function byRole([what, permission, circumstance, answers]: Situation) {
  return roles.map((role) => ({ when: `${role}, ${what}`, permission, role, circumstance, answer: answers[role] }))
}

function asked({ permission, role, circumstance }: Omit<ReturnType<typeof byRole>[number], 'when' | 'answer'>): Answer {
  const verdict: Verdict = evaluate(permission, role, { ...usually, ...circumstance })
  return verdict.allowed ? 'yes' : verdict.code
}

/** What the door says to a new case before it asks who brings it. */
function inShape(draft: unknown): string {
  const parsed = contract.createCase.input.safeParse(draft)
  return parsed.success ? 'yes' : parsed.error.issues.map(({ message }) => message).join()
}

function allOf<A extends Answer>(answer: A): Readonly<Record<Role, A>> {
  return Object.fromEntries(roles.map((role) => [role, answer])) as Record<Role, A>
}

import { contract, type Name } from '../../preload/contract/index.ts'
import {
  clauseCodes,
  type ClauseCode,
  type archiveRules,
  type tableCircumstances,
} from '../../preload/contract/policy.ts'
import type { Reason } from '../../preload/contract/reasons.ts'
import { roles, type Role } from '../../preload/contract/session.ts'
import { clauseOf } from './clauses.ts'
import { evaluate, permissions, usually, type Circumstance, type Guarded } from './permissions.ts'

type When = (typeof tableCircumstances)[number]
type ArchiveRule = (typeof archiveRules)[number]

export type Cell = {
  /** `null` is yes. */
  readonly usually: Reason | null
  readonly except: readonly { readonly when: When; readonly code: Reason | null }[]
  readonly shows: 'everything' | 'own-cases'
}
export type TableRow = {
  readonly operation: Name
  readonly permission: Guarded
  readonly clause: ClauseCode
  readonly roles: Readonly<Record<Role, Cell>>
  readonly archive: ArchiveRule
}

/** The circumstances in which an answer may differ from the usual one. */
const circumstances: Readonly<Record<When, Partial<Circumstance>>> = {
  'others-case': { onOwnCase: false },
  'head-absent': { headAbsent: true },
  'visit-open': { visitOpen: true },
}

const names = Object.keys(contract) as Name[]

/**
 * Who may do what (P4): every operation, by role and circumstance, as the one evaluator answers it. In the order of the clauses.
 * Nothing here is typed a second time: operations come from the contract, answers from `evaluate`.
 */
export function permissionTable(): TableRow[] {
  const rows = names.flatMap((operation) => {
    const { needs } = contract[operation]
    return needs === 'anyone' || needs === 'session' ? [] : [rowOf(operation, needs)]
  })
  return rows.toSorted((a, b) => clauseCodes.indexOf(a.clause) - clauseCodes.indexOf(b.clause))
}

/** Operations that ask for no grant. */
export function openTo(needs: 'anyone' | 'session'): Name[] {
  return names.filter((name) => contract[name].needs === needs)
}

function rowOf(operation: Name, permission: Guarded): TableRow {
  const onCase = isOnCase(operation)
  const cells = roles.map((role) => [role, cellOf(permission, role, onCase)] as const)
  return {
    operation,
    permission,
    clause: clauseOf[permission],
    roles: Object.fromEntries(cells) as Record<Role, Cell>,
    archive: onCase ? archiveRule(permission) : 'no-case',
  }
}

function cellOf(permission: Guarded, role: Role, onCase: boolean): Cell {
  const plain: Circumstance = { ...usually, onOwnCase: onCase ? true : null }
  const usual = codeOf(permission, role, plain)
  const except = (Object.keys(circumstances) as When[])
    .filter((when) => onCase || when !== 'others-case')
    .map((when) => ({ when, code: codeOf(permission, role, { ...plain, ...circumstances[when] }) }))
    .filter(({ code }) => code !== usual)
  const shows = !onCase && permissions[permission][role] === 'own' ? 'own-cases' : 'everything'
  return { usually: usual, except, shows }
}

/** The archive asks after the role has been let through, so its answer is the same for all of them. */
function archiveRule(permission: Guarded): ArchiveRule {
  const answers = (circumstance: Partial<Circumstance>) =>
    roles.some((role) => codeOf(permission, role, { ...usually, ...anyTime, ...circumstance }) === null)
  if (answers({ archived: true })) return 'always'
  return answers({ archived: true, archiveOpened: true }) ? 'once-opened' : 'refused'
}
const anyTime = { onOwnCase: true, visitOpen: true }

function codeOf(permission: Guarded, role: Role, circumstance: Circumstance): Reason | null {
  const verdict = evaluate(permission, role, circumstance)
  return verdict.allowed ? null : verdict.code
}

/** The door judges an operation on the case that its input names. */
function isOnCase(operation: Name): boolean {
  return 'caseId' in contract[operation].input.shape
}

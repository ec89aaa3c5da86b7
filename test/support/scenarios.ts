import { describe, expect, test } from 'vitest'
import { clauses } from '../../main/policy/clauses.ts'
import type { ClauseCode } from '../../preload/contract/policy.ts'

/** A situation in words, and what the policy answers in it. */
export type Scenario = { readonly when: string; readonly answer: string | boolean | null }

/**
 * The scenario table of a clause: a test a row, each put to the policy itself. test/policy/clauses.test.ts fails for a clause without
 * one. A table that knows a single answer tells nothing apart, and is refused.
 */
export function scenarios<S extends Scenario>(
  clause: ClauseCode,
  rows: readonly S[],
  judge: (row: S) => unknown,
): void {
  const answers = new Set(rows.map(({ answer }) => answer))
  if (answers.size < 2) throw new Error(`the scenario table of ${clause} knows a single answer`)
  describe(`${clause}: ${clauses[clause].title}`, () => {
    for (const row of rows)
      test(`${row.when}: ${String(row.answer)}`, () => {
        expect(judge(row)).toBe(row.answer)
      })
  })
}

/** The rows of a table that is complete by type: every answer there is, with the situations that lead to it. */
export function byAnswer<A extends string, S extends { readonly when: string }>(
  table: Readonly<Record<A, readonly S[]>>,
) {
  const entries = Object.entries(table) as [A, readonly S[]][]
  return entries.flatMap(([answer, rows]) => rows.map((row) => ({ ...row, answer })))
}

import type { z } from 'zod'
import { contract, type Input, type Name, type Output } from '../preload/contract/index.ts'
import { ask } from './ask.ts'
import type { Problem } from './components/ErrorSummary/ErrorSummary.tsx'
import { fieldMessage, reasonMessage } from './text/reasons.ts'
import type { Refusal } from '../preload/contract/common.ts'

export type Sent<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly refusal: Refusal }

/** Field path → what the field is called in a sentence: { 'child.givenName': 'The child’s first name' }. */
export type Labels = Readonly<Record<string, string>>

/**
 * Sends a form: first through the contract's own schema, so that mistakes show beside their fields at once, then through the door.
 * Every problem comes back worded, with the name of the field it belongs to.
 */
export async function send<N extends Name>(name: N, draft: unknown, labels: Labels): Promise<Sent<Output<N>>> {
  const fields = fieldCodes(contract[name].input, draft)
  if (Object.keys(fields).length > 0) return failed({ code: 'malformed', fields }, labels)
  const result = await ask(name, draft as Input<N>)
  return result.ok ? result : failed(result.refusal, labels)
}

/** What a schema says against each field, by dotted path: the first thing where there are several. */
export function fieldCodes(schema: z.ZodType, draft: unknown): Readonly<Record<string, string>> {
  const parsed = schema.safeParse(draft)
  const issues = parsed.success ? [] : parsed.error.issues.toReversed()
  return Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]))
}

function failed(refusal: Refusal, labels: Labels): Sent<never> {
  return { ok: false, refusal, problems: problemsOf(refusal, labels) }
}

/** A refusal as the error summary shows it: a line for each field, or one for the whole. */
export function problemsOf(refusal: Refusal, labels: Labels): readonly Problem[] {
  const fields = Object.entries(refusal.fields ?? {})
  if (fields.length === 0) return [{ message: reasonMessage(refusal) }]
  const inFormOrder = Object.keys(labels)
  return fields
    .map(([field, code]) => ({ field, message: fieldMessage(code, labels[field] ?? field, refusal) }))
    .toSorted((a, b) => inFormOrder.indexOf(a.field) - inFormOrder.indexOf(b.field))
}

/** The message to show beside one field. */
export function problemAt(problems: readonly Problem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.message
}

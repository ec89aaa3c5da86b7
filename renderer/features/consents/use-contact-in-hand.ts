import type { Scope } from '../../../preload/contract/consents.ts'
import { useAsk } from '../../use-ask.ts'

/** What the kinds of contact that need a permission need: the scope of the same name (clause P7). */
const needing: readonly string[] = ['school-staff', 'la-staff', 'la-case-file', 'other-papers'] satisfies Scope[]

export type ContactInHand = { readonly needs: Scope | undefined; readonly school: string }

/** The contact somebody was recording on this case when it turned out to need a permission; undefined when there is none. */
export function useContactInHand(caseId: string): ContactInHand | undefined {
  const kept = useAsk('readDraft', { key: `new-contact:${caseId}` }).value?.draft
  if (kept === undefined || kept === null) return undefined
  const { kind, school } = JSON.parse(kept.content) as { readonly kind?: string; readonly school?: string }
  return { needs: isNeeding(kind) ? kind : undefined, school: school ?? '' }
}

function isNeeding(kind: string | undefined): kind is Scope {
  return kind !== undefined && needing.includes(kind)
}

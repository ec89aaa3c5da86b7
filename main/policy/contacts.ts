import type { ContactKind } from '../../preload/contract/contacts.ts'
import type { Scope } from '../../preload/contract/consents.ts'

/** P7: which scope of permission a kind of contact needs; `null` for those that consult and tell nobody. Complete by type. */
export const scopeNeeded = {
  'with-parent': null,
  'with-child': null,
  'they-rang': null,
  'office-note': null,
  'school-staff': 'school-staff',
  'la-staff': 'la-staff',
  'la-case-file': 'la-case-file',
  'other-papers': 'other-papers',
} as const satisfies Record<ContactKind, Scope | null>

import type { Place } from '../../place.ts'

/** Where the address of who asks is put on file. */
export function whereAddressIs(caseId: string, personId: string, own: boolean): Place {
  return own ? { at: 'change-case', caseId } : { at: 'parent', caseId, personId }
}

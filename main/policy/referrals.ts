export type Agreement = { readonly personId: string; readonly agreedAt: string }
export type FamilyContact = {
  readonly kind: string
  readonly direction: 'out' | 'in' | null
  readonly personId: string | null
  readonly happenedAt: string
}

/**
 * P3: may we have been the ones to make this contact? When somebody else referred the family, only after this parent agreed to
 * their details being passed on; the child only after anybody of the family did. Whoever comes to us may always be answered.
 * The database asks the same question in `contact_out_needs_agreement`.
 */
export function mayReachOut(
  source: string,
  agreements: readonly Agreement[],
  { kind, direction, personId, happenedAt }: FamilyContact,
): boolean {
  if (source !== 'third-party' || direction !== 'out') return true
  return agreements.some(
    (agreement) => agreement.agreedAt <= happenedAt && (kind === 'with-child' || agreement.personId === personId),
  )
}

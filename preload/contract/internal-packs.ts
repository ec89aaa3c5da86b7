import { CaseRef, Pdf, RequestId } from './common.ts'

const RequestRef = CaseRef.extend({ requestId: RequestId })

export const internalPacks = {
  /**
   * The pack's other version, for us: the same items with nothing taken out and every redaction marked. It is made when it is looked at,
   * kept nowhere, and there is no way to save or send it.
   */
  openInternalPack: {
    needs: 'pack:read',
    audit: 'entry',
    input: RequestRef,
    output: Pdf,
  },
} as const

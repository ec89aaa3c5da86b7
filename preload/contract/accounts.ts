import { z } from 'zod'
import { AccountId, Done, Instant, Nothing } from './common.ts'
import { NewPassword, PersonName, Role, SignInName } from './session.ts'

export const accounts = {
  listAccounts: {
    needs: 'account:list',
    audit: 'none',
    input: Nothing,
    output: z.array(
      z.strictObject({
        accountId: AccountId,
        name: z.string(),
        signInName: z.string(),
        role: Role,
        addedAt: Instant,
        endedAt: Instant.nullable(),
      }),
    ),
  },
  addAccount: {
    needs: 'account:manage',
    audit: 'entry',
    input: z.strictObject({ name: PersonName, signInName: SignInName, role: Role, password: NewPassword }),
    output: z.strictObject({ accountId: AccountId }),
  },
  endAccount: {
    needs: 'account:manage',
    audit: 'entry',
    input: z.strictObject({ accountId: AccountId }),
    output: Done,
  },
  resetPassword: {
    needs: 'account:manage',
    audit: 'entry',
    input: z.strictObject({ accountId: AccountId, password: NewPassword }),
    output: Done,
  },
} as const

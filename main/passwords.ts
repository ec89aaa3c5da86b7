import type { PasswordFault, PasswordJudged } from './vault/passwords.ts'

/** The rules of `vault/passwords.ts`. Their word lists are 1.8 MB, so they are read when a password is first chosen, not when the app starts. */
export async function judge(password: string, about: readonly string[]): Promise<PasswordJudged> {
  const { judgePassword } = await import('./vault/passwords.ts')
  return judgePassword(password, about)
}

/** What is wrong with a new password, or `null`. */
export async function passwordFault(password: string, about: readonly string[]): Promise<PasswordFault | null> {
  const judged = await judge(password, about)
  return judged.ok ? null : (judged.code ?? 'too-weak')
}

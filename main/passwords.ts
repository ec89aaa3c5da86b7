import { judgePassword, type PasswordFault } from './vault/passwords.ts'

/** What is wrong with a new password, or `null`: the rules of `vault/passwords.ts`. */
export function passwordFault(password: string, about: readonly string[]): PasswordFault | null {
  const judged = judgePassword(password, about)
  return judged.ok ? null : (judged.code ?? 'too-weak')
}

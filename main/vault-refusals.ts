import { refuse, type Result } from '../preload/contract/common.ts'
import type { Reason } from '../preload/contract/reasons.ts'

/** What the vault answers, in the contract's reason codes. */
const reasonOf = {
  'wrong-name-or-password': 'wrong-name-or-password',
  'wrong-password': 'wrong-password',
  'wrong-recovery-key': 'recovery-key-wrong',
  'wrong-checksum': 'recovery-key-wrong',
  'wrong-count': 'recovery-key-wrong',
  'unknown-word': 'recovery-word-unknown',
  wait: 'wait',
  'slot-damaged': 'slot-damaged',
  'no-vault': 'not-set-up',
  'no-slot': 'not-found',
  'account-has-slot': 'name-taken',
  'vault-damaged': 'vault-damaged',
  'vault-newer': 'vault-newer',
  'cannot-write': 'cannot-write',
  'already-there': 'already-set-up',
  'name-taken': 'name-taken',
  'bad-name': 'malformed',
  'last-password-slot': 'last-account',
} as const satisfies Record<string, Reason>

type VaultCode = keyof typeof reasonOf
type Refused = {
  readonly ok: false
  readonly code: VaultCode
  readonly seconds?: number
  readonly word?: string
  readonly position?: number
}

/** @param fields which field of the form a code belongs beside. */
export function toRefusal(refused: Refused, fields: Partial<Record<VaultCode, string>> = {}): Result<never> {
  const { code, seconds, word, position } = refused
  const field = fields[code]
  const detail = {
    ...(seconds === undefined ? {} : { seconds }),
    ...(word === undefined ? {} : { word }),
    ...(position === undefined ? {} : { position }),
  }
  return refuse(reasonOf[code], { ...(field === undefined ? {} : { fields: { [field]: code } }), detail })
}

/**
 * Why the door says no. The renderer holds the words for each (`renderer/text/reasons.ts` is complete by type);
 * the audit log keeps the code and never what was typed.
 */
export const reasons = [
  // the door itself
  'internal',
  'wrong-sender',
  'malformed',
  'not-signed-in',
  'role-may-not',
  'case-not-yours',
  // circumstances (P6, P9)
  'head-is-absent',
  'head-is-here',
  'no-visit-open',
  'not-found',
  // vault and sign-in (P4)
  'already-set-up',
  'not-set-up',
  'wrong-name-or-password',
  'wait',
  'slot-damaged',
  'vault-damaged',
  'vault-newer',
  'database-missing',
  'database-damaged',
  'database-newer',
  'database-rolled-back',
  'disk-full',
  'cannot-write',
  'location-unsuitable',
  'location-taken',
  'recovery-key-wrong',
  'recovery-words-wrong',
  'recovery-word-unknown',
  'password-weak',
  'must-change-password',
  'name-taken',
  'last-account',
  'wrong-password',
  'role-not-yours-to-give',
  // cases (P1)
  'no-parent',
  'archived',
  // permission to share (P2, P7)
  'no-permission',
  'permission-not-yet',
  'permission-lapsed',
  'permission-withdrawn',
  'permission-superseded',
  'permission-invalidated',
  'permission-for-another-body',
  'not-theirs-to-give',
  'already-ended',
  'in-the-future',
  'already-answered',
  'already-reviewed',
  // referred by others (P3)
  'referral-not-agreed',
  'not-referred',
  'already-agreed',
  // requests and packs (P10)
  'not-the-coordinator',
  'requester-not-a-parent',
  'no-address-on-file',
  'nothing-enclosed',
  'items-undecided',
  'preview-out-of-date',
  'already-released',
  'released-is-final',
  'redaction-outside-text',
  'cancelled',
] as const

export type Reason = (typeof reasons)[number]

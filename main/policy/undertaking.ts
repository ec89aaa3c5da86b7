/**
 * P6: what the maintenance contractor undertakes before a visit. It begins with the sentence the Confidentiality Policy quotes; what
 * follows is what UK GDPR Article 28(3) asks of a processor. An accepted text is kept whole with its visit, so that a later version
 * here changes none of them.
 */
export const undertaking = {
  version: '2026-1',
  asOf: '2026-11-25',
  source: 'Confidentiality Policy, clause P6; UK GDPR Article 28(3)',
} as const

/** The sections a contractor reads and accepts, in order; each begins with what it is about. */
export function undertakingText(contractor: string): readonly string[] {
  return [
    `${contractor} undertake to protect any data that comes into its remit and not to pass it on or use it for any purpose other than supporting the appropriate parent partnership service.`,
    'Instructions: I do only what the instruction recorded with this visit says. If I believe that it breaks data protection law, I say so at once and stop. (Article 28(3)(a))',
    'Confidence: I am bound to keep confidential whatever I come to see or hear, during this visit and afterwards. (Article 28(3)(b))',
    'Security: I work only here, under my own account, and leave nothing of the service on any device, paper or network that is not the service’s. (Article 28(3)(c))',
    'Nobody else: I bring in no other person or firm without the service’s written permission. (Article 28(2) and (3)(d))',
    'People’s rights: I help the service answer people who ask about their information, and pass such requests on without answering them. (Article 28(3)(e))',
    'If something goes wrong: I tell the head of service at once of any loss or disclosure of data, and help to put it right and report it. (Article 28(3)(f))',
    'At the end: I return or delete everything I was given, as the service chooses, and say which before I leave. (Article 28(3)(g))',
    'Proof: the service may check that all this is kept, and this visit is recorded from beginning to end. (Article 28(3)(h))',
  ]
}

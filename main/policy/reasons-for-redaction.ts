/**
 * Why something may be left out of a pack, as dated data. `label` is stamped on the block, `explanation` is what the
 * family reads in the schedule, `law` is the hook. `second` level reasons are offered last and with their warning.
 * `confirmed: false` marks a paragraph number nobody has checked against the Act: it is printed nowhere until it is.
 */
export type RedactionReason = {
  readonly label: string
  readonly law: string
  readonly explanation: string
  readonly level: 'first' | 'second'
  readonly regime: 'sar' | 'foi' | 'la-legal'
  readonly warning?: string
  /** Only for an answer to a parent, never to the child or young person it is about. */
  readonly onlyToParents?: true
  readonly confirmed: boolean
}

export type LegendEntry = Pick<RedactionReason, 'label' | 'law' | 'explanation'> & { readonly code: string }

export type RedactionReasons = {
  readonly source: string
  readonly asOf: string
  readonly codes: Readonly<Record<string, RedactionReason>>
}

const seriousHarm =
  'Only for information from social services, a health professional or a school. Our own notes are usually none of these. '

export const reasonsForRedaction = {
  source:
    'Data Protection Act 2018 Schedules 2 and 3; Freedom of Information Act 2000 Part II; Confidentiality Policy, clauses P2 and P9; ICO right of access guidance; codes as councils publish them',
  asOf: '2026-11-01',
  codes: {
    RIGHTS_OF_OTHERS: {
      label: 'Rights of others',
      law: 'Data Protection Act 2018, Schedule 2, paragraph 16',
      explanation:
        'This would tell you about somebody else, or who told us something. They have not agreed to that, and we weighed it up and decided it would not be reasonable to share it without their agreement.',
      level: 'first',
      regime: 'sar',
      confirmed: true,
    },
    NOT_PERSONAL_DATA: {
      label: 'Not about you',
      law: 'UK GDPR, Article 15',
      explanation:
        'This is not information about you, nor about a child you asked for, so the right to see it does not cover it.',
      level: 'first',
      regime: 'sar',
      confirmed: true,
    },
    OUT_OF_SCOPE: {
      label: 'Outside your request',
      law: 'UK GDPR, Article 15',
      explanation: 'This is outside what you asked for. You can ask for it separately.',
      level: 'first',
      regime: 'sar',
      confirmed: true,
    },
    LEGAL_PRIVILEGE: {
      label: 'Legal advice',
      law: 'Data Protection Act 2018, Schedule 2, paragraph 19',
      explanation: 'This is confidential legal advice, or was written to prepare for a legal case.',
      level: 'first',
      regime: 'sar',
      confirmed: true,
    },
    CONFIDENTIAL_REFERENCE: {
      label: 'Confidential reference',
      law: 'Data Protection Act 2018, Schedule 2, paragraph 24',
      explanation: 'This is a reference given in confidence, for example for a job, training or volunteering.',
      level: 'first',
      regime: 'sar',
      confirmed: true,
    },
    CRIME: {
      label: 'Crime',
      law: 'Data Protection Act 2018, Schedule 2, paragraph 2',
      explanation: 'Sharing this would be likely to get in the way of preventing or looking into a crime.',
      level: 'second',
      regime: 'sar',
      warning: 'Decide case by case: say what would be prejudiced, and how.',
      confirmed: true,
    },
    CHILD_ABUSE_DATA: {
      label: 'Best interests of the child',
      law: 'Data Protection Act 2018, Schedule 3, paragraph 21',
      explanation: 'Sharing this with you would not be in the best interests of the child it is about.',
      level: 'second',
      regime: 'sar',
      warning:
        'Only where the requester has parental responsibility for somebody under 18, or was appointed by a court. Speak to the safeguarding lead first.',
      onlyToParents: true,
      confirmed: true,
    },
    SOCIAL_WORK_SERIOUS_HARM: {
      label: 'Serious harm (social work)',
      law: 'Data Protection Act 2018, Schedule 3, paragraph 11',
      explanation:
        'Sharing this would be likely to cause serious harm to somebody and so get in the way of social work.',
      level: 'second',
      regime: 'sar',
      warning: `${seriousHarm}Record who might be harmed, and how.`,
      confirmed: true,
    },
    SOCIAL_WORK_WISHES: {
      label: 'Given to social services in confidence',
      law: 'Data Protection Act 2018, Schedule 3, paragraph 10',
      explanation: 'Somebody told social services this on the understanding that it would not be passed on to you.',
      level: 'second',
      regime: 'sar',
      warning: `${seriousHarm}The paragraph number is not confirmed: check it against the Act.`,
      confirmed: false,
    },
    HEALTH_SERIOUS_HARM: {
      label: 'Serious harm (health)',
      law: 'Data Protection Act 2018, Schedule 3, paragraphs 2 to 5',
      explanation: 'A health professional has advised that sharing this would be likely to cause serious harm.',
      level: 'second',
      regime: 'sar',
      warning: `${seriousHarm}You need the opinion of the appropriate health professional.`,
      confirmed: true,
    },
    EDUCATION_SERIOUS_HARM: {
      label: 'Serious harm (education)',
      law: 'Data Protection Act 2018, Schedule 3, paragraphs 17 and 19',
      explanation: 'Sharing this part of a school’s record would be likely to cause serious harm.',
      level: 'second',
      regime: 'sar',
      warning: `${seriousHarm}Only a school’s own record counts. The paragraph numbers are not confirmed: check them against the Act.`,
      confirmed: false,
    },
    FOI_S21: {
      label: 'Available elsewhere',
      law: 'Freedom of Information Act 2000, section 21 (absolute)',
      explanation: 'You can already get this another way. Our letter says where.',
      level: 'first',
      regime: 'foi',
      confirmed: true,
    },
    FOI_S40_1: {
      label: 'Your own information',
      law: 'Freedom of Information Act 2000, section 40(1) (absolute)',
      explanation: 'This is information about you. You are entitled to it under data protection law instead.',
      level: 'first',
      regime: 'foi',
      confirmed: true,
    },
    FOI_S40_2: {
      label: 'Personal information',
      law: 'Freedom of Information Act 2000, section 40(2)',
      explanation: 'This is information about somebody else, and making it public would be unfair to them.',
      level: 'first',
      regime: 'foi',
      confirmed: true,
    },
    FOI_S41: {
      label: 'Given in confidence',
      law: 'Freedom of Information Act 2000, section 41 (absolute)',
      explanation: 'Somebody gave us this in confidence and could take legal action if we shared it.',
      level: 'first',
      regime: 'foi',
      confirmed: true,
    },
    FOI_S42: {
      label: 'Legal advice',
      law: 'Freedom of Information Act 2000, section 42 (public interest weighed)',
      explanation: 'This is confidential legal advice, and the public interest in sharing it is not strong enough.',
      level: 'first',
      regime: 'foi',
      confirmed: true,
    },
    LEGAL_NOT_DIRECTED: {
      label: 'Not part of what was asked',
      law: 'Confidentiality Policy, clause P9',
      explanation: 'Only what is needed for the request is taken from the file. This is not part of it.',
      level: 'first',
      regime: 'la-legal',
      confirmed: true,
    },
    LEGAL_NOT_PERMITTED: {
      label: 'Outside the permission',
      law: 'Confidentiality Policy, clause P9',
      explanation: 'The permission given for this request does not cover this.',
      level: 'first',
      regime: 'la-legal',
      confirmed: true,
    },
    LEGAL_OTHERS: {
      label: 'About somebody else',
      law: 'Confidentiality Policy, clause P2',
      explanation: 'This would tell of somebody else, who has not agreed to it.',
      level: 'first',
      regime: 'la-legal',
      confirmed: true,
    },
    LEGAL_ADVICE: {
      label: 'Legal advice',
      law: 'Data Protection Act 2018, Schedule 2, paragraph 19',
      explanation: 'This is confidential legal advice, or was written to prepare for a legal case.',
      level: 'first',
      regime: 'la-legal',
      confirmed: true,
    },
  },
} as const satisfies RedactionReasons

/** P9: what stays out of a legal request's packs without a word, because nobody directed it. */
export const notDirected = 'LEGAL_NOT_DIRECTED' satisfies RedactionReasonCode

export type RedactionReasonCode = keyof typeof reasonsForRedaction.codes

/** The reasons a pack stamps, in the order of the list: what its schedule explains. Unknown codes have no entry. */
export function legend(codes: Iterable<string>): readonly LegendEntry[] {
  const used = new Set(codes)
  return Object.entries<RedactionReason>(reasonsForRedaction.codes)
    .filter(([code]) => used.has(code))
    .map(([code, { label, law, explanation, confirmed }]) => ({ code, label, law: confirmed ? law : '', explanation }))
}

export function isRedactionReason(code: string): code is RedactionReasonCode {
  return Object.hasOwn(reasonsForRedaction.codes, code)
}

/** What is offered for a request of this regime, by a parent or for somebody's own notes, in the order of the list. */
export function reasonsFor(
  regime: RedactionReason['regime'],
  whose: 'parent' | 'own' = 'parent',
): { code: string; label: string; law: string; explanation: string; warning: string | null }[] {
  return Object.entries<RedactionReason>(reasonsForRedaction.codes)
    .filter(([, reason]) => reason.regime === regime && (whose === 'parent' || reason.onlyToParents !== true))
    .map(([code, { label, law, explanation, warning }]) => ({
      code,
      label,
      law,
      explanation,
      warning: warning ?? null,
    }))
}

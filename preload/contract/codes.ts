/**
 * Code lists the service records, as dated data: each names its source and the day it was taken.
 * Lists change by law and by census year, so nothing else in the code may spell one of these codes' labels.
 */
export type CodeList = {
  readonly source: string
  readonly asOf: string
  readonly codes: Readonly<Record<string, string>>
}

export const senProvision = {
  source: 'School census: SEN provision; SEND Code of Practice 2015',
  asOf: '2026-01-15',
  codes: {
    E: 'EHC plan',
    K: 'SEN support',
    N: 'No special educational provision yet',
  },
} as const satisfies CodeList

export const ehcStage = {
  source: 'Children and Families Act 2014 ss.36–44; SEND Regulations 2014',
  asOf: '2026-01-15',
  codes: {
    none: 'Not asked for',
    requested: 'EHC needs assessment requested',
    assessing: 'EHC needs assessment',
    refused: 'EHC needs assessment refused',
    draft: 'Draft EHC plan',
    final: 'EHC plan in place',
  },
} as const satisfies CodeList

export const senNeed = {
  source: 'School census: SEN type of need (DS added for the 2025 census)',
  asOf: '2025-01-16',
  codes: {
    ASD: 'Autistic spectrum disorder',
    DS: 'Down syndrome',
    HI: 'Hearing impairment',
    MLD: 'Moderate learning difficulty',
    MSI: 'Multi-sensory impairment',
    NSA: 'SEN support, no specialist assessment of type of need',
    OTH: 'Other difficulty or disability',
    PD: 'Physical disability',
    PMLD: 'Profound and multiple learning difficulty',
    SEMH: 'Social, emotional and mental health',
    SLCN: 'Speech, language and communication needs',
    SLD: 'Severe learning difficulty',
    SPLD: 'Specific learning difficulty',
    VI: 'Vision impairment',
  },
} as const satisfies CodeList

export const settingType = {
  source: 'SEN2 return: establishment types',
  asOf: '2026-01-15',
  codes: {
    'early-years': 'Early years, non-maintained',
    'mainstream-la': 'Mainstream, local authority',
    'mainstream-academy': 'Mainstream, academy or free school',
    'sen-unit': 'Mainstream, SEN unit',
    'resourced-provision': 'Mainstream, resourced provision',
    independent: 'Independent',
    'special-la': 'Special, local authority',
    'special-academy': 'Special, academy or free school',
    'special-non-maintained': 'Special, non-maintained',
    'special-independent': 'Special, independent',
    'alternative-provision': 'Alternative provision or pupil referral unit',
    hospital: 'Hospital school',
    'post-16': 'Post-16 college or provider',
    'specialist-post-16': 'Specialist post-16 institution',
    ehe: 'Elective home education',
    eotas: 'Education otherwise than at school',
    neet: 'Not in education, employment or training',
    unknown: 'Not known',
  },
} as const satisfies CodeList

export const interventionLevel = {
  source: 'CDC Information, Advice and Support Services Network: intervention levels (2016–17)',
  asOf: '2017-04-01',
  codes: {
    '1': 'Level 1: information and advice',
    '2': 'Level 2: help with papers, calls, visits or a meeting',
    '3': 'Level 3: casework',
    '4': 'Level 4: tribunal and complex legal casework',
  },
} as const satisfies CodeList

export const contactKind = {
  source: 'Confidentiality Policy, clauses P2 and P7',
  asOf: '2026-11-24',
  codes: {
    'with-parent': 'Contact with the parent or carer',
    'with-child': 'Contact with the child or young person',
    'they-rang': 'They rang us, nothing given out',
    'office-note': 'Office note',
    'school-staff': 'Discussed with school staff',
    'la-staff': 'Discussed with local authority staff',
    'la-case-file': 'Consulted the local authority case file',
    'other-papers': 'Consulted other papers',
  },
} as const satisfies CodeList

export const scope = {
  source: 'Confidentiality Policy, clauses P7 and P8',
  asOf: '2026-11-24',
  codes: {
    'la-case-file': 'Read the local authority case file',
    'la-staff': 'Talk to local authority staff',
    'school-staff': 'Talk to school staff',
    'other-papers': 'Read other papers about the child',
    'pass-on': 'Pass on information from our file',
  },
} as const satisfies CodeList

export const legalReason = {
  source: 'Confidentiality Policy, clause P9',
  asOf: '2026-11-24',
  codes: {
    'judicial-review': 'Judicial review',
    'letter-before-claim': 'Letter before a claim',
    tribunal: 'SEND Tribunal appeal',
    court: 'Court order or other court case',
    ombudsman: 'Ombudsman’s investigation',
    other: 'Another legal reason',
  },
} as const satisfies CodeList

export const sharingPurpose = {
  source: 'Confidentiality Policy, clause P8; Children and Families Act 2014 ss.51–57',
  asOf: '2026-11-24',
  codes: {
    'disagreement-resolution': 'Disagreement resolution',
    negotiation: 'Negotiating on the parent’s behalf',
    mediation: 'Mediation before an appeal',
    appeal: 'An appeal to the SEND Tribunal',
    complaint: 'A complaint',
    'other-service': 'Help from another service',
    other: 'Something else they agreed to',
  },
} as const satisfies CodeList

export const concernKind = {
  source: 'Working Together to Safeguard Children 2023: kinds of abuse, neglect and exploitation',
  asOf: '2023-12-15',
  codes: {
    physical: 'Physical abuse',
    emotional: 'Emotional abuse',
    sexual: 'Sexual abuse',
    neglect: 'Neglect',
    exploitation: 'Exploitation, criminal or sexual',
    'domestic-abuse': 'Domestic abuse',
    radicalisation: 'Radicalisation',
    other: 'Something else',
  },
} as const satisfies CodeList

export const concernRecipient = {
  source: 'Working Together to Safeguard Children 2023: whom a concern is passed to',
  asOf: '2023-12-15',
  codes: {
    'childrens-services': 'Children’s services of the local authority (MASH)',
    police: 'Police',
    lado: 'Local authority designated officer (LADO)',
    'designated-lead': 'Designated safeguarding lead',
    other: 'Somebody else',
  },
} as const satisfies CodeList

export const courtOrder = {
  source: 'Children Act 1989 ss.8, 14A and 31',
  asOf: '2026-11-24',
  codes: {
    'lives-with': 'Child arrangements order: lives with',
    'spends-time-with': 'Child arrangements order: spends time with',
    'special-guardianship': 'Special guardianship order',
    care: 'Care order',
    'prohibited-steps': 'Prohibited steps order',
    'specific-issue': 'Specific issue order',
    other: 'Another order',
  },
} as const satisfies CodeList

export const capacityFinding = {
  source: 'Mental Capacity Act 2005 ss.2 and 3',
  asOf: '2026-11-24',
  codes: {
    lacks: 'Lacks capacity for this decision',
    has: 'Has capacity for this decision',
  },
} as const satisfies CodeList

export const representative = {
  source: 'Children and Families Act 2014 s.80; SEND Regulations 2014 reg. 64',
  asOf: '2026-11-24',
  codes: {
    deputy: 'Deputy appointed by the Court of Protection',
    attorney: 'Attorney under a power of attorney',
    parent: 'Parent, as there is no deputy or attorney',
  },
} as const satisfies CodeList

/** The codes of a list as a tuple, for a zod enum. */
export function codesOf<L extends CodeList>(list: L): [keyof L['codes'] & string, ...(keyof L['codes'] & string)[]] {
  const [first, ...rest] = Object.keys(list.codes)
  if (first === undefined) throw new Error('a code list cannot be empty')
  return [first, ...rest]
}

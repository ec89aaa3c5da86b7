import type { CodeList } from './codes.ts'

/** What a permission to share is for, beside the words of whoever gave it. */
export const consentPurpose = {
  source: 'Confidentiality Policy, clauses P7 and P8; SEND Code of Practice 2015, chapters 2, 9 and 11',
  asOf: '2026-11-24',
  codes: {
    'ehc-needs-assessment': 'EHC needs assessment',
    'ehc-plan': 'EHC plan: draft, review or change',
    'school-support': 'Support at school',
    placement: 'Choice or change of school',
    transport: 'Home to school transport',
    exclusion: 'Suspension or exclusion',
    'disagreement-resolution': 'Disagreement resolution or mediation',
    negotiation: 'Negotiating for the family',
    appeal: 'Appeal to the tribunal',
    other: 'Something else',
  },
} as const satisfies CodeList

/** Why we may hold the file at all. It opens nothing: that is what a permission to share is for. */
export const lawfulBasis = {
  source: 'UK GDPR, Article 6(1)',
  asOf: '2026-11-01',
  codes: {
    'public-task': 'Public task: Article 6(1)(e)',
    'legal-obligation': 'Legal obligation: Article 6(1)(c)',
    'legitimate-interests': 'Legitimate interests: Article 6(1)(f)',
    consent: 'Consent: Article 6(1)(a)',
    'vital-interests': 'Vital interests: Article 6(1)(d)',
  },
} as const satisfies CodeList

/** The further condition for health and other special category information. */
export const specialCondition = {
  source: 'UK GDPR, Article 9(2); Data Protection Act 2018, Schedule 1',
  asOf: '2026-11-01',
  codes: {
    'substantial-public-interest': 'Substantial public interest: Article 9(2)(g)',
    'explicit-consent': 'Explicit consent: Article 9(2)(a)',
    'health-social-care': 'Health or social care: Article 9(2)(h)',
    'legal-claims': 'Legal claims: Article 9(2)(f)',
    'vital-interests': 'Vital interests: Article 9(2)(c)',
    'none-held': 'No special category information is held',
  },
} as const satisfies CodeList

export const words = {
  title: 'Lawful basis',
  explain:
    'This says why the law lets us hold this file at all. It opens nothing: talking to anybody or passing anything on still needs permission to share (clauses P2, P7 and P8).',
  basis: 'Lawful basis',
  special: 'Condition for health and other special category information',
  why: 'Why this one',
  whyHint: 'For example: the local authority must arrange information and advice for parents',
  list: (source: string, asOf: string) => `From ${source}, as of ${asOf}`,
  save: 'Record it',
  leave: 'Back to the case',
  saved: 'The lawful basis is recorded.',
  current: 'On record',
  earlier: 'Before that',
  none: 'Nothing recorded yet.',
  by: (name: string, moment: string) => `Recorded by ${name}, ${moment}`,
  link: 'Lawful basis of this file',
  labels: { basis: 'The lawful basis', specialCondition: 'The condition', why: 'Why this one' },
} as const

import type { agreementMethods, agreementRoutes } from '../../../preload/contract/referrals.ts'

/** Every word about families whom somebody else referred (P3). */
export const words = {
  methods: {
    'in-person': 'In person',
    phone: 'By telephone',
    letter: 'By letter',
    email: 'By email',
    form: 'On a form',
  } satisfies Readonly<Record<(typeof agreementMethods)[number], string>>,
  fields: {
    referredBy: 'Referred by',
    referredByHint: 'Name and post',
    referredFrom: 'From where?',
    referredFromHint: 'For example: Whitley Children’s Centre',
    referredOn: 'When?',
    whose: 'Who agreed to their details being passed on to us?',
    whoseHint:
      'Tick only those you know of. Until a parent has agreed, their details stay hidden and we may not contact them (clause P3).',
    nth: (nth: string) => `The ${nth} parent`,
    gotBy: 'Who asked them?',
    method: 'How did they agree?',
    agreedAt: 'The day they agreed',
  },
  labels: {
    referral: 'Who referred them',
    'referral.referredBy': 'Who referred them',
    'referral.referredFrom': 'Where the referral came from',
    'referral.referredOn': 'The day of the referral',
    'referral.agreement.whose': 'Who agreed',
    'referral.agreement.gotBy': 'Who asked them',
    'referral.agreement.method': 'How they agreed',
    'referral.agreement.agreedAt': 'The day they agreed',
  },
  agreement: {
    title: (name: string) => `${name} agreed to be contacted`,
    lead: (by: string, from: string, date: string) => `${by}, ${from}, referred this family on ${date}.`,
    route: 'How do we know?',
    routes: {
      'told-referrer': {
        label: 'They told whoever referred them',
        hint: 'They agreed to their details being passed on to us.',
      },
      'came-to-us': {
        label: 'They came to us themselves',
        hint: 'They rang, wrote or came in of their own accord.',
      },
    } satisfies Readonly<Record<(typeof agreementRoutes)[number], { label: string; hint: string }>>,
    gotBy: 'Who heard it from them?',
    gotByHint: 'Whoever referred them, or the member of our staff they came to',
    method: 'How?',
    when: 'The day they agreed',
    note: 'What they said',
    explain:
      'From that moment we may contact this parent, and their details are shown. It is no permission to talk about the child with anybody else.',
    save: 'Record that they agreed',
    leave: 'Not yet',
    saved: (name: string) => `${name} agreed: you may contact them.`,
    draftKept: (time: string) => `Draft kept, ${time}. It survives a lock, a crash and a power cut.`,
    labels: {
      route: 'How we know',
      gotBy: 'Who heard it from them',
      method: 'How they agreed',
      agreedAt: 'The day they agreed',
      note: 'What they said',
    },
  },
  people: {
    masked: 'Hidden until they agree to be contacted (clause P3)',
    none: 'None on file',
    record: 'Record that they agreed',
    recordFor: (name: string) => `Record that they agreed: ${name}`,
    agreed: 'Agreed to be contacted',
    agreedOn: (by: string, date: string) => `${date}, heard by ${by}`,
    referred: (by: string, from: string, date: string) => `${by}, ${from}, on ${date}`,
    keepHint:
      'What was on file stays hidden until they agree (clause P3). Leave a box empty to keep it; type to replace it.',
  },
  toPutRight: (name: string) =>
    `Somebody else referred this family, and it is not recorded that ${name} agreed. Do not contact them yet (clause P3).`,
} as const

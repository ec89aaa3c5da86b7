import type { Output } from '../../../preload/contract/index.ts'
import { sharingPurpose } from '../../../preload/contract/codes.ts'
import type { Scope, withdrawalMethods } from '../../../preload/contract/consents.ts'
import type { StepName } from './answers.ts'

type CaseView = Output<'openCase'>
type Because = CaseView['whoCanSayYes'][number]['because']

/** A scope, the body it names, if any, and what something is passed on for. */
export type Granted = {
  readonly scope: Scope
  readonly body: string
  readonly purpose?: keyof typeof sharingPurpose.codes | '' | null
}

/** What a permission opens, as a sentence goes on after "we may"; `about` is the child's name, or "you" to a young person. */
const plain: Readonly<Record<Scope, (body: string, about: string) => string>> = {
  'la-case-file': (body, about) => `read the file that ${body} keeps about ${about}`,
  'la-staff': (body, about) => `talk about ${about} with staff of ${body}`,
  'school-staff': (body, about) => `talk about ${about} with staff of ${body}`,
  'other-papers': (_, about) => `read other papers about ${about}, such as health or therapy reports`,
  'pass-on': (body, about) => `pass on what our own file says about ${about} to ${body}`,
}

/** The same as what somebody agreed to: "Dana agreed on 12 November to …". */
const doing: Readonly<Record<Scope, (body: string) => string>> = {
  'la-case-file': (body) => `${body}’s case file`,
  'la-staff': (body) => `staff of ${body}`,
  'school-staff': (body) => `staff of ${body}`,
  'other-papers': () => 'other papers',
  'pass-on': (body) => `passing on from our file to ${body}`,
}

function forWhat(purpose: Granted['purpose']): string {
  return purpose === undefined || purpose === null || purpose === '' ? '' : `, for: ${sharingPurpose.codes[purpose]}`
}

export const consentWords = {
  plain: ({ scope, body, purpose }: Granted, about: string) => `${plain[scope](body, about)}${forWhat(purpose)}`,
  doing: ({ scope, body }: Granted) => doing[scope](body),
  standing: {
    'parental-responsibility': 'parental responsibility',
    'young-person': 'the young person, deciding for themself',
    representative: 'who represents the young person',
  },
  whyTheyMay: {
    'represents-young-person': 'Represents the young person, who lacks capacity for this decision',
    'another-represents': 'Cannot give permission: somebody else represents the young person',
    'lacks-capacity': 'Lacks capacity for this decision: their representative says yes or no',
    'restricted-by-order': 'Cannot give permission: a court order restricts them from deciding',
    'child-alone': 'Cannot be asked: the child comes without a parent knowing',
    'has-parental-responsibility': 'Has parental responsibility',
    'is-young-person': 'Past the end of compulsory school age: decides for themself',
    'not-yet-young-person': 'Cannot give permission yet: that begins when compulsory school age ends',
    'young-person-decides': 'Cannot give permission any more: the young person decides now',
    'no-parental-responsibility': 'Cannot give permission: has no parental responsibility',
    'parental-responsibility-not-known':
      'Cannot give permission yet: we do not know about parental responsibility. Ask, and record it under People',
  } as Readonly<Record<Because, string>>,
  draftKept: (time: string) => `Draft kept, ${time}. It survives a lock, a crash and a power cut.`,
  print: 'Print',
  close: 'Close',
  time: 'Time',
  now: 'Now',
  preparing: 'Preparing the paper',
  toCase: 'Back to the case',
  error: { noTime: 'Enter a time, like 14:05 or 2.05pm' },
} as const

export const tabWords = {
  heading: 'Permission to share',
  record: 'Record permission',
  printForm: 'Print a blank form',
  formTitle: 'Blank form to sign',
  emptyTitle: 'No permission to share yet',
  empty: (child: string, la: string) =>
    `Until somebody who may say yes has said it, we may not talk about ${child} with any school or with ${la}, read their papers, or pass on anything from our file (clauses P2 and P7). Talking with the family is always possible, and so is passing on that a child may be at risk (P12).`,
  givenBy: 'Given by',
  weMay: 'We may',
  itOpened: 'It covered',
  purpose: 'What for',
  conditions: 'Their conditions',
  how: 'How',
  said: 'What was said',
  filed: 'Filed',
  hasScan: 'the scan is kept in the database',
  inForce: 'In force',
  wasInForce: 'Given for',
  fromUntil: (from: string, until: string) => `From ${from} until ${until}`,
  recordedBy: 'Recorded by',
  ended: {
    withdrawn: 'Withdrawn',
    superseded: 'Superseded by a newer one',
    invalidated: 'Found never to be valid',
  } as const,
  notice: 'Privacy notice',
  noticeVersion: (version: string, language: string) => `Version ${version}; explained in ${language}`,
  ask: 'Somebody was asked',
  record27560: 'Save the record as a file',
  recordSaved: 'The record is saved. Anybody who opens that file can read it: keep it where it belongs.',
  invalidate: 'It was never valid',
  receipt: 'Receipt',
  receiptOf: (who: string, date: string) => `Receipt for ${who}’s permission of ${date}`,
  renew: 'Renew or change',
  withdraw: 'Withdraw',
  actionFor: (action: string, who: string, date: string) => `${action}: ${who}’s permission of ${date}`,
  titleOf: (who: string, date: string) => `${who}, ${date}`,
  older: 'Ended',
} as const

export const newWords = {
  label: 'Recording a permission',
  steps: {
    who: { short: 'Who', title: 'Who is giving permission?' },
    what: { short: 'What', title: 'What may we do?' },
    why: { short: 'What for', title: 'What is it for?' },
    until: { short: 'Until when', title: 'Until when?' },
    how: { short: 'How', title: 'How are they saying yes?' },
    check: { short: 'Check', title: 'Check the answers' },
  } satisfies Readonly<Record<StepName, { short: string; title: string }>>,
  continue: 'Continue',
  back: 'Back',
  keep: 'Leave it as a draft',
  leftAsDraft: 'Draft kept. “Record permission” opens it again.',
  readAloud: 'Words to read aloud',
  policy: 'Why we ask',
  supersedes: (who: string, date: string) =>
    `This takes the place of ${who}’s permission of ${date}. That one ends when this one begins.`,
  forContact: (what: string) => `You were recording a contact that needs permission: ${what}.`,
  aloud: {
    who: (child: string) =>
      `“We do not talk to anybody outside our service about ${child} unless you say yes. You choose what, with whom and until when. Whatever you answer, we go on helping you.”`,
    what: '“I will name five things. Say yes only to those you are happy with. What you do not say yes to, we do not do. You can add or take away later.”',
    why: '“Tell me what this is for, and whether there is anything we should not say or do. I write it down in your words, and everybody here sees it before they act.”',
    until:
      '“Your permission ends by itself on the day you choose. You can end it sooner, at any time. If it is still needed then, we ask you again.”',
  },
  clause: {
    who: 'Clause P2: nothing leaves the service unless the parent permits. From the end of compulsory school age the young person decides.',
    what: 'Clause P7: permission comes before consulting papers or talking to staff of a school or local authority. P8: and before passing on what is in our file.',
    why: 'Clause P2: what we share serves the purpose they agreed to and nothing else.',
    until: 'An old permission may not be what they want today, so each one has an end.',
  },
  you: 'you',
  childAged: (age: number) => `the child, aged ${String(age)}`,
  noOneMay: 'Nobody on this case can give permission today. Check under People who has parental responsibility.',
  toPeople: 'Go to People',
  scopeHints: {
    'la-case-file': (_child: string, la: string) => `The file that ${la} keeps about special educational needs.`,
    'la-staff': (child: string, la: string) => `We may talk about ${child} with people who work for ${la}.`,
    'school-staff': (child: string) =>
      `We may talk about ${child} with staff of the schools named here, and no others.`,
    'other-papers': (child: string) => `Such as health or therapy reports about ${child}.`,
    'pass-on': (child: string) =>
      `What our own file says about ${child}, only to those named here and only for what is named. Each time, it is recorded what and to whom.`,
  } satisfies Readonly<Record<Scope, (child: string, la: string) => string>>,
  school: (at: number, of: number) => (of === 1 ? 'Name of the school' : `Name of school ${String(at + 1)}`),
  theSchool: (at: number, of: number) => (of === 1 ? 'The name of the school' : `The name of school ${String(at + 1)}`),
  addSchool: 'Add another school',
  removeSchool: (name: string, at: number) => `Remove ${name === '' ? `school ${String(at + 1)}` : name}`,
  remove: 'Remove',
  schoolTwice: 'This school is named twice',
  recipient: (at: number, of: number) => (of === 1 ? 'Who gets it' : `Who gets it (${String(at + 1)})`),
  recipientHint: 'The organisation, school or authority. Choose it, or type one that is not in the list',
  passOnFor: (at: number, of: number) =>
    of === 1 ? 'What it is passed on for' : `What it is passed on for (${String(at + 1)})`,
  addRecipient: 'Add somebody else',
  removeRecipient: (name: string, at: number) => `Remove ${name === '' ? `recipient ${String(at + 1)}` : name}`,
  recipientTwice: 'This one is named twice for the same thing',
  purposes: 'Kind of purpose',
  purpose: 'What we will do it for',
  language: 'Language it was explained in',
  purposeHint: 'For example: to agree what help the school gives before the annual review',
  conditions: 'Their conditions, in their own words',
  conditionsHint: 'For example: not about the diagnosis; only Ms Adeyemi; ring me first',
  noConditions: 'None',
  untilYear: (date: string) => `One year: until ${date}`,
  untilHalfYear: (date: string) => `Six months: until ${date}`,
  untilOther: 'Another day',
  lastDay: 'The last day',
  decidesBefore: (child: string, date: string) =>
    `From ${date} ${child} decides for themself. Whatever day you choose, this permission ends then: ask ${child}.`,
  method: 'How they say yes',
  methodShort: {
    'signed-on-screen': 'Signing on screen',
    'paper-form': 'Signed paper form',
    phone: 'By telephone',
    'in-person': 'In person, said aloud',
    email: 'By email',
  },
  explainTitle: 'Read this aloud first',
  explain: {
    opening: 'You are giving us permission to:',
    purpose: (purpose: string) => `We do it for this: ${purpose}`,
    conditions: (conditions: string) => `You told us: ${conditions}`,
    until: (date: string) => `It ends by itself on ${date}.`,
    end: 'You can take it back at any time: tell us by telephone, in person, by letter or by email, and we stop at once. What was already said cannot be unsaid. Saying no changes nothing about the help you get from us.',
    receipt: 'You get a receipt that says all this.',
  },
  explained: (who: string) => `I explained this to ${who}, and they understood it`,
  signature: (who: string) => `Signature of ${who}`,
  signatureKept: 'Signed. This is the signature given:',
  signAgain: 'Sign again',
  signedAlternative: 'They would rather say it than sign',
  filed: 'Where the signed form is filed',
  filedHint: 'For example: cabinet 2, file 184',
  scan: 'Scan of the form',
  scanHint: 'PNG, JPEG or PDF, at most 2 MB. It goes into the encrypted database.',
  scanTooBig: 'The scan must be smaller than 2 MB',
  scanWrongKind: 'The scan must be a PNG or JPEG picture or a PDF',
  said: 'What they said',
  saidHint: (witness: string) => `In their words. You, ${witness}, are the witness.`,
  written: 'What they wrote',
  givenAt: 'The day they said yes',
  answers: {
    who: 'Who gives permission',
    what: 'We may',
    why: 'What for',
    conditions: 'Their conditions',
    until: 'Until',
    method: 'How',
    evidence: 'Evidence',
    givenAt: 'Given on',
    explained: 'Explained',
  },
  explainedYes: (who: string, language: string) => `Yes, to ${who}, in ${language}`,
  signed: 'Signed on screen',
  withScan: (name: string) => `Scan: ${name}`,
  termsChanged:
    'What they agree to has changed, so read it aloud again: an earlier signature does not stand for the new words.',
  save: 'Record this permission',
  saveHint: 'It is never edited afterwards: only replaced by a newer one, or withdrawn.',
} as const

export const recordedWords = {
  title: 'Permission recorded',
  lead: (who: string, from: string) => `${who} said yes. It covers what we do from ${from} on, and nothing before it.`,
  weMay: 'What we may do now',
  untilThen: (date: string) => `Until ${date}, or until it is withdrawn.`,
  receipt: 'See and print the receipt',
  receiptHint: (who: string) => `${who} gets a receipt: print it and hand it over or post it.`,
  backToContact: 'Back to the contact you were recording',
  contactKept: 'The contact you were recording is kept as you left it.',
} as const

export const withdrawWords = {
  title: 'Withdraw a permission',
  lead: (who: string, date: string) => `${who}’s permission of ${date}`,
  who: 'Who withdraws it?',
  how: 'How did they tell us?',
  methods: {
    phone: 'By telephone',
    'in-person': 'In person',
    letter: 'By letter',
    email: 'By email',
  } satisfies Readonly<Record<(typeof withdrawalMethods)[number], string>>,
  when: 'The day they withdrew it',
  note: 'What they said',
  noteHint: 'In their words, if they gave a reason. Nobody has to give one.',
  labels: { withdrawnBy: 'Who withdraws it', method: 'How they told us', withdrawnAt: 'The day they withdrew it' },
  continue: 'Continue',
  cancel: 'Leave it in force',
  stopTitle: 'This stops at once',
  from: (moment: string) => `From ${moment} we may no longer:`,
  still: 'Still covered by another permission:',
  stillUntil: (what: string, until: string) => `${what}, until ${until}`,
  stays:
    'What was done while it was in force stays on the record. A withdrawal cannot be taken back: for a new yes, record a new permission.',
  back: 'Go back, change nothing',
  confirm: 'Withdraw it now',
  done: (who: string) => `${who}’s permission is withdrawn. It covers nothing any more.`,
  already: 'This permission has already ended.',
} as const

export const invalidateWords = {
  title: 'This permission was never valid',
  lead: (who: string, date: string) => `${who}’s permission of ${date}`,
  explain:
    'Say so when whoever gave it turns out to have had no right to: it then opens nothing, from its very start. What was recorded under it stays on record as covered at its time, with the reason.',
  instead: 'Did they change their mind? Then withdraw it instead.',
  why: 'How we found out',
  whyHint: 'For example: the court order she showed today takes away his parental responsibility',
  confirm: 'Record that it was never valid',
  leave: 'Go back, change nothing',
  done: (who: string) => `${who}’s permission counts no more, from its very start.`,
} as const

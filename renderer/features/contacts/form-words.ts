import type { ContactKind } from '../../../preload/contract/contacts.ts'
import { wallWords } from '../deciders/wall-words.ts'

type NeedsPermission = Extract<ContactKind, 'school-staff' | 'la-staff' | 'la-case-file' | 'other-papers'>
type WhyNot =
  | 'no-permission'
  | 'permission-for-another-body'
  | 'permission-not-yet'
  | 'permission-lapsed'
  | 'permission-withdrawn'
  | 'permission-superseded'
  | 'permission-invalidated'
  | 'permission-passed-to-young-person'
  | 'permission-giver-restricted'
  | 'permission-of-former-representative'

/** Every word of the page that records a contact. */
export const formWords = {
  title: 'Record a contact',
  when: 'When',
  minutes: 'Time spent',
  minutesUnit: 'minutes',
  level: 'Level of help',
  kind: 'What kind of contact?',
  kinds: {
    'with-parent': 'With the parent',
    'with-child': 'With the child',
    'they-rang': 'They rang us',
    'office-note': 'Office note',
    'school-staff': 'School staff',
    'la-staff': 'LA staff',
    'la-case-file': 'LA case file',
    'other-papers': 'Other papers',
  } satisfies Readonly<Record<ContactKind, string>>,
  parent: 'With whom?',
  direction: 'Who contacted whom?',
  directions: {
    out: { label: 'We contacted them', hint: undefined },
    in: { label: 'They contacted us', hint: undefined },
  },
  whom: {
    'they-rang': { label: 'Who rang, and from where', hint: 'For example: Ms Adeyemi, SENCo, Highdown School' },
    'school-staff': { label: 'Member of staff', hint: 'Name and post' },
    'la-staff': { label: 'Member of staff', hint: 'Name and post' },
    'la-case-file': { label: 'Who showed it to us', hint: 'Name and post, or where it was read' },
    'other-papers': { label: 'Whose papers', hint: 'For example: the speech therapist’s report of May' },
  },
  school: 'School',
  text: 'What happened',
  ringHint: 'Note that they called and what they said. Give nothing out, not even that we know the family.',
  draft: 'What you type is kept as a draft.',
  draftKept: (time: string) => `Draft kept, ${time}. It survives a lock, a crash and a power cut.`,
  save: 'Save contact',
  keep: 'Keep as draft',
  keptAsDraft: 'Draft kept. “Record a contact” opens it again.',
  saved: 'Contact saved',
  stops: (count: number) =>
    count === 1 ? 'One thing stops this being saved' : `${String(count)} things stop this being saved`,
  labels: {
    happenedAt: 'The day of the contact',
    minutes: 'Time spent',
    level: 'The level of help',
    kind: 'What kind of contact it was',
    personId: 'Whom you were in contact with',
    direction: 'Who contacted whom',
    school: 'The name of the school',
    spokeTo: 'Whom you spoke to',
    text: 'What happened',
    ...wallWords.labels,
  },
} as const

/** Words about whether a permission to share covers the contact (P7). */
export const coverWords = {
  /** Goes on after "agreed to us". */
  doing: {
    'school-staff': (body) => `talking to ${body}`,
    'la-staff': (body) => `talking to staff of ${body}`,
    'la-case-file': (body) => `reading the case file of ${body}`,
    'other-papers': () => 'reading other papers',
  } satisfies Readonly<Record<NeedsPermission, (body: string) => string>>,
  act: {
    'school-staff': 'Talking to school staff',
    'la-staff': 'Talking to local authority staff',
    'la-case-file': 'Reading the local authority’s case file',
    'other-papers': 'Reading other papers',
  } satisfies Readonly<Record<NeedsPermission, string>>,
  decider: (child: string, decidesAlone: boolean) => (decidesAlone ? child : `${child}’s parent`),
  refused: {
    'no-permission': (who, doing) => `${who} has not agreed to us ${doing}`,
    'permission-for-another-body': (who, doing) => `${who} has not agreed to us ${doing}`,
    'permission-not-yet': (_, doing) => `Permission for ${doing} was given later than this`,
    'permission-lapsed': (_, doing) => `Permission for ${doing} had run out by then`,
    'permission-withdrawn': (_, doing) => `Permission for ${doing} had been withdrawn by then`,
    'permission-invalidated': (_, doing) => `The permission for ${doing} was never valid`,
    'permission-superseded': (_, doing) => `The permission that replaced the old one leaves out ${doing}`,
    'permission-passed-to-young-person': (_, doing) =>
      `The parent’s permission for ${doing} had ended by then, because the young person decides`,
    'permission-giver-restricted': (_, doing) => `A court order restricts who gave permission for ${doing}`,
    'permission-of-former-representative': (_, doing) =>
      `Who gave permission for ${doing} no longer represented the young person by then`,
  } satisfies Readonly<Record<WhyNot, (who: string, doing: string) => string>>,
  needs: (act: string, moment: string) => `${act} needs permission, and none was in force on ${moment}`,
  whyNot: 'Why not?',
  policy: {
    'school-staff': 'Our policy says we get a parent’s permission before discussing a child with school staff.',
    'la-staff': 'Our policy says we get a parent’s permission before discussing a child with local authority staff.',
    'la-case-file': 'Our policy says we get a parent’s permission before consulting the local authority’s case file.',
    'other-papers': 'Our policy says we get a parent’s permission before consulting other papers about a child.',
  } satisfies Readonly<Record<NeedsPermission, string>>,
  clause: 'Clause P7.',
  agreed: (who: string, date: string, what: string, state: string) => `${who} agreed on ${date} to ${what}${state}.`,
  states: {
    'in-force': '',
    'not-yet': ' (not in force yet)',
    lapsed: ' (run out since)',
    withdrawn: ' (withdrawn since)',
    superseded: ' (replaced since)',
    invalidated: ' (never valid)',
    'no-longer-theirs': ' (no longer theirs to give)',
  },
  nothingAgreed: 'Nobody has agreed to anything yet.',
  waysForward: 'Ways forward',
  record: (who: string | null) => (who === null ? 'Record a permission now' : `Record ${who}’s permission now`),
  findOut: 'Find out who can say yes',
  printForm: 'Print a form to sign',
  formTitle: 'Form to sign',
  theyRang: 'They rang us: note only that they called',
  itIsNow: 'It happened after that: set the time to now',
  stays: 'What you typed stays here while you do it.',
  already: 'It has already happened: record it as an incident',
  saidNo: 'They said no',
  notAgreed: {
    why: 'Somebody else referred this family. Our policy says that we contact a parent only if that parent agreed to their details being passed on.',
    clause: 'Clause P3. Nobody has recorded that they agreed by then.',
    record: 'Record that they agreed',
    theyDid: 'They contacted us',
    said: (who: string) => `It is not recorded that ${who} agreed to us contacting them (clause P3)`,
    them: 'they',
  },
  covered: 'This is covered',
  coveredBy: (who: string, given: string, until: string) =>
    `${who}’s permission of ${given} covers it. It runs until ${until}.`,
  conditions: 'Their conditions, in their own words',
  nothingShared: 'Nothing leaves the service',
  nothingSharedText: {
    'with-parent': 'Talking with the family needs no permission.',
    'with-child': 'Talking with the child or young person needs no permission.',
    'office-note': 'An office note stays in the file.',
    'they-rang':
      'They rang us: noting that needs no permission, as long as we give nothing out. For a conversation, choose the other kind.',
  },
  status: {
    unknown: '',
    covered: 'A permission to share covers this contact.',
    refused: (why: string) => `Cannot be saved as it stands. ${why}.`,
    noSchool: 'Name the school: permission is given for one school at a time.',
  },
} as const

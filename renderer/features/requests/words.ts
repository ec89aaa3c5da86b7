import type { AskerReason } from '../../../preload/contract/deciders.ts'
import type { Output } from '../../../preload/contract/index.ts'

type RequestView = Output<'openRequest'>
type Row = Output<'listRequests'>[number]

/** Every word of the list of requests and of recording one. */
export const words = {
  regimes: {
    sar: 'Subject access request',
    foi: 'Freedom of information request',
    complaint: 'Data protection complaint',
  } satisfies Readonly<Record<Row['regime'], string>>,
  ways: {
    letter: 'By letter',
    email: 'By email',
    phone: 'By telephone',
    'in-person': 'In person',
  } satisfies Readonly<Record<RequestView['how'], string>>,
  daysLeft: (days: number) => {
    if (days < 0) return `Overdue by ${count(-days, 'day', 'days')}`
    return days === 0 ? 'Due today' : `${count(days, 'day', 'days')} left`
  },
  onlyCoordinatorTitle: 'The coordinator answers requests',
  onlyCoordinator:
    'Our policy, clause P10: the coordinator chooses and sends the notes a family asks for. You can record a request on its case and see when it is due.',
  list: {
    title: 'Requests',
    caption: 'Requests for case notes and legal requests',
    state: 'Show',
    states: { open: 'Open', released: 'Done', any: 'All' },
    keys: 'Arrows move, Enter opens.',
    checkPack: 'Check a pack',
    columns: {
      due: 'Due',
      left: 'Time left',
      stands: 'Whose turn',
      reference: 'Reference',
      regime: 'Kind',
      requester: 'Asked by',
      child: 'About',
    },
    answered: { sar: 'Released', foi: 'Released', complaint: 'Answered' } satisfies Readonly<
      Record<Row['regime'], string>
    >,
    over: 'Done',
    coordinatorAnswers: 'The coordinator answers',
    leadersAnswer: 'The coordinator or the head answers',
    familyAnswers: 'The family answers us',
    noneTitle: { open: 'No request is open', released: 'No request is done yet', any: 'No request yet' },
    none: 'A request begins on its case: open the case and record what the family or the officer asks for, the same day. The law’s clock starts when the request arrives, however it arrives.',
    toCases: 'Go to the cases',
  },
  /** On what footing somebody asks, or why not yet. `since` is the day the young person begins to decide. Complete by type. */
  footing: {
    parent: () => '',
    'young-person-decides': (child, since) =>
      `${child} decides since ${since}: what is about ${child} goes to a parent only if ${child} agrees, cannot decide it, or it is plainly best for them.`,
    'represents-young-person': (child) => `Represents ${child}, and may ask for ${child}’s notes as well as their own.`,
    'own-notes': (child, since) => `Their own notes are ${child}’s to ask for since ${since}.`,
    'comes-alone': (child) =>
      `${child} comes without a parent knowing and may ask for their own notes. Agree how they reach ${child}, so that nobody else opens them.`,
    'not-yet-young-person': (child, since) =>
      `Not yet: until ${since} a parent asks for ${child}’s notes. If ${child} asks and understands what that means, tell the coordinator today: the law sets no age.`,
  } satisfies Readonly<Record<AskerReason, (child: string, since: string) => string>>,
  form: {
    title: 'The family asks or complains',
    who: 'Who asks',
    whoHint: 'The pack goes to this person, at the address on file, and nowhere else (clause P10).',
    noAddress: 'No address on file. Without one nothing can be sent.',
    addAddress: (name: string) => `Add ${name}’s address`,
    aged: (age: number) => `aged ${String(age)}`,
    regimes: 'What the letter is',
    regimesHint:
      'Go by what they ask for, not by what they call it. One letter may be more than one: each gets its own clock.',
    sar: 'Their own notes: subject access request',
    sarHint:
      'Families often call this a Freedom of Information request. For their own notes the law treats it as a subject access request (Freedom of Information Act 2000, section 40(1)). Answer within one month.',
    foi: 'Something that is not personal: freedom of information request',
    foiHint: 'How the service works, its policies, its numbers. Answer within 20 working days.',
    complaint: 'How we handled what we know about them: data protection complaint',
    complaintHint:
      'They say we shared, lost, kept or changed something about them that we should not have. Acknowledge within 30 days (Data Protection Act 2018, section 164A).',
    officer: 'An officer of the local authority asks for legal reasons',
    officerHint:
      'Whoever wrote the letter. It goes to the head of service (clause P9) and is recorded next, on a form of its own that begins with what you give here.',
    receivedOn: 'The day it was received',
    receivedHint: 'The day it reached us, even if nobody was in. The clock starts then.',
    today: 'Today',
    how: 'How it came',
    asks: 'What they ask for',
    asksHint: 'In their words. A request need not be in writing and need not say why.',
    save: 'Record it',
    leave: 'Keep as draft and leave',
    leftAsDraft: 'Your draft is kept: come back to this request whenever you like.',
    draftKept: (time: string) => `Draft kept, ${time}`,
    refused: 'This request cannot be recorded here',
    clockTitle: 'The clock',
    clock: [
      'The day it must be answered by is worked out from the day it was received, and shown with how.',
      'Their own notes: one month, to the same day of the next month, moved on from weekends and bank holidays.',
      'Freedom of information: 20 working days.',
      'A complaint: acknowledged within 30 days, weekends and holidays counted.',
    ],
    proofTitle: 'If you are not sure who is asking',
    proof:
      'Where there is real doubt, ask for proof of identity straight away. The coordinator records that on the clock of the request: the month then begins when the proof comes.',
  },
  recorded: {
    title: (references: readonly string[]) =>
      `${references.join(', ')} ${references.length === 1 ? 'is' : 'are'} recorded`,
    due: {
      sar: (date: string) => `Answer by ${date}`,
      foi: (date: string) => `Answer by ${date}`,
      complaint: (date: string) => `Acknowledge by ${date}`,
    } satisfies Readonly<Record<Row['regime'], (date: string) => string>>,
    open: {
      sar: 'Choose what to send',
      foi: 'Choose what to send',
      complaint: 'Deal with the complaint',
    } satisfies Readonly<Record<Row['regime'], string>>,
    officerTitle: 'The officer’s request is not recorded yet',
    officer: 'It came in the same letter. Record it now: what you typed is there already.',
    recordOfficer: 'Record the officer’s request',
    toCase: 'Back to the case',
    tell: 'The coordinator answers it (clause P10), or the head of service where it is a complaint. It is in the list of requests now.',
  },
} as const

/** Field path → what the field is called in a sentence, in the order of the form. */
export const requestLabels = {
  requesterId: words.form.who,
  regimes: words.form.regimes,
  receivedOn: words.form.receivedOn,
  how: words.form.how,
  asks: words.form.asks,
} as const

/** '1 item', '2 items'. */
export function count(number: number, one: string, more: string): string {
  return `${String(number)} ${number === 1 ? one : more}`
}

import type { Output } from '../../../preload/contract/index.ts'

type Sending = Output<'readSendings'>['sendings'][number]

/** Every word of sending a released pack: the record of it, and the locked copy for email. */
export const sendingWords = {
  title: 'Sending',
  notYet: 'Not sent yet',
  notYetExplained: (name: string) =>
    `The request is answered once ${name} has the pack. Send it, then record how and when (clause P10).`,
  methods: {
    'handed-over': 'Handed over in person',
    post: 'By post',
    'recorded-delivery': 'By recorded delivery',
    email: 'By email',
  } satisfies Readonly<Record<Sending['method'], string>>,
  sent: (method: string, date: string) => `${method}, ${date}`,
  recordedBy: (name: string, moment: string) => `Recorded by ${name}, ${moment}`,
  record: 'Record how it was sent…',
  recordAgain: 'Record that it was sent again…',
  form: {
    title: 'How was it sent?',
    method: 'How it was sent',
    to: (where: string) => `To ${where}`,
    sentOn: 'The day it was sent',
    today: 'Today',
    note: 'Anything to add',
    noteHint: 'A tracking number, who took it. Not printed.',
    submit: 'Record the sending',
    cancel: 'Cancel',
    recorded: 'The sending is recorded.',
  },
  moved: {
    title: (name: string) => `${name} is not at the address of this pack any more`,
    why: 'The address on file is no longer the one it was released to, so it is not posted there (clause P10).',
    instead: 'Hand it over in person, or email a locked copy to the email address on file.',
    insteadOwn: 'Hand it over in person.',
    again: 'Record a new request for a pack to the new address',
    notThere: 'Not to the address of the release: it is no longer the one on file.',
  },
  noEmail: (name: string) => `There is no email address on file for ${name}, and a pack goes to no other.`,
  noEmailOwn: 'We keep no email address for a child or young person: hand the pack over, or post it.',
  addEmail: (name: string) => `Add ${name}’s email address`,
  locked: {
    open: 'Locked copy for email…',
    title: 'Locked copy for email',
    lead: (name: string, email: string) =>
      `A copy of the pack that opens with a password alone (AES-256). Attach it to an email to ${name}, at ${email}, and to nobody else.`,
    how: 'What opens it',
    words: 'Five words that Casebook makes',
    wordsHint: 'Shown once, when the copy is saved. The surest.',
    typed: 'A password of your own',
    typedHint: 'One you have agreed with them, never their name or birthday.',
    password: 'Password for this copy',
    again: 'The same password again',
    differs: 'The two passwords differ: type the same one twice',
    save: 'Save the locked copy…',
    cancel: 'Cancel',
    savedTitle: 'The locked copy is saved',
    saved: (file: string) => `Saved as ${file}`,
    tell: (name: string) => `Tell ${name} by telephone, never in the same email.`,
    once: 'Type them in small letters with one space between two. They are shown this once. Casebook keeps them nowhere: if they are lost, save another copy.',
    wordsLabel: 'The words that open it',
    done: 'Close, I have noted the words',
    close: 'Close',
  },
} as const

/** Field → what it is called in a sentence, in the order of the form. */
export const sendingLabels = {
  method: sendingWords.form.method,
  sentOn: sendingWords.form.sentOn,
  note: sendingWords.form.note,
} as const

import type { WhyLocked } from '../../../preload/contract/session.ts'

/** Every word before the sign-in, and on one's own account. */
export const sessionWords = {
  firstRun: {
    title: 'Welcome to Casebook',
    lead: 'Casebook is the confidential record of a Parent Partnership Service. It keeps every case in one encrypted database on this PC, and it helps everybody keep the promises of the confidentiality policy.',
    setUpTitle: 'For your service',
    setUp: 'Set up our service',
    setUpAbout:
      'Takes about ten minutes. You need the address for letters, a printer or a pen, and somewhere that locks for the recovery key.',
    lookTitle: 'To see what it is like',
    look: 'Look around with fictional cases',
    looking: 'Making the fictional cases',
    lookAbout:
      'Two hundred made-up cases and five made-up colleagues, marked as fictional on every page. Nothing you do there touches a real service.',
    offline: 'Casebook never uses the internet.',
  },
  lockedBecause: {
    idle: 'Casebook locked itself because nobody had used it for a while. What you were typing has been kept.',
    system: 'Casebook locked itself when this PC was locked or went to sleep. What you were typing has been kept.',
    asked: 'You locked Casebook. What you were typing has been kept.',
  } satisfies Record<WhyLocked, string>,
  signIn: {
    title: 'Sign in',
    lockedTitle: 'Locked',
    name: 'Sign-in name',
    password: 'Password',
    submit: 'Sign in',
    forgotten: 'Forgotten your password? Use the recovery key',
    wait: (time: string) => `You can try again in ${time}.`,
    waitOver: 'You can try again now.',
  },
  demo: {
    title: 'Who would you like to be?',
    lead: 'Everybody and every case here is made up. The service locks and signs in as a real one would.',
    people: 'Sign in with one click',
    as: (name: string, role: string) => `Sign in as ${name}, ${role}`,
    typed: 'Or type it, as on a working day',
    hint: (password: string) => `Everybody’s password here is “${password}”.`,
    leave: 'Leave the demonstration',
  },
  recover: {
    title: 'Use the recovery key',
    lead: 'The twelve words on the sheet in the locked cabinet open the database. You choose a new password here, and the audit log records that the key was used.',
    words: 'The twelve words',
    wordsHint: 'In their order. Capitals, numbers and commas do not matter.',
    name: 'Your sign-in name',
    password: 'Your new password',
    submit: 'Open with the recovery key',
    back: 'Back to signing in',
    whereTitle: 'Where is it?',
    where:
      'It was printed when the service was set up, to be kept in the locked filing cabinet. Without it, the head of service or the coordinator can give you a new password under Staff accounts.',
  },
  password: {
    it: 'It',
    advice: 'At least 12 characters. Three random words do well: easy to remember, hard to guess.',
  },
  own: {
    title: 'Choose your own password',
    lead: (name: string) => `Welcome, ${name}. The password you were given was only for the first time.`,
    current: 'The password you were given',
    next: 'Your own password',
    submit: 'Save my password',
    lock: 'Not now: lock',
    whyTitle: 'Why?',
    why: 'Everything in Casebook is recorded under your name. With a password only you know, nobody else can do something as you.',
  },
  account: {
    title: 'My account',
    who: 'Who I am',
    name: 'Name',
    role: 'Role',
    service: 'Service',
    change: 'Change my password',
    current: 'Your current password',
    next: 'Your new password',
    submit: 'Change password',
    changed: 'Your password has been changed. Use the new one from now on.',
    noExpiry: 'A good password need not be changed every few months: change it when somebody may have seen it.',
    lock: 'When Casebook locks',
    lockAfter: (minutes: number) =>
      minutes === 1
        ? 'After 1 minute without a key or a click'
        : `After ${String(minutes)} minutes without a key or a click`,
    lockSystem: 'When this PC is locked or goes to sleep',
    lockNow: 'At once with Ctrl and L, from anywhere',
    lockKept: 'What you are typing is kept, and signing in brings you back to it.',
  },
  keys: {
    title: 'Keyboard',
    letters: 'Single letters are shortcuts',
    lettersHint:
      'Such as N for a new case. Turn this off if you dictate to the PC or press keys by accident; Ctrl and Alt shortcuts stay.',
  },
} as const

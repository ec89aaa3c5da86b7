import type { askOutcomes, eventStates } from '../../../preload/contract/asks.ts'
import type { withdrawalMethods } from '../../../preload/contract/consents.ts'

const methods: Readonly<Record<(typeof withdrawalMethods)[number], string>> = {
  phone: 'By telephone',
  'in-person': 'In person',
  letter: 'By letter',
  email: 'By email',
}

/** Every word about asking for a permission, the answer to it, and what became of permission over time. */
export const words = {
  methods,
  ask: {
    title: 'Somebody was asked for permission',
    lead: 'Record that you asked, also when no answer came yet. A yes is recorded as their permission; it answers this by itself.',
    who: 'Who was asked?',
    what: 'What were they asked for?',
    how: 'How?',
    when: 'The day they were asked',
    note: 'What was said',
    save: 'Record that they were asked',
    leave: 'Leave it for now',
    saved: 'Recorded that they were asked.',
    labels: {
      personId: 'Who was asked',
      grants: 'What they were asked for',
      method: 'How they were asked',
      askedAt: 'The day they were asked',
      note: 'What was said',
    },
  },
  answer: {
    title: 'The answer',
    lead: (name: string, date: string) => `${name} was asked on ${date}`,
    outcome: 'What did they answer?',
    outcomes: {
      refused: { label: 'They said no', hint: 'It is shown wherever somebody might ask or act again.' },
      'no-answer': { label: 'No answer came', hint: 'The question is closed. Without a yes there is no permission.' },
    } satisfies Readonly<Record<(typeof askOutcomes)[number], { label: string; hint: string }>>,
    yes: 'They said yes: record their permission',
    when: 'The day of the answer',
    note: 'What they said',
    noteHint: 'In their words. Nobody has to give a reason.',
    save: 'Record the answer',
    leave: 'Leave it open',
    saved: 'The answer is recorded.',
    labels: { outcome: 'What they answered', at: 'The day of the answer', note: 'What they said' },
  },
  open: {
    title: 'Asked, no answer yet',
    line: (name: string, what: string, date: string) => `${name} was asked on ${date}: ${what}`,
    answer: 'Record the answer',
  },
  refused: {
    title: 'They said no',
    line: (name: string, what: string, date: string) => `${name} said no to ${what} on ${date}.`,
    after: 'A later yes from the same person takes its place.',
  },
  history: {
    title: 'What became of permission',
    none: 'Nobody has been asked yet.',
    states: {
      requested: (name: string) => `${name} was asked`,
      given: (name: string) => `${name} said yes`,
      renewed: (name: string) => `${name} said yes anew, in place of an earlier permission`,
      refused: (name: string) => `${name} said no`,
      withdrawn: (name: string) => `${name} withdrew it`,
      lapsed: () => 'It ran out by itself',
      invalidated: () => 'It was found never to be valid',
    } satisfies Readonly<Record<(typeof eventStates)[number], (name: string) => string>>,
    tags: {
      requested: 'Requested',
      given: 'Given',
      renewed: 'Renewed',
      refused: 'Refused',
      withdrawn: 'Withdrawn',
      lapsed: 'Lapsed',
      invalidated: 'Invalid',
    } satisfies Readonly<Record<(typeof eventStates)[number], string>>,
    by: (name: string) => `recorded by ${name}`,
  },
} as const

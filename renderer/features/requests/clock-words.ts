import type { ClockEventKind } from '../../../preload/contract/clocks.ts'

/** Every word of the clock of a request. */
export const clockWords = {
  open: 'The clock',
  workedOut: 'How this date was worked out',
  running: (due: string, aim: string) =>
    `Answer by ${due}; we aim for ${aim}, our own target, so that there is time for a second person.`,
  waiting: {
    stopped: (since: string, due: string) =>
      `The clock has stood still since ${since}, because we asked them something. If their answer came today, the day would be ${due}.`,
    'not-started': (since: string, due: string) =>
      `The clock has not started: we asked them something on ${since} and need it first. If it came today, the day would be ${due}.`,
  },
  /** Before a day that only holds if we stopped waiting now. */
  ifToday: 'if their answer came today, due',
  still: 'Stands still',
  waits: 'Waiting',
  happened: 'What happened',
  by: (who: string) => `recorded by ${who}`,
  form: {
    title: 'Record what happened',
    kind: 'What has happened now',
    kinds: {
      'identity-asked': 'We asked for proof of who they are',
      'identity-received': 'Their proof came',
      'clarification-asked': 'We asked what they mean',
      'clarification-received': 'Their answer came',
      extended: 'We told them that we need two months more',
    } satisfies Readonly<Record<ClockEventKind, string>>,
    hints: {
      'identity-asked': 'Only where there is real doubt. The month begins when the proof comes.',
      'identity-received': undefined,
      'clarification-asked':
        'Only if we need it to find what they ask for, never as a matter of course. The clock stands still until they answer.',
      'clarification-received': undefined,
      extended:
        'Only if what they ask for is complex, or they asked for many things. They are told why, within the first month.',
    } satisfies Readonly<Record<ClockEventKind, string | undefined>>,
    on: 'On which day',
    why: {
      'identity-asked': 'What we asked for, and why we are in doubt',
      'clarification-asked': 'What we asked',
      extended: 'Why we need longer, as we told them',
    },
    save: 'Record it',
  },
  fields: { kind: 'What happened', happenedOn: 'The day', why: 'What we asked, or why' },
  close: 'Close',
} as const

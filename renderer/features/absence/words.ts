import type { Output } from '../../../preload/contract/index.ts'

type Absence = Output<'listAbsences'>[number]

/** Every word about the absence of the head of service (P9). */
export const absenceWords = {
  title: 'Absence of the head',
  lead: 'While the head of service is recorded as absent, their line manager decides about legal requests and sees what the head would (clause P9).',
  away: {
    until: (head: string, date: string) => `${head} is away until the end of ${date}`,
    openEnded: (head: string) => `${head} is away until further notice`,
    goesTo: (name: string) => `decisions go to ${name}, line manager of the head.`,
    nobody: 'nobody has the line manager’s account yet, so decisions wait. The head adds it under Staff accounts.',
  },
  standBy: {
    title: 'Nothing to do for now',
    here: 'The head of service is here and decides. You have work in Casebook only while they are recorded as absent (clause P9).',
    begins:
      'The coordinator or the head records an absence. From then on you see the cases and the requests that wait for a decision, until it ends.',
    account: 'Until then you can change your password under My account.',
  },
  list: {
    title: 'Recorded absences',
    caption: 'Absences of the head of service',
    from: 'From',
    lastDay: 'Last day',
    openEnded: 'Until further notice',
    why: 'Why',
    by: 'Recorded by',
    state: 'State',
    actions: 'What you may do',
    states: { now: 'Away now', planned: 'Planned', over: 'Over' } satisfies Readonly<Record<Absence['state'], string>>,
    ended: (date: string, who: string) => `Ended ${date} by ${who}`,
    end: { now: 'They are back', planned: 'Cancel it' },
    endFor: {
      now: (from: string) => `, end the absence from ${from}`,
      planned: (from: string) => ` the absence from ${from}`,
    },
    none: 'No absence is recorded. The head of service decides.',
  },
  form: {
    title: 'Record an absence',
    from: 'First day away',
    fromHint: 'Today begins now. What was decided before stays decided.',
    until: 'Until when?',
    untilDay: 'Until a day',
    openEnded: 'Until further notice',
    lastDay: 'Last day away',
    why: 'Why',
    whyHint: 'Leave, illness, a course. Everybody who manages accounts can read it.',
    today: 'Today',
    submit: 'Record the absence',
    draftKept: (time: string) => `Draft kept, ${time}`,
  },
  recorded: 'The absence is recorded.',
  ended: 'The absence has ended: the head of service decides.',
} as const

export const absenceLabels = {
  from: absenceWords.form.from,
  lastDay: absenceWords.form.lastDay,
  why: absenceWords.form.why,
} as const

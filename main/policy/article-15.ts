import type { ContactKind } from '../../preload/contract/contacts.ts'
import { inWords } from './time.ts'

type Told = { readonly body: string; readonly date: string }

type Article15 = {
  /** What was recorded on the case: kind, the school or authority (empty for none, and for one that is not named), civil date. */
  readonly contacts: readonly ({ readonly kind: ContactKind } & Told)[]
  /** What left our files with permission (P8): to whom (empty for one that is not named), civil date. */
  readonly passedOn: readonly Told[]
  /** Where it came from, in words (`sources.ts`). */
  readonly source: string
  /** How long it is kept, in words. */
  readonly kept: string
  /** A parent reads it, or the child or young person it is about. */
  readonly whose: 'parent' | 'own'
}

/**
 * What UK GDPR Article 15(1) asks a subject access answer to say besides the copy itself.
 * Recipients come from the contact log and from what was passed on, sources from the notes, and retention from the schedule (P11), never
 * from memory.
 * What went out under a concern (P12) is not named: that could put the child at risk (Data Protection Act 2018 Schedule 3). Nor is what
 * is kept from who asks (P2), which the caller leaves out. Every answer says so alike, whether or not there was any.
 */
export function article15({
  contacts,
  passedOn,
  source,
  kept,
  whose,
}: Article15): readonly { readonly question: string; readonly answer: string }[] {
  const say = inTheWordsOf[whose]
  return [
    { question: 'Why we hold it', answer: say.why },
    { question: 'What kinds of information', answer: say.kinds },
    { question: say.recipients, answer: `${recipients(contacts, passedOn, say.permission)} ${notNamed}` },
    { question: 'Where it came from', answer: source },
    { question: 'How long we keep it', answer: kept },
    {
      question: 'Your rights',
      answer:
        'You can ask us to correct it, to delete it, to use it less or to stop using it. No decision about you is made by a computer, and it is not sent abroad.',
    },
  ]
}

const inTheWordsOf = {
  parent: {
    why: 'To give you information, advice and support about your child’s special educational needs, because you asked us to.',
    kinds:
      'Who you and your child are and how to reach you; your child’s needs, school and plan; what you told us, what we did and whom we spoke to.',
    recipients: 'Who we have talked to about your child',
    permission: 'With your permission',
  },
  own: {
    why: 'To give information, advice and support about your special educational needs, because you or your family asked us to.',
    kinds:
      'Who you and your family are and how to reach you; your needs, school and plan; what you and your family told us, what we did and whom we spoke to.',
    recipients: 'Who we have talked to about you',
    permission: 'With permission, yours or your parents’',
  },
} as const

const notNamed =
  'We do not name here anybody we told in order to keep a child safe, nor whom we talked to about what others told us in confidence, whether or not there was anybody; the law allows that.'

function recipients(contacts: Article15['contacts'], passedOn: readonly Told[], permission: string): string {
  const talkedTo = contacts.filter(({ kind }) => kind === 'school-staff' || kind === 'la-staff')
  const lines = [
    ...byBody(talkedTo.map(named)).map(([body, dates]) => `staff of ${body} (${dates})`),
    ...byBody(passedOn).map(
      ([body, dates]) =>
        `${body === '' ? 'somebody we do not name' : body}, to whom we passed on papers from our file (${dates})`,
    ),
  ]
  if (lines.length === 0)
    return 'Nobody to name: what we can show you holds no talk with school or local authority staff.'
  return `${permission}: ${lines.join('; ')}.`
}

/** One that is not named is told by its kind, as the law allows. */
function named({ kind, body, date }: Article15['contacts'][number]): Told {
  const unnamed = kind === 'school-staff' ? 'a school' : 'a local authority'
  return { body: body === '' ? unnamed : body, date }
}

/** Each once, in the order they first come, with the days in order. */
function byBody(told: readonly Told[]): (readonly [body: string, dates: string])[] {
  return [...new Set(told.map(({ body }) => body))].map((body) => {
    const dates = told.filter((each) => each.body === body).map(({ date }) => date)
    return [body, [...new Set(dates)].toSorted().map(inWords).join(', ')]
  })
}

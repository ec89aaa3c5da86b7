import type { ContactKind } from '../../preload/contract/contacts.ts'
import { inWords } from './time.ts'

type Told = { readonly body: string; readonly date: string }

/**
 * What UK GDPR Article 15(1) asks a subject access answer to say besides the copy itself.
 * Recipients come from the contact log and from what was passed on, and retention from the schedule (P11),
 * never from memory.
 * What went out under a concern (P12) is not named: that could put the child at risk (Data Protection Act 2018 Schedule 3), and every
 * answer says so alike, whether or not there was any.
 * @param contacts what was recorded on the case: kind, the school or authority (empty for none), civil date.
 * @param passedOn what left our files with permission (P8): to whom, civil date.
 * @param kept how long it is kept, in words.
 */
export function article15(
  contacts: readonly ({ readonly kind: ContactKind } & Told)[],
  passedOn: readonly Told[],
  kept: string,
): readonly { readonly question: string; readonly answer: string }[] {
  return [
    {
      question: 'Why we hold it',
      answer:
        'To give you information, advice and support about your child’s special educational needs, because you asked us to.',
    },
    {
      question: 'What kinds of information',
      answer:
        'Who you and your child are and how to reach you; your child’s needs, school and plan; what you told us, what we did and whom we spoke to.',
    },
    { question: 'Who we have talked to about your child', answer: `${recipients(contacts, passedOn)} ${notNamed}` },
    { question: 'Where it came from', answer: 'From you, and from the people and papers named in the notes.' },
    { question: 'How long we keep it', answer: kept },
    {
      question: 'Your rights',
      answer:
        'You can ask us to correct it, to delete it, to use it less or to stop using it. No decision about you is made by a computer, and it is not sent abroad.',
    },
  ]
}

const notNamed =
  'We do not name here anybody we told in order to keep a child safe, whether or not there was anybody; the law allows that.'

function recipients(contacts: Parameters<typeof article15>[0], passedOn: readonly Told[]): string {
  const talkedTo = contacts.filter(({ kind }) => kind === 'school-staff' || kind === 'la-staff')
  const lines = [
    ...byBody(talkedTo).map(([body, dates]) => `staff of ${body} (${dates})`),
    ...byBody(passedOn).map(([body, dates]) => `${body}, to whom we passed on papers from our file (${dates})`),
  ]
  if (lines.length === 0) return 'Nobody: our records show no talk with school or local authority staff.'
  return `With your permission: ${lines.join('; ')}.`
}

/** Each once, in the order they first come, with the days in order. */
function byBody(told: readonly Told[]): (readonly [body: string, dates: string])[] {
  return [...new Set(told.map(({ body }) => body))].map((body) => {
    const dates = told.filter((each) => each.body === body).map(({ date }) => date)
    return [body, [...new Set(dates)].toSorted().map(inWords).join(', ')]
  })
}

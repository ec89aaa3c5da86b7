import type { ContactKind } from '../../preload/contract/contacts.ts'
import { inWords } from './time.ts'

/**
 * What UK GDPR Article 15(1) asks a subject access answer to say besides the copy itself.
 * Recipients come from the contact log and retention from the schedule (P11), never from memory.
 * @param contacts what was recorded on the case: kind, the school or authority (empty for none), civil date.
 * @param kept how long it is kept, in words.
 */
export function article15(
  contacts: readonly { readonly kind: ContactKind; readonly body: string; readonly date: string }[],
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
    { question: 'Who we have talked to about your child', answer: recipients(contacts) },
    { question: 'Where it came from', answer: 'From you, and from the people and papers named in the notes.' },
    { question: 'How long we keep it', answer: kept },
    {
      question: 'Your rights',
      answer:
        'You can ask us to correct it, to delete it, to use it less or to stop using it. No decision about you is made by a computer, and it is not sent abroad.',
    },
  ]
}

function recipients(contacts: Parameters<typeof article15>[0]): string {
  const told = contacts.filter(({ kind }) => kind === 'school-staff' || kind === 'la-staff')
  if (told.length === 0) return 'Nobody: our records show no talk with school or local authority staff.'
  const bodies = [...new Set(told.map(({ body }) => body))]
  const lines = bodies.map((body) => {
    const dates = told.filter((each) => each.body === body).map(({ date }) => date)
    return `staff of ${body} (${[...new Set(dates)].toSorted().map(inWords).join(', ')})`
  })
  return `With your permission: ${lines.join('; ')}.`
}

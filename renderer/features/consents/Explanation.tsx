import { asDate } from '../../text/format.ts'
import { lastDayOf, namedGrants } from './answers.ts'
import type { Question } from './question.ts'
import { consentWords, newWords } from './words.ts'

/** What is about to be agreed, in words for the person who agrees to it. */
export function Explanation({ view, answers, today }: Question) {
  const about = answers.givenBy === view.child.personId ? newWords.you : view.child.givenName
  const until = lastDayOf(answers, today)
  return (
    <div className="stack-close consent-explanation">
      <p>{newWords.explain.opening}</p>
      <ul>
        {namedGrants(answers, view).map((grant) => (
          <li key={`${grant.scope} ${grant.body}`}>{consentWords.plain(grant, about)}</li>
        ))}
      </ul>
      <p>{newWords.explain.purpose(answers.purpose)}</p>
      {answers.conditions.trim() === '' ? null : <p>{newWords.explain.conditions(answers.conditions)}</p>}
      {until === null ? null : <p>{newWords.explain.until(asDate(until))}</p>}
      <p>{newWords.explain.end}</p>
      <p>{newWords.explain.receipt}</p>
    </div>
  )
}

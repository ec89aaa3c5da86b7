import type { ReactNode } from 'react'
import { consentPurpose } from '../../../preload/contract/consent-codes.ts'
import { Card } from '../../components/Card/Card.tsx'
import { CheckAnswers } from '../../components/CheckAnswers/CheckAnswers.tsx'
import { asDate } from '../../text/format.ts'
import { Picture } from './Signature.tsx'
import { givenAtOf, giverName, languageOf, lastDayOf, namedGrants } from './answers.ts'
import { noteLabel } from './problems.ts'
import type { Question } from './question.ts'
import { consentWords, newWords } from './words.ts'

export function CheckStep(question: Question) {
  const { view, answers, today, toStep } = question
  const who = giverName(view, answers.givenBy)
  const until = lastDayOf(answers, today)
  const givenAt = givenAtOf(answers)
  const words = newWords.answers
  const { method } = answers
  return (
    <>
      <Card>
        <CheckAnswers
          answers={[
            { question: words.who, answer: who, onChange: () => toStep('who') },
            { question: words.what, answer: <Grants {...question} />, onChange: () => toStep('what') },
            { question: words.why, answer: whatFor(answers), onChange: () => toStep('why') },
            {
              question: words.conditions,
              answer: answers.conditions.trim() === '' ? newWords.noConditions : answers.conditions,
              onChange: () => toStep('why'),
            },
            {
              question: words.until,
              answer: until === null ? '' : asDate(until),
              onChange: () => toStep('until'),
            },
            {
              question: words.method,
              answer: method === '' ? '' : newWords.methodShort[method],
              onChange: () => toStep('how'),
            },
            { question: evidenceQuestion(method), answer: evidenceAnswer(question), onChange: () => toStep('how') },
            {
              question: words.givenAt,
              answer: givenAt === null ? '' : `${asDate(givenAt.slice(0, 10))}, ${givenAt.slice(11)}`,
              onChange: () => toStep('how'),
            },
            {
              question: words.explained,
              answer: newWords.explainedYes(who, languageOf(view, answers)),
              onChange: () => toStep('how'),
            },
          ]}
        />
      </Card>
      <p className="small">{newWords.saveHint}</p>
    </>
  )
}

function Grants({ view, answers }: Question) {
  return (
    <ul className="consent-grants">
      {namedGrants(answers, view).map((grant) => (
        <li key={`${grant.scope} ${grant.body} ${grant.purpose ?? ''}`}>
          {consentWords.plain(grant, view.child.givenName)}
        </li>
      ))}
    </ul>
  )
}

function whatFor({ purposes, purpose }: Question['answers']): string {
  return `${purposes.map((code) => consentPurpose.codes[code]).join('; ')}\n${purpose}`
}

function evidenceQuestion(method: Question['answers']['method']): string {
  return method === 'signed-on-screen' ? newWords.answers.evidence : noteLabel(method)
}

function evidenceAnswer({ view, answers, evidence }: Question): ReactNode {
  if (answers.method === 'signed-on-screen')
    return evidence.signature === null ? (
      ''
    ) : (
      <Picture png={evidence.signature} alt={newWords.signature(giverName(view, answers.givenBy))} />
    )
  const scan = answers.method === 'paper-form' && evidence.scan !== null ? newWords.withScan(evidence.scan.name) : null
  return scan === null ? answers.evidenceNote : `${answers.evidenceNote}\n${scan}`
}

import { consentMethods } from '../../../preload/contract/consents.ts'
import { MomentFields, momentNow } from './MomentFields.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { Checkbox } from '../../components/Checkboxes/Checkbox.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import { problemAt } from '../../send.ts'
import { EvidenceFields } from './EvidenceFields.tsx'
import { Explanation } from './Explanation.tsx'
import { giverName, languageOf } from './answers.ts'
import type { Question } from './question.ts'
import { newWords } from './words.ts'

/** The way of saying yes; then what must be read aloud before it, and only then the yes itself. */
export function HowStep(question: Question) {
  const { view, answers, problems, change } = question
  return (
    <>
      {answers.termsChanged && !answers.explained ? <Notice kind="warning">{newWords.termsChanged}</Notice> : null}
      <Radios
        name="method"
        label={newWords.method}
        layout="chips"
        error={problemAt(problems, 'method')}
        value={answers.method}
        // The yes is said now, unless they say otherwise: not when the first question was asked.
        onChange={(method) => change({ method, ...(answers.method === '' ? givenNow() : {}) })}
        choices={consentMethods.map((method) => ({ value: method, label: newWords.methodShort[method] }))}
      />
      {answers.method === '' ? null : (
        <>
          <Card title={newWords.explainTitle} edge="accent">
            <Explanation {...question} />
            <Checkbox
              name="explained"
              label={newWords.explained(giverName(view, answers.givenBy))}
              error={problemAt(problems, 'explained')}
              checked={answers.explained}
              onChange={(explained) => change({ explained })}
            />
          </Card>
          <TextField
            name="language"
            label={newWords.language}
            width="medium"
            error={problemAt(problems, 'language')}
            value={languageOf(view, answers)}
            onChange={(language) => change({ language })}
          />
          <EvidenceFields {...question} method={answers.method} />
          <MomentFields
            name="givenAt"
            label={newWords.givenAt}
            problems={problems}
            date={answers.givenDate}
            time={answers.givenTime}
            onChange={({ date, time }) => change({ givenDate: date, givenTime: time })}
          />
        </>
      )}
    </>
  )
}

function givenNow() {
  const { date, time } = momentNow()
  return { givenDate: date, givenTime: time }
}

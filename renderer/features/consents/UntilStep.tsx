import { DateField } from '../../components/DateField/DateField.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { problemAt } from '../../send.ts'
import { asDate } from '../../text/format.ts'
import { calledName } from '../cases/case-view.ts'
import { lastDayOf, type Answers } from './answers.ts'
import type { Question } from './question.ts'
import { newWords } from './words.ts'

export function UntilStep({ view, answers, problems, today, changeTerms }: Question) {
  function inWords(until: Answers['until']) {
    const day = lastDayOf({ ...answers, until }, today)
    return day === null ? '' : asDate(day)
  }
  const ends = lastDayOf(answers, today)
  const byParent = answers.givenBy !== view.child.personId
  const decidesBefore = byParent && today < view.youngPersonFrom && ends !== null && ends >= view.youngPersonFrom
  return (
    <>
      <Radios
        name="until"
        label={newWords.steps.until.title}
        labelHidden
        value={answers.until}
        onChange={(until) => changeTerms({ until })}
        choices={[
          { value: 'year', label: newWords.untilYear(inWords('year')) },
          { value: 'half-year', label: newWords.untilHalfYear(inWords('half-year')) },
          {
            value: 'other',
            label: newWords.untilOther,
            reveal: (
              <DateField
                name="expiresOn"
                label={newWords.lastDay}
                error={problemAt(problems, 'expiresOn')}
                value={answers.lastDay}
                onChange={(lastDay) => changeTerms({ lastDay })}
              />
            ),
          },
        ]}
      />
      {decidesBefore ? (
        <Notice kind="warning" announce>
          {newWords.decidesBefore(calledName(view), asDate(view.youngPersonFrom))}
        </Notice>
      ) : null}
    </>
  )
}

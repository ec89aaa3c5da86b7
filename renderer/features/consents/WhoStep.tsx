import { Button } from '../../components/Button/Button.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { go } from '../../place.ts'
import { problemAt } from '../../send.ts'
import type { Question } from './question.ts'
import { consentWords, newWords } from './words.ts'

/** Everybody on the case, so that nobody wonders why a name is missing; those who cannot are shown with the reason. */
export function WhoStep({ view, answers, problems, changeTerms }: Question) {
  const someoneMay = view.whoCanSayYes.some(({ may }) => may)
  const mayFirst = view.whoCanSayYes.toSorted((a, b) => Number(b.may) - Number(a.may))
  return (
    <>
      {someoneMay ? null : (
        <Notice kind="warning">
          {newWords.noOneMay}{' '}
          <Button small onPress={() => go({ at: 'case', caseId: view.caseId, tab: 'people' })}>
            {newWords.toPeople}
          </Button>
        </Notice>
      )}
      <Radios
        name="givenBy"
        label={newWords.steps.who.title}
        labelHidden
        error={problemAt(problems, 'givenBy')}
        value={answers.givenBy}
        onChange={(givenBy) => changeTerms({ givenBy })}
        choices={mayFirst.map(({ personId, name, may, because }) => ({
          value: personId,
          label: `${name}, ${partOf(view, personId)}`,
          hint: consentWords.whyTheyMay[because],
          disabled: !may,
        }))}
      />
    </>
  )
}

function partOf(view: Question['view'], personId: string): string {
  const parent = view.parents.find((each) => each.personId === personId)
  return parent === undefined ? newWords.childAged(view.child.age) : parent.relationship.toLowerCase()
}

import { codesOf } from '../../../preload/contract/codes.ts'
import { consentPurpose } from '../../../preload/contract/consent-codes.ts'
import { Checkboxes } from '../../components/Checkboxes/Checkboxes.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { problemAt } from '../../send.ts'
import type { Question } from './question.ts'
import { newWords } from './words.ts'

export function WhyStep({ answers, problems, changeTerms }: Question) {
  return (
    <>
      <Checkboxes
        name="purposes"
        label={newWords.purposes}
        layout="chips"
        error={problemAt(problems, 'purposes')}
        value={answers.purposes}
        onChange={(purposes) => changeTerms({ purposes })}
        choices={codesOf(consentPurpose).map((code) => ({ value: code, label: consentPurpose.codes[code] }))}
      />
      <TextArea
        name="purpose"
        label={newWords.purpose}
        hint={newWords.purposeHint}
        rows={3}
        error={problemAt(problems, 'purpose')}
        value={answers.purpose}
        onChange={(purpose) => changeTerms({ purpose })}
      />
      <TextArea
        name="conditions"
        label={newWords.conditions}
        hint={newWords.conditionsHint}
        optional
        rows={4}
        error={problemAt(problems, 'conditions')}
        value={answers.conditions}
        onChange={(conditions) => changeTerms({ conditions })}
      />
    </>
  )
}

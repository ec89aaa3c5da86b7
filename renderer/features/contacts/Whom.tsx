import type { Output } from '../../../preload/contract/index.ts'
import { ComboBox } from '../../components/ComboBox/ComboBox.tsx'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import { problemAt } from '../../send.ts'
import { useAsk } from '../../use-ask.ts'
import { parentName } from '../cases/case-view.ts'
import { asksWhom, type ContactAnswers } from './contact-answers.ts'
import { formWords } from './form-words.ts'
import './NewContactPage.css'

interface WhomProps {
  readonly view: Output<'openCase'>
  readonly answers: ContactAnswers
  readonly problems: readonly Problem[]
  readonly change: (change: Partial<ContactAnswers>) => void
}

/** Who it was with: one of the parents, or somebody outside by name, with their school where it matters. */
export function Whom({ view, answers, problems, change }: WhomProps) {
  const { kind } = answers
  const schools = useAsk('listSchools', {}).value
  if (kind === 'with-parent')
    return (
      <Radios
        name="personId"
        label={formWords.parent}
        layout="chips"
        error={problemAt(problems, 'personId')}
        value={answers.personId}
        onChange={(personId) => change({ personId })}
        choices={view.parents.map((parent) => ({
          value: parent.personId,
          label: `${parentName(parent)}, ${parent.relationship.toLowerCase()}`,
        }))}
      />
    )
  if (!asksWhom(kind)) return null
  return (
    <div className="contact-whom">
      {kind === 'school-staff' && schools !== undefined ? (
        <ComboBox
          name="school"
          label={formWords.school}
          error={problemAt(problems, 'school')}
          options={schools.map(({ name }) => ({ value: name, label: name }))}
          value={schools.some(({ name }) => name === answers.school) ? answers.school : ''}
          typed={answers.school}
          onChange={(school) => {
            if (school !== '') change({ school })
          }}
          onTyped={(school) => {
            if (school !== answers.school) change({ school })
          }}
        />
      ) : null}
      <TextField
        name="spokeTo"
        label={formWords.whom[kind].label}
        hint={formWords.whom[kind].hint}
        error={problemAt(problems, 'spokeTo')}
        value={answers.spokeTo}
        onChange={(spokeTo) => change({ spokeTo })}
      />
    </div>
  )
}

import {
  capableAnswers,
  consentedAnswers,
  refusedAnswers,
  sheetOutcomes,
} from '../../../preload/contract/third-parties.ts'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import { problemAt } from '../../send.ts'
import type { SheetDraft } from './sheet-draft.ts'
import { partyWords } from './words.ts'

interface SheetFieldsProps {
  readonly draft: SheetDraft
  readonly change: (change: Partial<SheetDraft>) => void
  readonly problems: readonly Problem[]
}

/** In the order in which the Act has them weighed. */
export function SheetFields({ draft, change, problems }: SheetFieldsProps) {
  const text = partyWords.sheet
  const wrote = (name: 'information' | 'confidentiality' | 'steps' | 'alreadyKnown' | 'why', hint?: string) => (
    <TextArea
      name={name}
      label={text[name]}
      hint={hint}
      rows={2}
      grows
      value={draft[name]}
      onChange={(typed) => change({ [name]: typed })}
      error={problemAt(problems, name)}
    />
  )
  return (
    <>
      <TextField
        name="aliases"
        label={text.aliases}
        hint={text.aliasesHint}
        optional
        value={draft.aliases}
        onChange={(aliases) => change({ aliases })}
        error={problemAt(problems, 'aliases')}
      />
      <Radios
        name="consented"
        label={text.consented}
        layout="chips"
        value={draft.consented}
        onChange={(consented) => change({ consented })}
        error={problemAt(problems, 'consented')}
        choices={consentedAnswers.map((value) => ({ value, label: text.consentedAnswers[value] }))}
      />
      {wrote('information', text.informationHint)}
      {wrote('confidentiality', text.confidentialityHint)}
      {wrote('steps', text.stepsHint)}
      <Radios
        name="capable"
        label={text.capable}
        layout="chips"
        value={draft.capable}
        onChange={(capable) => change({ capable })}
        error={problemAt(problems, 'capable')}
        choices={capableAnswers.map((value) => ({ value, label: text.capableAnswers[value] }))}
      />
      <Radios
        name="refused"
        label={text.refused}
        layout="chips"
        value={draft.refused}
        onChange={(refused) => change({ refused })}
        error={problemAt(problems, 'refused')}
        choices={refusedAnswers.map((value) => ({ value, label: text.refusedAnswers[value] }))}
      />
      {wrote('alreadyKnown', text.alreadyKnownHint)}
      <Radios
        name="outcome"
        label={text.outcome}
        value={draft.outcome}
        onChange={(outcome) => change({ outcome })}
        error={problemAt(problems, 'outcome')}
        choices={sheetOutcomes.toReversed().map((value) => ({ value, label: text.outcomes[value] }))}
      />
      {wrote('why')}
    </>
  )
}

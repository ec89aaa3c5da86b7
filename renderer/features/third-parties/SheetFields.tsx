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
import { fieldsOf } from '../../fields-of.ts'
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
  const field = fieldsOf(draft, change, problems)
  const wrote = (name: 'information' | 'confidentiality' | 'steps' | 'alreadyKnown' | 'why', hint?: string) => (
    <TextArea {...field(name)} label={text[name]} hint={hint} rows={2} grows />
  )
  return (
    <>
      <TextField {...field('aliases')} label={text.aliases} hint={text.aliasesHint} optional />
      <Radios
        {...field('consented')}
        label={text.consented}
        layout="chips"
        choices={consentedAnswers.map((value) => ({ value, label: text.consentedAnswers[value] }))}
      />
      {wrote('information', text.informationHint)}
      {wrote('confidentiality', text.confidentialityHint)}
      {wrote('steps', text.stepsHint)}
      <Radios
        {...field('capable')}
        label={text.capable}
        layout="chips"
        choices={capableAnswers.map((value) => ({ value, label: text.capableAnswers[value] }))}
      />
      <Radios
        {...field('refused')}
        label={text.refused}
        layout="chips"
        choices={refusedAnswers.map((value) => ({ value, label: text.refusedAnswers[value] }))}
      />
      {wrote('alreadyKnown', text.alreadyKnownHint)}
      <Radios
        {...field('outcome')}
        label={text.outcome}
        choices={sheetOutcomes.toReversed().map((value) => ({ value, label: text.outcomes[value] }))}
      />
      {wrote('why')}
    </>
  )
}

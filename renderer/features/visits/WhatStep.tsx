import { Radios } from '../../components/Radios/Radios.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import type { Question } from './question.ts'
import { lengths } from './visit-draft.ts'
import { visitWords } from './words.ts'
import { fieldsOf } from '../../fields-of.ts'

const words = visitWords.form

export function WhatStep({ draft, problems, change }: Question) {
  const field = fieldsOf(draft, change, problems)
  return (
    <>
      <TextArea {...field('instruction')} label={words.instruction} hint={words.instructionHint} rows={4} grows />
      <Radios
        {...field('minutes')}
        label={words.minutes}
        hint={words.minutesHint}
        layout="chips"
        choices={lengths.map((value) => ({ value, label: words.lengths[value] }))}
      />
    </>
  )
}

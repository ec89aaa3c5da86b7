import { Radios } from '../../components/Radios/Radios.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { problemAt } from '../../send.ts'
import type { Question } from './question.ts'
import { lengths } from './visit-draft.ts'
import { visitWords } from './words.ts'

const words = visitWords.form

export function WhatStep({ draft, problems, change }: Question) {
  return (
    <>
      <TextArea
        name="instruction"
        label={words.instruction}
        hint={words.instructionHint}
        rows={4}
        grows
        error={problemAt(problems, 'instruction')}
        value={draft.instruction}
        onChange={(instruction) => change({ instruction })}
      />
      <Radios
        name="minutes"
        label={words.minutes}
        hint={words.minutesHint}
        layout="chips"
        error={problemAt(problems, 'minutes')}
        value={draft.minutes}
        onChange={(minutes) => change({ minutes })}
        choices={lengths.map((value) => ({ value, label: words.lengths[value] }))}
      />
    </>
  )
}

import type { ReactNode } from 'react'
import { words } from '../../text/words.ts'
import { Facts } from '../Facts/Facts.tsx'
import { TextLink } from '../TextLink/TextLink.tsx'

export interface Answer {
  readonly question: string
  readonly answer: ReactNode
  /** Goes back to the question. Left off for what cannot be changed. */
  readonly onChange?: (() => void) | undefined
}

/** Everything answered so far, each with a way back to it. */
export function CheckAnswers({ answers }: { readonly answers: readonly Answer[] }) {
  return (
    <Facts
      facts={answers.map(({ question, answer, onChange }) => ({
        term: question,
        detail: answer,
        action:
          onChange === undefined ? undefined : (
            <TextLink label={`${words.changeLink}: ${question}`} onPress={onChange}>
              {words.changeLink}
            </TextLink>
          ),
      }))}
    />
  )
}

import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import {
  letterLanguageCodes,
  letterLanguages,
  letterPlaces,
  type LetterLanguage,
} from '../../../preload/contract/letter-languages.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Select } from '../../components/Select/Select.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { problemAt, send } from '../../send.ts'
import { useStepForm } from '../../use-step-form.ts'
import { LetterSample } from './LetterSample.tsx'
import { letterLabels, letterWords } from './letter-words.ts'

interface LetterFormProps {
  /** The one to change; left off for a new one. */
  readonly letter: Output<'listLetters'>[number] | undefined
  readonly onSaved: () => Promise<void>
  readonly onCancel: () => void
}

type Draft = { language: LetterLanguage | ''; text: string }

const words = letterWords.form

/** The words of one letter, with the places that are filled in when a pack is made. */
export function LetterForm({ letter, onSaved, onCancel }: LetterFormProps) {
  const { draft, change, problems, busy, submit, discard } = useStepForm<'saveLetter', Draft>(
    { name: 'saveLetter', key: `letter:${letter?.language ?? 'new'}`, labels: letterLabels, onDone: onSaved },
    { language: letter?.language ?? '', text: letter?.text ?? '' },
  )
  const [looking, setLooking] = useState<{ sample?: Output<'printLetter'>; problems: readonly Problem[] }>()
  if (draft === undefined) return null
  const { language, text } = draft
  const shown = looking === undefined || looking.problems.length === 0 ? problems : looking.problems

  async function look() {
    const sent = await send('printLetter', { language, text }, letterLabels)
    setLooking(sent.ok ? { sample: sent.value, problems: [] } : { problems: sent.problems })
  }

  return (
    <Form
      onSubmit={() => {
        setLooking(undefined)
        void submit({ language, text })
      }}
    >
      <Card title={letter === undefined ? words.title : words.titleOf(letterLanguages.codes[letter.language].name)}>
        <div className="stack measure">
          <ErrorSummary problems={shown} />
          {letter === undefined && (
            <Select
              name="language"
              label={words.language}
              hint={words.languageHint}
              error={problemAt(shown, 'language')}
              value={language}
              onChange={(chosen) => change({ language: chosen })}
              options={letterLanguageCodes.map((code) => ({ value: code, label: letterLanguages.codes[code].name }))}
            />
          )}
          <TextArea
            name="text"
            label={words.text}
            hint={
              <>
                {words.textHint} <Places />
              </>
            }
            rows={14}
            language={language === '' ? undefined : language}
            direction={language === '' ? undefined : letterLanguages.codes[language].direction}
            error={problemAt(shown, 'text')}
            value={text}
            onChange={(typed) => change({ text: typed })}
          />
          <ButtonRow>
            <Button kind="primary" type="submit" busy={busy}>
              {words.submit}
            </Button>
            <Button onPress={() => void look()}>{words.look}</Button>
            <Button onPress={() => void discard().then(onCancel)}>{words.cancel}</Button>
          </ButtonRow>
        </div>
      </Card>
      {looking?.sample !== undefined && <LetterSample sample={looking.sample} onClose={() => setLooking(undefined)} />}
    </Form>
  )
}

function Places() {
  return letterPlaces.map((place, at) => (
    <span key={place}>
      <code>{`{${place}}`}</code> {words.places[place]}
      {at === letterPlaces.length - 1 ? '.' : ', '}
    </span>
  ))
}

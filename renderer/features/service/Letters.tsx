import { useState } from 'react'
import { letterLanguages, type LetterLanguage } from '../../../preload/contract/letter-languages.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { Facts } from '../../components/Facts/Facts.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { asMoment } from '../../text/format.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { LetterForm } from './LetterForm.tsx'
import { letterWords } from './letter-words.ts'
import { StopLetter } from './StopLetter.tsx'

type Letter = Output<'listLetters'>[number]

/** The letters packs may hold beside the English one, by language, and the way to more. */
export function Letters() {
  const { value: letters, refusal, again } = useAsk('listLetters', {})
  const [editing, setEditing] = useState<Letter | 'new'>()
  const [stopping, setStopping] = useState<LetterLanguage>()
  const [said, setSaid] = useState<string>()

  if (refusal !== undefined) return <Notice kind="stop">{reasonMessage(refusal)}</Notice>
  if (letters === undefined) return null
  if (editing !== undefined)
    return (
      <LetterForm
        letter={editing === 'new' ? undefined : editing}
        onSaved={async () => {
          await again()
          setEditing(undefined)
          setSaid(letterWords.form.done)
        }}
        onCancel={() => setEditing(undefined)}
      />
    )
  return (
    <Card title={letterWords.title}>
      <div className="stack measure">
        <p>{letterWords.lead}</p>
        {said !== undefined && (
          <Notice kind="success" announce>
            {said}
          </Notice>
        )}
        {letters.length === 0 ? <p>{letterWords.none}</p> : <Facts facts={letters.map(fact)} />}
        <div>
          <Button onPress={() => setEditing('new')}>{letterWords.add}</Button>
        </div>
      </div>
      {stopping !== undefined && (
        <StopLetter
          language={stopping}
          onStopped={async () => {
            await again()
            setStopping(undefined)
            setSaid(letterWords.stopped(nameOf(stopping)))
          }}
          onClose={() => setStopping(undefined)}
        />
      )}
    </Card>
  )

  function fact(letter: Letter) {
    const name = nameOf(letter.language)
    return {
      term: name,
      detail: letterWords.saved(letter.savedBy, asMoment(letter.savedAt)),
      action: (
        <>
          <TextLink label={letterWords.change(name)} onPress={() => setEditing(letter)}>
            {letterWords.changeShort}
          </TextLink>{' '}
          <TextLink label={letterWords.stop(name)} onPress={() => setStopping(letter.language)}>
            {letterWords.stopShort}
          </TextLink>
        </>
      ),
    }
  }
}

function nameOf(language: LetterLanguage): string {
  return letterLanguages.codes[language].name
}

import { useState } from 'react'
import { letterLanguages, type LetterLanguage } from '../../../preload/contract/letter-languages.ts'
import { ask } from '../../ask.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Dialog } from '../../components/Dialog/Dialog.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { reasonMessage } from '../../text/reasons.ts'
import { letterWords } from './letter-words.ts'

interface StopLetterProps {
  readonly language: LetterLanguage
  readonly onStopped: () => Promise<void>
  readonly onClose: () => void
}

/** Asks once before packs hold no letter in a language any more. */
export function StopLetter({ language, onStopped, onClose }: StopLetterProps) {
  const [trouble, setTrouble] = useState<string>()
  const { name } = letterLanguages.codes[language]

  async function stop() {
    const result = await ask('withdrawLetter', { language })
    if (result.ok) await onStopped()
    else setTrouble(reasonMessage(result.refusal))
  }

  return (
    <Dialog
      open
      title={`${letterWords.stop(name)}?`}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onPress={onClose}>
            {letterWords.keep}
          </Button>
          <Button kind="danger" onPress={() => void stop()}>
            {letterWords.stopShort}
          </Button>
        </>
      }
    >
      {trouble !== undefined && (
        <Notice kind="stop" announce>
          {trouble}
        </Notice>
      )}
      <p>{letterWords.stopExplained(name)}</p>
    </Dialog>
  )
}

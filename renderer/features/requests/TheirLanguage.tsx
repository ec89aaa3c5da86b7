import { letterLanguages } from '../../../preload/contract/letter-languages.ts'
import { Checkbox } from '../../components/Checkboxes/Checkbox.tsx'
import { useAsk } from '../../use-ask.ts'
import { letterWords } from '../service/letter-words.ts'
import type { RequestView } from './passages.ts'

interface TheirLanguageProps {
  readonly view: RequestView
  readonly wanted: boolean
  readonly onChange: (wanted: boolean) => void
}

/** Whether the pack holds the letter in the language of who asks; nothing where the service has none in it. */
export function TheirLanguage({ view, wanted, onChange }: TheirLanguageProps) {
  const { caseId, requestId, requester } = view
  const language = useAsk('readLetterFor', { caseId, requestId }).value?.language ?? null
  if (language === null) return null
  const { name } = letterLanguages.codes[language]
  return (
    <Checkbox
      name="theirLanguage"
      label={letterWords.inPack(name)}
      hint={letterWords.inPackHint(requester, name)}
      checked={wanted}
      onChange={onChange}
    />
  )
}

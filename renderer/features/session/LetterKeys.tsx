import { useEffect, useState } from 'react'
import { Card } from '../../components/Card/Card.tsx'
import { Checkbox } from '../../components/Checkboxes/Checkbox.tsx'
import { keepLetterKeys, restoreLetterKeys } from './letter-keys.ts'
import { sessionWords } from './words.ts'

const words = sessionWords.keys

export function LetterKeys() {
  const [on, setOn] = useState<boolean>()
  useEffect(() => {
    void restoreLetterKeys().then(setOn)
  }, [])
  return (
    <Card title={words.title}>
      <Checkbox
        name="letter-keys"
        label={words.letters}
        hint={words.lettersHint}
        checked={on ?? true}
        onChange={(wanted) => {
          setOn(wanted)
          void keepLetterKeys(wanted)
        }}
      />
    </Card>
  )
}

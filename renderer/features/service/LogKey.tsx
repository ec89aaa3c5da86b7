import { useRef, useState } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { KeyInGroups } from '../packs/KeyInGroups.tsx'
import { serviceWords } from './words.ts'

const words = serviceWords.logKey

/** What others need to check our packs, to give away. */
export function LogKey({ value }: { readonly value: string }) {
  const key = useRef<HTMLElement>(null)
  const [copied, setCopied] = useState(false)

  /** As somebody would with the mouse: the page has no other right to the clipboard. */
  function copy() {
    if (key.current === null) return
    window.getSelection()?.selectAllChildren(key.current)
    setCopied(document.execCommand('copy'))
  }

  return (
    <Card title={words.title}>
      <div className="stack measure">
        <p>{words.about}</p>
        <p>
          <KeyInGroups ref={key}>{value}</KeyInGroups>
        </p>
        {copied && (
          <Notice kind="success" announce>
            {words.copied}
          </Notice>
        )}
        <ButtonRow>
          <Button onPress={copy}>{words.copy}</Button>
        </ButtonRow>
      </div>
    </Card>
  )
}

import { useEffect, useRef, useState } from 'react'
import { useSoughtNote } from './sought-note.ts'
import { timelineWords as words } from './timeline-words.ts'

const shortest = 320

/** What was written: long notes are cut until asked for. The one that was searched for is whole, in view and has the focus. */
export function Note({
  contactId,
  title,
  text,
}: {
  readonly contactId: string
  readonly title: string
  readonly text: string
}) {
  const isSought = useSoughtNote((note) => note.contactId === contactId)
  const found = useSoughtNote((note) => note.found)
  const [whole, setWhole] = useState(isSought)
  const [wasSought, setWasSought] = useState(isSought)
  const note = useRef<HTMLDivElement>(null)
  if (isSought && !wasSought) {
    setWasSought(true)
    setWhole(true)
  }

  useEffect(() => {
    if (!isSought) return
    note.current?.scrollIntoView({ block: 'center' })
    note.current?.focus({ preventScroll: true })
    found()
  }, [isSought, found])

  const cut = whole ? text : shortened(text)
  return (
    <div ref={note} tabIndex={-1} className={wasSought ? 'note note--sought focus-shown' : 'note focus-silent'}>
      {cut}{' '}
      {(cut !== text || (whole && shortened(text) !== text)) && (
        <button
          type="button"
          className="note__more"
          aria-expanded={whole}
          aria-label={whole ? undefined : words.moreOf(title)}
          onClick={() => {
            setWhole(!whole)
          }}
        >
          {whole ? words.less : words.more}
        </button>
      )}
    </div>
  )
}

/** The beginning of a long note, up to the end of a word. */
export function shortened(text: string, length = shortest): string {
  if (text.length <= length * 1.25) return text
  const end = text.lastIndexOf(' ', length)
  return `${text.slice(0, end <= 0 ? length : end)} …`
}

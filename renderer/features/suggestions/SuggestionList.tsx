import { useMemo, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { Checkbox } from '../../components/Checkboxes/Checkbox.tsx'
import { useHotkey } from '../../components/KeyHint/useHotkey.ts'
import { mentionsIn } from '../requests/desk.ts'
import type { Desk } from '../requests/use-desk.ts'
import { partyOf } from '../third-parties/whose.ts'
import { SuggestionButton } from './SuggestionButton.tsx'
import { suggestionWords as words } from './words.ts'
import './suggestions.css'

interface SuggestionListProps {
  readonly desk: Desk
  /** Who asks and the child: no secret from them. */
  readonly own: readonly string[]
  readonly ownToo: boolean
  readonly onOwnToo: (ownToo: boolean) => void
}

/** Everybody and everything found in the notes, to be taken in hand one after the other. One tab stop: arrows move within it. */
export function SuggestionList({ desk, own, ownToo, onOwnToo }: SuggestionListProps) {
  const { suggestions, picked, view } = desk
  const list = useRef<HTMLUListElement>(null)
  useHotkey('s', () => list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus())
  useHotkey('n', () => desk.seekNext(1))
  useHotkey('b', () => desk.seekNext(-1))
  const current = picked ?? suggestions[0]
  // Of hundreds of names in hundreds of notes, which stay as they are while one steps from note to note.
  const left = useMemo(() => suggestions.map((suggestion) => mentionsIn(view, suggestion)), [view, suggestions])

  function pressed(event: KeyboardEvent) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])]
    buttons[buttons.findIndex((button) => button === document.activeElement) + by]?.focus()
  }

  return (
    <section className="stack-close" aria-labelledby="suggestions-heading">
      <h3 id="suggestions-heading">{words.title}</h3>
      {suggestions.length === 0 ? <p className="small">{words.none}</p> : null}
      <ul ref={list} className="suggestions">
        {suggestions.map((suggestion, at) => (
          <li key={`${suggestion.what} ${suggestion.label}`}>
            <SuggestionButton
              suggestion={suggestion}
              left={left[at] ?? []}
              party={partyOf(view, suggestion)}
              isPicked={suggestion === picked}
              isStop={suggestion === current}
              onKeyDown={pressed}
              onPick={() => desk.pick(suggestion)}
            />
          </li>
        ))}
      </ul>
      <p className="hidden-visually">{words.keys}</p>
      <Checkbox
        name="ownToo"
        label={words.leaveOut(own)}
        checked={!ownToo}
        onChange={(leftOut) => onOwnToo(!leftOut)}
      />
    </section>
  )
}

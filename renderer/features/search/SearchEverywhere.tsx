import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { KeyHint } from '../../components/KeyHint/KeyHint.tsx'
import { useHotkey } from '../../components/KeyHint/useHotkey.ts'
import { finds, movedTo, open, type Find } from './finds.ts'
import { Results } from './Results.tsx'
import { useSearch } from './use-search.ts'
import { words } from './words.ts'
import './SearchEverywhere.css'

/**
 * Finds cases, notes and documents from anywhere as one types: Ctrl+K, arrows, Enter; Escape closes, and again clears.
 * A combobox written by hand after the ARIA practices: react-aria's own hides the rest of the page from screen readers while it is open.
 */
export function SearchEverywhere() {
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const found = useSearch(text)
  const box = useRef<HTMLInputElement>(null)
  const whole = useRef<HTMLDivElement>(null)
  const id = useId()
  const all = finds(found)
  // What stood on the third line of the last answer need not be there in this one: the best find stands ready.
  const [shownFor, setShownFor] = useState(found)
  if (shownFor !== found) {
    setShownFor(found)
    setActive(0)
  }

  useHotkey('ctrl+k', () => {
    box.current?.select()
    setOpen(text !== '')
  })
  const activeId = isOpen && all.length > 0 ? `${id}-${String(active)}` : undefined
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])

  function clear() {
    setText('')
    setOpen(false)
  }

  function choose(find: Find | undefined) {
    if (find === undefined) return
    clear()
    open(find)
  }

  function pressed(event: KeyboardEvent) {
    if (event.key === 'Escape' && isOpen) setOpen(false)
    else if (event.key === 'Escape') clear()
    else if (event.key === 'Enter' && isOpen) choose(all[active])
    else if (event.key === 'ArrowDown' && !isOpen) setOpen(text !== '')
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setActive(movedTo(event.key, active, all.length))
    else return
    event.preventDefault()
  }

  return (
    <div role="search" aria-label={words.label} className="search-everywhere" ref={whole}>
      <div className="search-everywhere__box">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M11 11l3.5 3.5M12.25 7a5.25 5.25 0 1 1-10.5 0 5.25 5.25 0 0 1 10.5 0Z" />
        </svg>
        <input
          ref={box}
          type="text"
          role="combobox"
          className="search-everywhere__input"
          aria-label={words.label}
          aria-keyshortcuts="Control+K"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-list` : undefined}
          aria-activedescendant={activeId}
          placeholder={words.label}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={text}
          onKeyDown={pressed}
          onBlur={(event) => {
            if (whole.current?.contains(event.relatedTarget) !== true) setOpen(false)
          }}
          onChange={(event) => {
            setText(event.target.value)
            setOpen(event.target.value.trim() !== '')
          }}
        />
        {text === '' ? (
          <KeyHint keys={words.hotkey} />
        ) : (
          <button
            type="button"
            className="search-everywhere__clear"
            aria-label={words.clear}
            onClick={() => {
              clear()
              box.current?.focus()
            }}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="m4 4 8 8m0-8-8 8" />
            </svg>
          </button>
        )}
      </div>
      {isOpen && <Results id={id} found={found} active={active} onChoose={choose} />}
      <p className="hidden-visually" role="status">
        {isOpen && found !== undefined && words.counted(found.cases.length, found.notes.length, found.documents.length)}
      </p>
    </div>
  )
}

import { useContext, useEffect, useRef, useState, type RefObject } from 'react'
import { ComboBox, ComboBoxStateContext, Input, ListBox, Popover } from 'react-aria-components'
import { KeyHint } from '../../components/KeyHint/KeyHint.tsx'
import { useHotkey } from '../../components/KeyHint/useHotkey.ts'
import { go } from '../../place.ts'
import { useSoughtNote } from '../contacts/sought-note.ts'
import { caseKey, FoundCases, FoundNotes, noteKey } from './Results.tsx'
import { useSearch, type Found } from './use-search.ts'
import { words } from './words.ts'
import './SearchEverywhere.css'

/** Finds cases and notes from anywhere as one types: Ctrl+K, arrows, Enter; Escape closes, and again clears. */
export function SearchEverywhere() {
  const [text, setText] = useState('')
  const found = useSearch(text)
  const box = useRef<HTMLInputElement>(null)
  const keys = found === undefined ? [] : [...found.cases.map(caseKey), ...found.notes.map(noteKey)]

  return (
    <div role="search" aria-label={words.label}>
      <ComboBox
        className="search-everywhere"
        aria-label={words.label}
        inputValue={text}
        onInputChange={setText}
        selectedKey={null}
        onSelectionChange={(key) => {
          if (key === null || found === undefined) return
          setText('')
          open(String(key), found)
        }}
        // What is found is decided by the database, not by the letters of a line.
        defaultFilter={everything}
        menuTrigger="input"
        allowsEmptyCollection
        allowsCustomValue
      >
        <Box box={box} text={text} clear={() => setText('')} first={keys[0]} />
        <Popover className="search-everywhere__popover" offset={4} maxHeight={560}>
          <ListBox
            className="search-everywhere__list"
            aria-label={words.results}
            renderEmptyState={() => <p className="search-everywhere__none">{whyEmpty(text, found)}</p>}
          >
            {found !== undefined && found.cases.length > 0 && <FoundCases cases={found.cases} />}
            {found !== undefined && found.notes.length > 0 && <FoundNotes notes={found.notes} />}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  )
}

type BoxProps = {
  readonly box: RefObject<HTMLInputElement | null>
  readonly text: string
  readonly clear: () => void
  readonly first: string | undefined
}

function Box({ box, text, clear, first }: BoxProps) {
  const list = useContext(ComboBoxStateContext)
  useHotkey('ctrl+k', () => {
    box.current?.select()
    if (text !== '') list?.open(null, 'manual')
  })
  // The best find stands ready, so that Enter goes straight to it.
  const isOpen = list?.isOpen ?? false
  const manager = list?.selectionManager
  useEffect(() => {
    if (isOpen && first !== undefined) manager?.setFocusedKey(first)
    // The manager is a new object each time; only another first find or opening moves the focus.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isOpen, first])

  return (
    <div className="search-everywhere__box">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M11 11l3.5 3.5M12.25 7a5.25 5.25 0 1 1-10.5 0 5.25 5.25 0 0 1 10.5 0Z" />
      </svg>
      <Input
        ref={box}
        className="search-everywhere__input"
        placeholder={words.label}
        aria-keyshortcuts="Control+K"
        autoComplete="off"
        spellCheck={false}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !isOpen) clear()
        }}
      />
      {text === '' ? (
        <KeyHint keys={words.hotkey} />
      ) : (
        <button type="button" className="search-everywhere__clear" aria-label={words.clear} onClick={clear}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m4 4 8 8m0-8-8 8" />
          </svg>
        </button>
      )}
    </div>
  )
}

function open(key: string, found: Found): void {
  const note = found.notes.find((each) => noteKey(each) === key)
  const caseId = note?.caseId ?? found.cases.find((each) => caseKey(each) === key)?.caseId
  if (caseId === undefined) return
  if (note !== undefined) useSoughtNote.getState().seek(note.contactId)
  go({ at: 'case', caseId, tab: 'timeline' })
  // The page may be the one already there, which then takes no focus of its own.
  document.getElementById('main')?.focus()
}

function whyEmpty(text: string, found: Found | undefined): string {
  if (text.trim() === '') return words.begin
  return found === undefined ? words.looking : words.nothing(found.text)
}

function everything(): boolean {
  return true
}

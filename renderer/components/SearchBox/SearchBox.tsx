import { useEffect, useRef } from 'react'
import { words } from '../../text/words.ts'
import { shownKeys, spokenKeys } from '../KeyHint/hotkey.ts'
import { KeyHint } from '../KeyHint/KeyHint.tsx'
import { useHotkey } from '../KeyHint/useHotkey.ts'
import './SearchBox.css'

export interface SearchBoxProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Brings the cursor here from anywhere, such as 'ctrl+k'; shown while empty. */
  readonly hotkey?: string | undefined
  /** Enter. */
  readonly onSearch?: (() => void) | undefined
  /** The down arrow, for going on into the results. */
  readonly onDown?: (() => void) | undefined
  readonly autoFocus?: boolean | undefined
}

/** The label is its placeholder, and stays its name when something is typed. Escape clears it. */
export function SearchBox(props: SearchBoxProps) {
  const { hotkey, value, autoFocus = false } = props
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (autoFocus) box.current?.focus()
  }, [autoFocus])
  useHotkey(hotkey ?? '', () => box.current?.select(), hotkey !== undefined)
  function clear() {
    props.onChange('')
    box.current?.focus()
  }
  return (
    <search className="search-box" aria-label={props.label}>
      <svg className="search-box__glass" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M11 11l3.5 3.5M12.25 7a5.25 5.25 0 1 1-10.5 0 5.25 5.25 0 0 1 10.5 0Z" />
      </svg>
      <input
        ref={box}
        id={props.name}
        name={props.name}
        type="text"
        className="search-box__input"
        role="searchbox"
        aria-label={props.label}
        aria-keyshortcuts={hotkey === undefined ? undefined : spokenKeys(hotkey)}
        placeholder={props.label}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => {
          props.onChange(event.target.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value !== '') clear()
          else if (event.key === 'Enter') props.onSearch?.()
          else if (event.key === 'ArrowDown' && props.onDown !== undefined) props.onDown()
          else return
          event.preventDefault()
        }}
      />
      {value === '' ? (
        hotkey !== undefined && <KeyHint keys={shownKeys(hotkey)} />
      ) : (
        <button type="button" className="search-box__clear" aria-label={words.clearSearch} onClick={clear}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m4 4 8 8m0-8-8 8" />
          </svg>
        </button>
      )}
    </search>
  )
}

import { useEffect, useRef } from 'react'
import { matches } from './hotkey.ts'

const typing = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable], [role="textbox"]'

let lettersOn = true

/** Single letters must be possible to turn off (WCAG 2.1.4): the settings page calls this. Keys with Ctrl or Alt stay. */
export function setLetterKeys(on: boolean) {
  lettersOn = on
}

/** Runs `act` when the keys ('ctrl+k', 'alt+n', 'n', 'F2') are pressed; a single letter is left alone while someone types. */
export function useHotkey(keys: string, act: () => void, on = true) {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    if (!on) return undefined
    function pressed(event: KeyboardEvent) {
      if (event.defaultPrevented || event.repeat || !matches(keys, event)) return
      if (isLetter(keys) && (!lettersOn || isTyping(event.target) || isBehindDialog(event.target))) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', pressed)
    return () => {
      window.removeEventListener('keydown', pressed)
    }
  }, [keys, on])
}

function isLetter(keys: string) {
  return keys.length === 1
}

function isTyping(target: EventTarget | null) {
  return target instanceof HTMLElement && target.matches(typing)
}

function isBehindDialog(target: EventTarget | null) {
  const dialog = document.querySelector('[role="dialog"], [role="alertdialog"]')
  return dialog !== null && !(target instanceof Node && dialog.contains(target))
}

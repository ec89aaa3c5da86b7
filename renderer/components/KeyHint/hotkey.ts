interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

/** Whether a key press is the one written as 'ctrl+shift+p', 'alt+n', 'n' or 'F2'. */
export function matches(keys: string, pressed: Pressed) {
  const parts = keys.toLowerCase().split('+')
  const key = parts.at(-1)
  const wants = (name: string) => name !== key && parts.includes(name)
  return (
    pressed.key.toLowerCase() === key &&
    pressed.ctrlKey === wants('ctrl') &&
    pressed.altKey === wants('alt') &&
    !pressed.metaKey &&
    (pressed.shiftKey === wants('shift') || isMark(key))
  )
}

/** 'ctrl+shift+p' as aria-keyshortcuts wants it: 'Control+Shift+P'. */
export function spokenKeys(keys: string) {
  return keys
    .split('+')
    .map((part) => (part.toLowerCase() === 'ctrl' ? 'Control' : part.charAt(0).toUpperCase() + part.slice(1)))
    .join('+')
}

/** 'ctrl+l' as shown beside a control: 'Ctrl L'. */
export function shownKeys(keys: string) {
  return keys
    .split('+')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ')
}

/** Marks such as '?' may need shift on one keyboard and not on another. */
function isMark(key: string | undefined) {
  return key !== undefined && key.length === 1 && !/[a-z0-9]/.test(key)
}

import './KeyHint.css'

/** A key as printed on the keyboard. Screen readers get it from aria-keyshortcuts on the control instead. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <kbd className="key-hint" aria-hidden="true">
      {keys}
    </kbd>
  )
}

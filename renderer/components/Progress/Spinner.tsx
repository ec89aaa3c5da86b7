import { words } from '../../text/words.ts'
import './Progress.css'

/** For short waits of unknown length. The words are what is announced. */
export function Spinner({ label = words.working }: { readonly label?: string | undefined }) {
  return (
    <output className="spinner">
      <span className="spinner__wheel" aria-hidden="true" />
      {label}
    </output>
  )
}

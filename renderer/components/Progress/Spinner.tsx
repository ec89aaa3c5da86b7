import { words } from '../../text/words.ts'
import './Progress.css'

/** For short waits of unknown length. The words are what is announced. */
export function Spinner({ label = words.working }: { readonly label?: string | undefined }) {
  return (
    <p className="spinner" role="status">
      <span className="spinner__wheel" aria-hidden="true" />
      {label}
    </p>
  )
}

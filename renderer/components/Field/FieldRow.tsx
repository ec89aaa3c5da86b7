import type { ReactNode } from 'react'
import './Field.css'

/** Puts short fields side by side; they wrap when there is no room. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className="field-row">{children}</div>
}

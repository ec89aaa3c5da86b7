import type { ReactNode } from 'react'
import './Button.css'

export function ButtonRow({ children, end = false }: { readonly children: ReactNode; readonly end?: boolean }) {
  return <div className={end ? 'button-row button-row--end' : 'button-row'}>{children}</div>
}

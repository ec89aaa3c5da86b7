import type { ReactNode } from 'react'
import { words } from '../../text/words.ts'
import './Notice.css'

interface NoticeProps {
  readonly children: ReactNode
  readonly kind?: 'information' | 'success' | 'warning' | 'stop' | undefined
  readonly title?: string | undefined
  /** Read out when it appears in answer to something the person did; leave off for what stands on the page from the start. */
  readonly announce?: boolean | undefined
}

export function Notice({ children, kind = 'information', title, announce = false }: NoticeProps) {
  const urgent = kind === 'warning' || kind === 'stop'
  return (
    <div className={`notice notice--${kind}`} role={announce ? (urgent ? 'alert' : 'status') : undefined}>
      <Sign kind={kind} />
      <div className="notice__body">
        <span className="hidden-visually">{words.notice[kind]}: </span>
        {title !== undefined && <strong className="notice__title">{title}</strong>}
        <div>{children}</div>
      </div>
    </div>
  )
}

const shapes = {
  information: 'M8 7.25v4M8 4.75v.01',
  success: 'M4.75 8.25 7 10.5l4.25-5',
  warning: 'M8 4.5v4.25M8 11.25v.01',
  stop: 'M5.5 5.5l5 5M10.5 5.5l-5 5',
} as const

function Sign({ kind }: { readonly kind: keyof typeof shapes }) {
  return (
    <svg className="notice__sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="8" />
      <path d={shapes[kind]} />
    </svg>
  )
}

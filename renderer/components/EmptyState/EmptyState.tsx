import type { ReactNode } from 'react'
import './EmptyState.css'

interface EmptyStateProps {
  readonly title: string
  /** What would stand here, and how it gets here. */
  readonly children: ReactNode
  readonly action?: ReactNode
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p className="empty-state__title">{title}</p>
      <div className="empty-state__body">{children}</div>
      {action !== undefined && <div className="empty-state__action">{action}</div>}
    </div>
  )
}

import { useId } from 'react'
import type { ReactNode } from 'react'
import './Card.css'

interface CardProps {
  readonly children: ReactNode
  readonly title?: string | undefined
  /** Stands opposite the title: a link, a count, a byline. */
  readonly aside?: ReactNode
  /** A coloured left edge; the words say what it means. */
  readonly edge?: 'accent' | 'ok' | 'warn' | 'stop' | undefined
  /** Without padding, for lists and tables that reach the edges. */
  readonly flush?: boolean | undefined
  /** As high as its container; a list inside scrolls. */
  readonly fill?: boolean | undefined
}

export function Card({ children, title, aside, edge, flush = false, fill = false }: CardProps) {
  const id = useId()
  const className = `card${edge === undefined ? '' : ` card--${edge}`}${flush ? ' card--flush' : ''}${fill ? ' card--fill' : ''}`
  if (title === undefined) return <div className={className}>{children}</div>
  return (
    <section className={className} aria-labelledby={id}>
      <div className="card__head">
        <h2 id={id}>{title}</h2>
        {aside !== undefined && <div className="card__aside">{aside}</div>}
      </div>
      {children}
    </section>
  )
}

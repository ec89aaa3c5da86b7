import type { ReactNode } from 'react'
import './Timeline.css'

export interface TimelineEntry {
  readonly id: string
  readonly title: ReactNode
  /** When and how, in words, after the title. */
  readonly byline: string
  /** The instant or date for machines, 'YYYY-MM-DD' or ISO 8601. */
  readonly when?: string | undefined
  readonly body?: ReactNode
  /** Repeats in colour what the title says. */
  readonly tone?: 'accent' | 'ok' | 'warn' | 'stop' | 'neutral' | undefined
}

interface TimelineProps {
  readonly label: string
  readonly entries: readonly TimelineEntry[]
  readonly level?: 2 | 3 | undefined
}

export function Timeline({ label, entries, level = 2 }: TimelineProps) {
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} className={`timeline__entry timeline__entry--${entry.tone ?? 'accent'}`}>
          <div className="timeline__head">
            <Title className="timeline__title">{entry.title}</Title>
            <time className="timeline__byline" dateTime={entry.when}>
              {entry.byline}
            </time>
          </div>
          {entry.body !== undefined && <div className="timeline__body">{entry.body}</div>}
        </li>
      ))}
    </ol>
  )
}

import './Tag.css'

export type Tone = 'neutral' | 'ok' | 'warn' | 'stop' | 'accent'

interface TagProps {
  /** Always words: the colour only repeats them. */
  readonly children: string
  readonly tone?: Tone | undefined
  /** As wide as its neighbours, for a column of answers. */
  readonly even?: boolean | undefined
}

export function Tag({ children, tone = 'neutral', even = false }: TagProps) {
  return <strong className={`tag tag--${tone}${even ? ' tag--even' : ''}`}>{children}</strong>
}

import './Tag.css'

export type Tone = 'neutral' | 'ok' | 'warn' | 'stop' | 'accent'

interface TagProps {
  /** Always words: the colour only repeats them. */
  readonly children: string
  readonly tone?: Tone | undefined
}

export function Tag({ children, tone = 'neutral' }: TagProps) {
  return <strong className={`tag tag--${tone}`}>{children}</strong>
}

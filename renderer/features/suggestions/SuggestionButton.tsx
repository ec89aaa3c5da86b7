import type { KeyboardEvent } from 'react'
import { Tag } from '../../components/Tag/Tag.tsx'
import type { Found, ThirdParty } from '../requests/desk.ts'
import type { Suggestion } from './use-suggestions.ts'
import { suggestionWords as words } from './words.ts'

interface SuggestionButtonProps {
  readonly suggestion: Suggestion
  /** Where it can still be read. */
  readonly left: readonly Found[]
  readonly party: ThirdParty | undefined
  readonly isPicked: boolean
  readonly isStop: boolean
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onPick: () => void
}

/** One of the people and places: who or what, how often it can still be read, and what was decided about them. */
export function SuggestionButton({ suggestion, left, party, isPicked, isStop, ...on }: SuggestionButtonProps) {
  const { label, what } = suggestion
  const times = left.reduce((sum, { passages }) => sum + passages.length, 0)
  const outcome = party?.sheet?.outcome
  return (
    <button
      type="button"
      className="suggestion focus-inside"
      aria-pressed={isPicked}
      tabIndex={isStop ? 0 : -1}
      onKeyDown={on.onKeyDown}
      onClick={on.onPick}
    >
      <span className="suggestion__label">
        <span className="hidden-visually">{words.kinds[what]}: </span>
        {label}
      </span>{' '}
      <span className="small">{times === 0 ? words.done : words.times(times, left.length)}</span>{' '}
      {outcome !== undefined && (
        <Tag tone={outcome === 'withhold' ? 'stop' : 'ok'}>{outcome === 'withhold' ? words.kept : words.shared}</Tag>
      )}
    </button>
  )
}

import { Button } from '../../components/Button/Button.tsx'
import { packNumber } from '../requests/desk.ts'
import type { RequestView } from '../requests/passages.ts'
import type { Checks } from './PackChecks.tsx'
import { partyWords } from './words.ts'

interface LeftoverLineProps {
  readonly view: RequestView
  readonly leftover: Checks['leftovers'][number]
  readonly onLook: (itemId: string, words: string) => void
  readonly onKeep: () => void
}

/** Words that give away what is redacted elsewhere: where they stand, to redact them there too or to let them stay. */
export function LeftoverLine({ view, leftover, onLook, onKeep }: LeftoverLineProps) {
  const { words, hidden, itemIds, inTheLetter } = leftover
  const text = partyWords.left
  const numbers = itemIds.flatMap(
    (itemId) =>
      packNumber(
        view.items,
        view.items.findIndex((item) => item.itemId === itemId),
      ) ?? [],
  )
  const places = [...(numbers.length === 0 ? [] : [text.items(numbers)]), ...(inTheLetter ? [text.inLetter] : [])]
  const [first] = itemIds
  return (
    <li>
      {text.inItems(words, hidden, places.join(' and '))}{' '}
      {first !== undefined && (
        <Button kind="quiet" onPress={() => onLook(first, words)}>
          {text.look(numbers[0] ?? 1)}
        </Button>
      )}{' '}
      <Button kind="quiet" onPress={onKeep}>
        {text.keep} <span className="hidden-visually">{words}</span>
      </Button>
    </li>
  )
}

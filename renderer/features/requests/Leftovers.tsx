import { Button } from '../../components/Button/Button.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { leftovers } from './desk.ts'
import type { DeskView } from './passages.ts'
import { deskWords } from './words.ts'

interface LeftoversProps {
  readonly view: DeskView
  readonly onLook: (itemId: string, words: string) => void
}

/** Words redacted in one place and readable in another: for a person to judge before anything goes out. */
export function Leftovers({ view, onLook }: LeftoversProps) {
  const found = leftovers(view)
  if (found.length === 0) return null
  return (
    <Notice kind="warning" title={deskWords.preview.leftoversTitle}>
      <ul className="desk-leftovers">
        {found.map(({ words, items }) => {
          const [number = 1] = items
          const itemId = view.items[number - 1]?.itemId
          return (
            <li key={words}>
              {deskWords.preview.leftover(words, items)}{' '}
              {itemId !== undefined && (
                <Button kind="quiet" onPress={() => onLook(itemId, words)}>
                  {deskWords.preview.look(number)}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { deskWords } from './desk-words.ts'
import { inRanges, type PagesOfItem } from './pack-pages.ts'

interface PagesToLookAtProps {
  readonly items: readonly PagesOfItem[]
  readonly onItem?: ((itemId: string) => void) | undefined
}

/** Items and which of their pages: each the way to it, where there is one. */
export function PagesToLookAt({ items, onItem }: PagesToLookAtProps) {
  return (
    <ul className="desk-pages-named">
      {items.map(({ itemId, number, pages }) => {
        const named = deskWords.proof.pagesOf(number, inRanges(pages), pages.length)
        return (
          <li key={itemId}>
            {onItem === undefined ? named : <TextLink onPress={() => onItem(itemId)}>{named}</TextLink>}
          </li>
        )
      })}
    </ul>
  )
}

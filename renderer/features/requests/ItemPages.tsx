import { useState } from 'react'
import { cancel } from '../../cancel.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Progress } from '../../components/Progress/Progress.tsx'
import { NotMade } from './NotMade.tsx'
import { PageToCover } from './PageToCover.tsx'
import type { Item, RequestView } from './passages.ts'
import type { Area } from './areas.ts'
import type { DeskOperations, DeskRequest } from './desk-operations.ts'
import { useDrawnPage } from './use-drawn-page.ts'
import { deskWords } from './desk-words.ts'

interface ItemPagesProps {
  readonly item: Item
  readonly number: number | null
  readonly request: DeskRequest
  readonly draw: DeskOperations['draw']
  readonly reasons: RequestView['reasons']
  readonly area: Area | null
  readonly onArea: (area: Area | null) => void
  readonly onBlock: (redactionId: string) => void
}

/** A document that is looked at, page by page as the pack will show it, with what is covered and what is about to be. */
export function ItemPages(props: ItemPagesProps) {
  const { item, onArea } = props
  const { pages: words } = deskWords
  const [page, setPage] = useState(1)
  const [round, setRound] = useState(0)

  function turn(by: 1 | -1) {
    const to = page + by
    if (to < 1 || to > item.pages) return
    setPage(to)
    onArea(null)
  }

  return (
    <div className="desk-pages">
      {item.pages > 1 && (
        <div className="desk-pages__turn">
          <Button small disabled={page === 1} onPress={() => turn(-1)}>
            {words.before}
          </Button>
          <span role="status">{words.page(page, item.pages)}</span>
          <Button small disabled={page === item.pages} onPress={() => turn(1)}>
            {words.after}
          </Button>
        </div>
      )}
      <OnePage
        key={`${String(page)} ${String(round)}`}
        {...props}
        page={page}
        onTurn={turn}
        onAgain={() => setRound(round + 1)}
      />
    </div>
  )
}

interface OnePageProps extends ItemPagesProps {
  readonly page: number
  readonly onTurn: (by: 1 | -1) => void
  readonly onAgain: () => void
}

function OnePage({ item, number, request, draw, reasons, area, onArea, onBlock, page, onTurn, onAgain }: OnePageProps) {
  const { pages: words } = deskWords
  const drawn = useDrawnPage(draw, request, item.itemId, page)
  const covered = item.areas.filter((each) => each.page === page)
  if (drawn.at === 'drawing') return <Progress label={words.drawing} onCancel={() => cancel(draw)} />
  if (drawn.at === 'refused')
    return <NotMade refusal={drawn.refusal} cancelled={words.cancelled} again={words.again} onAgain={onAgain} />
  return (
    <>
      <PageToCover
        drawn={drawn}
        page={page}
        of={item.pages}
        number={number}
        covered={covered}
        reasons={reasons}
        area={area?.page === page ? area : null}
        onArea={onArea}
        onTurn={onTurn}
        onBlock={onBlock}
      />
      <p id="area-keys" className="small desk-text__keys">
        {words.keys}
      </p>
      {drawn.words !== '' && (
        <details>
          <summary>{covered.length > 0 ? words.behindNotGiven : words.behind}</summary>
          {covered.length === 0 && <p className="small">{words.behindGiven}</p>}
          <div
            className="desk-pages__words focus-inside"
            role="group"
            aria-label={words.behindWords}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
            tabIndex={0}
          >
            {drawn.words}
          </div>
        </details>
      )}
    </>
  )
}

import type { ReactNode } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { SearchBox } from '../../components/SearchBox/SearchBox.tsx'
import { problemAt } from '../../send.ts'
import { inTitles, isRedacted } from './desk.ts'
import { Sheets } from '../third-parties/Sheets.tsx'
import { rightsOfOthers } from '../third-parties/whose.ts'
import { WhyFields } from '../third-parties/WhyFields.tsx'
import { MadeRedactions } from './MadeRedactions.tsx'
import { ReasonChoice } from './ReasonChoice.tsx'
import type { Desk } from './use-desk.ts'
import { deskWords } from './desk-words.ts'

interface RedactPanelProps {
  readonly desk: Desk
  /** The people and places found, where they are offered. */
  readonly suggestions?: ReactNode
}

/** What is about to be taken out, everywhere it stands, and why. */
export function RedactPanel({ desk, suggestions }: RedactPanelProps) {
  const { panel } = deskWords
  const times = desk.found.reduce((sum, { passages }) => sum + passages.length, 0)
  return (
    <section className="card card--flush desk-panel" aria-label={panel.label}>
      <div className="desk-panel__scroll stack">
        <ErrorSummary problems={desk.problems} />
        {suggestions}
        <div className="stack-close">
          <SearchBox
            name="find"
            label={panel.find}
            value={desk.draft.typed}
            onChange={desk.type}
            onSearch={() => desk.seekNext()}
            hotkey="f"
          />
          <Sought desk={desk} times={times} />
        </div>
        <ReasonChoice
          name="reason"
          label={panel.reason}
          reasons={desk.view.reasons}
          value={desk.draft.reason}
          onChange={(reason) => desk.keep({ reason })}
          error={problemAt(desk.problems, 'reason')}
        />
        <WhyFields
          view={desk.view}
          suggestions={desk.suggestions}
          why={desk.draft}
          onChange={desk.keep}
          problems={desk.problems}
        />
        <Sheets desk={desk} />
        <MadeRedactions desk={desk} />
      </div>
      <div className="desk-panel__foot">
        {desk.draft.reason === rightsOfOthers && desk.draft.whose !== '' && (
          <p className="small">{panel.forWhom(desk.draft.whose)}</p>
        )}
        <Button kind="primary" hotkey="r" wide onPress={() => void desk.redactThis()}>
          {panel.redactOne}
        </Button>
        {times > 1 && (
          <Button wide onPress={() => void desk.redactAll()}>
            {panel.redactAll(times)}
          </Button>
        )}
      </div>
    </section>
  )
}

const shownAtMost = 60
/** The reason must not be pushed out of sight; N goes to every place. */
const namedAtMost = 12

function Sought({ desk, times }: { readonly desk: Desk; readonly times: number }) {
  const { panel } = deskWords
  const { sought, found } = desk
  if (desk.area !== null) return <p className="small">{deskWords.pages.inHand(desk.area.page)}</p>
  if (sought === '')
    return (
      <p className="small">
        {desk.item !== undefined && desk.item.pages > 0 ? deskWords.pages.nothing : panel.nothing}
      </p>
    )
  const titles = sought.length < shownAtMost ? inTitles(desk.view, sought) : []
  if (times === 0)
    return (
      <>
        <p className="small">{nowhere(desk, titles)}</p>
        <NotOnPages desk={desk} />
      </>
    )
  const elsewhere = found.filter(({ item }) => item.itemId !== desk.item?.itemId)
  return (
    <>
      <h2 className="desk-panel__sought">
        {sought.length <= shownAtMost ? sought : `${sought.slice(0, shownAtMost).trimEnd()}…`}
      </h2>
      <p className="small">
        {panel.found(times, found.length)}{' '}
        {times > 1 && (
          <Button kind="quiet" onPress={() => desk.seekNext()}>
            {panel.next}
          </Button>
        )}
      </p>
      {elsewhere.length > 0 && (
        <p className="small desk-panel__places">
          {panel.alsoIn}{' '}
          {elsewhere.slice(0, namedAtMost).map(({ item, number, passages }) => (
            <Button
              key={item.itemId}
              kind="quiet"
              label={panel.openItem(number)}
              onPress={() => desk.openItem(item.itemId, passages[0])}
            >
              {number ?? deskWords.notTold}
            </Button>
          ))}
          {elsewhere.length > namedAtMost && panel.more(elsewhere.length - namedAtMost)}
        </p>
      )}
      {titles.length > 0 && <p className="small">{panel.inTitles(titles)}</p>}
      <NotOnPages desk={desk} />
    </>
  )
}

/** What is looked at page by page is not searched here: that must not look like "found nowhere". */
function NotOnPages({ desk: { view } }: { readonly desk: Desk }) {
  const documents = view.items.filter(({ pages, decision }) => pages > 0 && decision !== 'withhold').length
  return documents === 0 ? null : <p className="small">{deskWords.panel.notOnPages(documents)}</p>
}

function nowhere({ view, sought }: Desk, titles: readonly number[]): string {
  const { panel } = deskWords
  if (isRedacted(view, sought)) return panel.allRedacted(sought)
  return titles.length === 0 ? panel.notFound(sought) : panel.onlyInTitles(titles)
}

import { Button } from '../../components/Button/Button.tsx'
import { asMoment } from '../../text/format.ts'
import { reasonLabel } from './desk.ts'
import type { Desk } from './use-desk.ts'
import { deskWords } from './desk-words.ts'

const shownAtMost = 80

/** What lies under this item's blocks, why, who did it, and the way to take each off. */
export function MadeRedactions({ desk }: { readonly desk: Desk }) {
  const { panel } = deskWords
  const { item } = desk
  if (item === undefined) return null
  const passages = item.redactions.toSorted((a, b) => a.start - b.start)
  const made = [
    ...passages.map((each) => ({ ...each, what: `“${shortened(item.text.slice(each.start, each.end))}”` })),
    ...item.areas.map((each) => ({ ...each, what: deskWords.pages.part(each.page) })),
  ]
  return (
    <div className="stack-close">
      <h3>{panel.made(made.length)}</h3>
      {made.length > 0 && (
        <ul className="desk-made">
          {made.map(({ redactionId, what, reason, note, by, at }) => (
            <li
              key={redactionId}
              className={desk.chosen === redactionId ? 'desk-made__one desk-made__one--chosen' : 'desk-made__one'}
            >
              <p>
                {what} <strong>{reasonLabel(desk.view, reason)}</strong>
              </p>
              <p className="small">
                {note === '' ? '' : `${note} · `}
                {panel.by(by, asMoment(at))}
              </p>
              <Button
                small
                hotkey={redactionId === desk.nextOff ? 'u' : undefined}
                onPress={() => void desk.takeOff(redactionId)}
              >
                {panel.takeOff} <span className="hidden-visually">{what}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function shortened(words: string): string {
  return words.length <= shownAtMost ? words : `${words.slice(0, shownAtMost)}…`
}

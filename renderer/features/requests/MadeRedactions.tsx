import { Button } from '../../components/Button/Button.tsx'
import { asMoment } from '../../text/format.ts'
import { reasonLabel } from './desk.ts'
import type { Desk } from './use-desk.ts'
import { deskWords } from './words.ts'

const shownAtMost = 80

/** What lies under this item's blocks, why, who did it, and the way to take each off. */
export function MadeRedactions({ desk }: { readonly desk: Desk }) {
  const { panel } = deskWords
  const { item } = desk
  if (item === undefined) return null
  const made = item.redactions.toSorted((a, b) => a.start - b.start)
  return (
    <div className="stack-close">
      <h3>{panel.made(made.length)}</h3>
      {made.length > 0 && (
        <ul className="desk-made">
          {made.map(({ redactionId, start, end, reason, note, by, at }) => {
            const words = item.text.slice(start, end)
            const passage = words.length <= shownAtMost ? words : `${words.slice(0, shownAtMost)}…`
            return (
              <li
                key={redactionId}
                className={desk.chosen === redactionId ? 'desk-made__one desk-made__one--chosen' : 'desk-made__one'}
              >
                <p>
                  “{passage}” <strong>{reasonLabel(desk.view, reason)}</strong>
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
                  {panel.takeOff} <span className="hidden-visually">{passage}</span>
                </Button>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}

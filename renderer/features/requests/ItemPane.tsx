import { useState } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { wallWords } from '../deciders/wall-words.ts'
import { reasonLabel } from './desk.ts'
import { ItemHead } from './ItemHead.tsx'
import { ItemPages } from './ItemPages.tsx'
import { ItemText } from './ItemText.tsx'
import type { Item } from './passages.ts'
import type { Desk } from './use-desk.ts'
import { WithholdDialog } from './WithholdDialog.tsx'
import { deskWords } from './desk-words.ts'

/** The item in hand: what it is, its words with the blocks over them, and whether it goes. */
export function ItemPane({ desk, item }: { readonly desk: Desk; readonly item: Item }) {
  const [withholding, setWithholding] = useState(false)
  const withheld = item.decision === 'withhold'
  return (
    <section className="card desk-item" aria-labelledby="desk-item-heading">
      <ItemHead item={item} number={desk.number} />
      {item.keptFrom.length > 0 && (
        <div id="walled-why">
          <Notice kind={item.walled ? 'stop' : 'warning'} title={wallWords.desk.title(item.keptFrom.join(' and '))}>
            {item.walled ? wallWords.desk.why : wallWords.desk.whyForSome}
          </Notice>
        </div>
      )}
      {withheld && <Notice kind="stop">{deskWords.item.withheld(reasonLabel(desk.view, item.reason))}</Notice>}
      {item.pages > 0 ? (
        <ItemPages
          // Another document begins at its first page.
          key={item.itemId}
          item={item}
          number={desk.number}
          request={desk.request}
          draw={desk.operations.draw}
          reasons={desk.view.reasons}
          area={desk.area}
          onArea={desk.setArea}
          onBlock={desk.setChosen}
        />
      ) : (
        <ItemText
          item={item}
          number={desk.number}
          reasons={desk.view.reasons}
          passage={desk.passage}
          found={desk.found.find((each) => each.item.itemId === item.itemId)?.passages ?? []}
          onChoose={desk.choose}
          onBlock={desk.setChosen}
        />
      )}
      <ButtonRow>
        <Button
          hotkey="e"
          kind={item.decision === 'undecided' ? 'primary' : 'secondary'}
          disabled={item.decision === 'enclose' || item.walled}
          describedBy={item.walled ? 'walled-why' : undefined}
          onPress={() => void desk.decide('enclose')}
        >
          {withheld ? deskWords.item.encloseInstead : deskWords.item.enclose}
        </Button>
        <Button hotkey="w" onPress={() => setWithholding(true)}>
          {withheld ? deskWords.item.otherReason : deskWords.item.withhold}
        </Button>
      </ButtonRow>
      {withholding && (
        <WithholdDialog
          desk={desk}
          walled={item.keptFrom.length > 0}
          onClose={() => setWithholding(false)}
          onWithhold={(why) => {
            setWithholding(false)
            return desk.decide('withhold', why)
          }}
        />
      )}
    </section>
  )
}

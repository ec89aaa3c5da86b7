import { useState } from 'react'
import { useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Tag } from '../../components/Tag/Tag.tsx'
import { send } from '../../send.ts'
import { asDate } from '../../text/format.ts'
import type { CaseView } from '../cases/case-view.ts'
import type { Entry } from '../contacts/use-timeline.ts'
import { KeepDialog } from './KeepDialog.tsx'
import { wallWords as words } from './wall-words.ts'
import { WhyDialog } from './WhyDialog.tsx'
import './deciders.css'

interface KeptFromProps {
  readonly view: CaseView
  readonly entry: Entry
  readonly title: string
  readonly onChanged: () => void
}

/** Under a note: who told us, whom it is kept from and why, and the acts that change that. */
export function KeptFrom({ view, entry, title, onChanged }: KeptFromProps) {
  const mayRecord = useMay('contact:record')
  const [keeping, setKeeping] = useState(false)
  const [lifting, setLifting] = useState<Entry['keptFrom'][number]>()
  const { caseId } = view
  const contactId = entry.id
  function changed() {
    setKeeping(false)
    setLifting(undefined)
    onChanged()
  }
  return (
    <>
      {entry.keptFrom.map((wall) => (
        <div key={wall.personId} className="kept-from">
          <Tag tone="stop">{words.keptTag(wall.name)}</Tag>
          <span className="small">
            {wall.because === 'alone' ? words.keptAlone : words.keptWhy(wall.why, wall.by, asDate(wall.at))}
          </span>
          {mayRecord && view.childAlone === null ? (
            <Button small kind="quiet" label={words.liftThis(title, wall.name)} onPress={() => setLifting(wall)}>
              {words.lift}
            </Button>
          ) : null}
        </div>
      ))}
      <div className="kept-from small">
        {entry.toldBy === '' ? null : <span>{words.toldByLine(entry.toldBy)}</span>}
        {mayRecord && entry.keptFrom.length <= view.parents.length ? (
          <Button small kind="quiet" label={words.keepThis(title)} onPress={() => setKeeping(true)}>
            {words.keep}
          </Button>
        ) : null}
      </div>
      {keeping ? <KeepDialog view={view} entry={entry} onClose={() => setKeeping(false)} onDone={changed} /> : null}
      {lifting === undefined ? null : (
        <WhyDialog
          title={words.liftTitle(lifting.name)}
          explain={words.liftExplain(lifting.name)}
          label={words.liftWhy}
          confirm={words.liftConfirm}
          draftKey={`lift-wall:${contactId}`}
          act={(why) => send('liftWall', { caseId, contactId, personId: lifting.personId, why }, words.labels)}
          onClose={() => setLifting(undefined)}
          onDone={changed}
        />
      )}
    </>
  )
}

import { useState } from 'react'
import { cancel } from '../../cancel.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Tag } from '../../components/Tag/Tag.tsx'
import type { ThirdParty } from '../requests/desk.ts'
import { Making } from '../requests/Making.tsx'
import type { Desk } from '../requests/use-desk.ts'
import { SheetDialog } from './SheetDialog.tsx'
import { partyWords } from './words.ts'
import './third-parties.css'

/** Everybody whose rights the pack protects, what was decided, and what that does to the notes. */
export function Sheets({ desk }: { readonly desk: Desk }) {
  const [open, setOpen] = useState<ThirdParty>()
  const [covering, setCovering] = useState(false)
  const parties = desk.view.thirdParties ?? []
  const text = partyWords.list
  if (parties.length === 0) return null

  async function redactMentions({ thirdPartyId }: ThirdParty) {
    setCovering(true)
    await desk.redactMentions(thirdPartyId)
    setCovering(false)
  }

  return (
    <section className="stack-close" aria-labelledby="sheets-heading">
      <h3 id="sheets-heading">{text.title}</h3>
      <ul className="sheets">
        {parties.map((party) => (
          <li key={party.thirdPartyId} className="sheets__one">
            <p>
              {party.name} <Decision party={party} />
            </p>
            <p className="small">{text.redactedFor(timesFor(desk, party))}</p>
            <Shared desk={desk} party={party} />
            <ButtonRow>
              <Button small label={text.openFor(party.name)} onPress={() => setOpen(party)}>
                {text.open}
              </Button>
              {party.sheet?.outcome === 'withhold' && (
                <Button
                  small
                  label={text.everywhereFor(party.name)}
                  busy={covering}
                  onPress={() => void redactMentions(party)}
                >
                  {text.everywhere}
                </Button>
              )}
            </ButtonRow>
          </li>
        ))}
      </ul>
      {covering && <Making begins="reading" onCancel={() => cancel('redactMentions')} />}
      {open !== undefined && (
        <SheetDialog
          key={open.thirdPartyId}
          request={{ caseId: desk.view.caseId, requestId: desk.view.requestId }}
          party={open}
          onClose={() => setOpen(undefined)}
          onDecided={(party) => {
            setOpen(undefined)
            desk.decided(party)
          }}
        />
      )}
    </section>
  )
}

const tones = { none: 'warn', withhold: 'stop', disclose: 'ok' } as const

function Decision({ party: { sheet } }: { readonly party: ThirdParty }) {
  const state = sheet?.outcome ?? 'none'
  return <Tag tone={tones[state]}>{partyWords.list.states[state]}</Tag>
}

/** Warns of what is redacted for the sake of somebody who may be shared. */
function Shared({ desk, party }: { readonly desk: Desk; readonly party: ThirdParty }) {
  if (party.sheet?.outcome !== 'disclose') return null
  const times = timesFor(desk, party)
  return times === 0 ? null : <Notice kind="warning">{partyWords.list.redactedAll(party.name, times)}</Notice>
}

/** Passages and parts of pages that are redacted for their sake. */
function timesFor({ view }: Desk, party: ThirdParty): number {
  return view.items
    .flatMap(({ redactions, areas }) => [...redactions, ...areas])
    .filter(({ thirdPartyId }) => thirdPartyId === party.thirdPartyId).length
}

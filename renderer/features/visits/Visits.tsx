import type { Output } from '../../../preload/contract/index.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Table, type Column } from '../../components/Table/Table.tsx'
import { Tag } from '../../components/Tag/Tag.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import { asMoment, asTime } from '../../text/format.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { visitWords as words } from './words.ts'

type Visit = Output<'listVisits'>['visits'][number]

/** P6: the visits there were, the one that is open, and the way to open another. */
export function Visits() {
  const { value, refusal } = useAsk('listVisits', {})
  if (refusal !== undefined) return <Notice kind="stop">{reasonMessage(refusal)}</Notice>
  if (value === undefined) return null
  const { visits, contractors } = value
  const open = visits.find(({ isOpen }) => isOpen)
  const mayOpen = contractors.length > 0 && visits.every(({ ended }) => ended !== null)
  return (
    <Card title={words.visits}>
      <div className="stack">
        <p className="measure">{words.about}</p>
        {open !== undefined && <Notice>{words.isOpen(open.namedPerson, asTime(open.endsAt))}</Notice>}
        {contractors.length === 0 && <Notice>{words.noContractor}</Notice>}
        {mayOpen && <Button onPress={() => go({ at: 'open-visit' })}>{words.open}</Button>}
        <Table
          caption={words.caption}
          captionHidden
          columns={columns}
          rows={visits}
          rowKey={({ visitId }) => visitId}
          empty={words.none}
        />
      </div>
    </Card>
  )
}

const columns: readonly Column<Visit>[] = [
  { id: 'when', title: words.columns.when, names: true, cell: ({ startsAt }) => asMoment(startsAt) },
  { id: 'who', title: words.columns.who, cell: ({ namedPerson, contractor }) => `${namedPerson}, ${contractor}` },
  { id: 'state', title: words.columns.state, cell: stateOf },
  {
    id: 'see',
    title: words.columns.see,
    cell: ({ visitId, startsAt }) => (
      <TextLink label={words.seeOf(asMoment(startsAt))} onPress={() => go({ at: 'visit', visitId })}>
        {words.see}
      </TextLink>
    ),
  },
]

function stateOf({ isOpen, ended, endsAt }: Visit) {
  if (isOpen) return <Tag tone="accent">{words.state.open(asTime(endsAt))}</Tag>
  return ended === null ? <Tag tone="warn">{words.state.toClose}</Tag> : <Tag tone="ok">{words.state.closed}</Tag>
}

import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import type { TodayKind } from '../../../preload/contract/today.ts'
import { Card } from '../../components/Card/Card.tsx'
import { Checkbox } from '../../components/Checkboxes/Checkbox.tsx'
import { EmptyState } from '../../components/EmptyState/EmptyState.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { howMany } from './counted.ts'
import { DueLine } from './DueLine.tsx'
import { kindWords, words } from './words.ts'

/** Of each kind, while everything is shown: a flood of one must not bury the others. */
const atFirst = 5

interface DueCardProps {
  readonly found: Output<'readToday'>
  readonly today: string
  readonly onMine: (mine: boolean) => void
}

/** What is due, the most urgent first: a few of every kind, or all of one. */
export function DueCard({ found, today, onMine }: DueCardProps) {
  const [kind, setKind] = useState<TodayKind | 'everything'>('everything')
  const counts = found.counts.filter(({ total }) => total > 0)
  const chosen = counts.find((count) => count.kind === kind)
  const shown = chosen === undefined ? fewOfEach(found.due) : found.due.filter((item) => item.kind === chosen.kind)
  return (
    <Card
      title={words.due}
      aside={
        found.mayChoose ? <Checkbox name="mine" label={words.mine} checked={found.mine} onChange={onMine} /> : undefined
      }
    >
      {counts.length > 1 && (
        <Radios
          name="kind"
          label={words.show}
          labelHidden
          layout="chips"
          value={chosen?.kind ?? 'everything'}
          onChange={setKind}
          choices={[
            { value: 'everything' as const, label: words.everything },
            ...counts.map((count) => ({ value: count.kind, label: `${kindWords[count.kind]}: ${howMany(count)}` })),
          ]}
        />
      )}
      {shown.length === 0 ? (
        <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
      ) : (
        <ul className="due" aria-label={words.due}>
          {shown.map((item) => (
            <DueLine key={`${item.kind} ${item.id} ${item.what.join()}`} item={item} today={today} />
          ))}
        </ul>
      )}
      {chosen !== undefined && chosen.total > shown.reduce((sum, { howMany: each }) => sum + each, 0) && (
        <p className="small">{words.first(shown.length, kindWords[chosen.kind].toLowerCase(), howMany(chosen))}</p>
      )}
    </Card>
  )
}

function fewOfEach(due: Output<'readToday'>['due']): Output<'readToday'>['due'] {
  const seen = new Map<TodayKind, number>()
  return due.filter(({ kind }) => {
    const before = seen.get(kind) ?? 0
    seen.set(kind, before + 1)
    return before < atFirst
  })
}

import type { Output } from '../../../preload/contract/index.ts'
import { Timeline, type TimelineEntry } from '../../components/Timeline/Timeline.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { asMoment } from '../../text/format.ts'
import { consentMethodWords } from '../../text/labels.ts'
import { useAsk } from '../../use-ask.ts'
import { listed } from './Asked.tsx'
import { words } from './words.ts'

type Event = Output<'listConsentEvents'>['events'][number]

const tones = {
  requested: 'neutral',
  given: 'ok',
  renewed: 'ok',
  refused: 'stop',
  withdrawn: 'warn',
  lapsed: 'neutral',
  invalidated: 'stop',
} as const

/** Every event of every permission, oldest first, in plain words. */
export function History({ caseId }: { readonly caseId: string }) {
  const { value } = useAsk('listConsentEvents', { caseId })
  if (value === undefined) return null
  return (
    <Card title={words.history.title}>
      {value.events.length === 0 ? (
        <p>{words.history.none}</p>
      ) : (
        <Timeline label={words.history.title} level={3} entries={value.events.map(shown)} />
      )}
    </Card>
  )
}

function shown({ state, at, name, method, note, about, recordedBy, consentId }: Event, index: number): TimelineEntry {
  const how = methodWords(method)
  const by = state === 'lapsed' ? '' : words.history.by(recordedBy)
  const quoted = note === '' ? '' : `“${note}”`
  return {
    id: `${String(index)} ${state} ${consentId ?? ''}`,
    title: `${words.history.tags[state]}: ${words.history.states[state](name)}`,
    byline: [asMoment(at), how, by].filter((part) => part !== '').join(' · '),
    when: at,
    tone: tones[state],
    body: <p className="small">{[listed(about), quoted].filter((part) => part !== '').join(' · ')}</p>,
  }
}

function methodWords(method: string): string {
  const all: Readonly<Record<string, string>> = { ...words.methods, ...consentMethodWords }
  return (all[method] ?? '').toLowerCase()
}

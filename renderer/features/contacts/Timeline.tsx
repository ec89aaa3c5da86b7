import { useEffect, useState } from 'react'
import { useAppState } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { EmptyState } from '../../components/EmptyState/EmptyState.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { Timeline as TimelineList, type TimelineEntry } from '../../components/Timeline/Timeline.tsx'
import { go } from '../../place.ts'
import { reasonMessage } from '../../text/reasons.ts'
import type { CaseView } from '../cases/case-view.ts'
import { KeptFrom } from '../deciders/KeptFrom.tsx'
import { SeenBy } from '../deciders/SeenBy.tsx'
import { wallWords } from '../deciders/wall-words.ts'
import { useWhereAnswered } from '../requests/where-answered.ts'
import { Note } from './Note.tsx'
import { useSoughtNote } from './sought-note.ts'
import { coveredBy, tell } from './timeline-entry.ts'
import { timelineWords as words } from './timeline-words.ts'
import { useTimeline, type Entry } from './use-timeline.ts'
import './Timeline.css'

type Props = {
  readonly view: CaseView
  /** `all` for everything that happened on the case, `contacts` for the contact log alone. */
  readonly kinds: 'all' | 'contacts'
}

export function Timeline({ view, kinds }: Props) {
  const [seenBy, setSeenBy] = useState<string | null>(null)
  const { read, refusal, earlier, again } = useTimeline({ caseId: view.caseId, kinds, seenBy })
  const today = useAppState((app) => app.state?.today) ?? ''
  const whereAnswered = useWhereAnswered()
  const sought = useSoughtNote((note) => note.contactId)
  const isHere = read?.entries.some(({ id }) => id === sought) ?? false
  const hasEarlier = read !== undefined && read.entries.length < read.total
  useEffect(() => {
    if (sought !== null && hasEarlier && !isHere) void earlier()
  }, [sought, hasEarlier, isHere, earlier])

  if (refusal !== undefined) return <Notice kind="stop">{reasonMessage(refusal)}</Notice>
  return (
    <div className="case-timeline">
      <SeenBy view={view} seenBy={seenBy} onChange={setSeenBy} leftOut={read?.leftOut} />
      {read?.total === 0 && seenBy === null && <EmptyState title={words.noneTitle}>{words.none}</EmptyState>}
      {read?.total === 0 && seenBy !== null && <p>{wallWords.nothing}</p>}
      {read !== undefined && (
        <TimelineList
          label={words[kinds]}
          level={2}
          entries={read.entries.map((entry) =>
            shown(entry, { view, today, whereAnswered, walls: seenBy === null, again: () => void again() }),
          )}
        />
      )}
      {hasEarlier && (
        <p className="case-timeline__earlier">
          <Button onPress={() => void earlier()}>{words.earlier}</Button>{' '}
          <span className="small">{words.shown(read.entries.length, read.total)}</span>
        </p>
      )}
    </div>
  )
}

type Shown = {
  readonly view: CaseView
  readonly today: string
  readonly whereAnswered: ReturnType<typeof useWhereAnswered>
  /** Ourselves see whom a note is kept from. */
  readonly walls: boolean
  readonly again: () => void
}

function shown(entry: Entry, { view, today, whereAnswered, walls, again }: Shown): TimelineEntry {
  const { title, byline, under, tone } = tell(entry, view, today)
  const { caseId } = view
  const link = linkOf(entry, caseId, whereAnswered)
  const covered = coveredBy(entry, view, today)
  const isContact = entry.kind === 'contact'
  const body = (
    <>
      {isContact && <Note contactId={entry.id} title={title} text={entry.text} />}
      {(under !== '' || covered !== '' || link !== null) && (
        <p className="small">
          {[under, covered].filter((part) => part !== '').join(' · ')}
          {link !== null && (
            <>
              {(under !== '' || covered !== '') && ' · '}
              {link}
            </>
          )}
        </p>
      )}
      {isContact && walls && <KeptFrom view={view} entry={entry} title={title} onChanged={again} />}
    </>
  )
  return { id: `${entry.kind} ${entry.id}`, title, byline, when: entry.at, tone, body }
}

function linkOf(
  { kind, id, what, coveredBy: consentId }: Entry,
  caseId: string,
  whereAnswered: ReturnType<typeof useWhereAnswered>,
) {
  if (kind === 'legal-request')
    return <TextLink onPress={() => go({ at: 'legal-request', caseId, requestId: id })}>{words.openLegal}</TextLink>
  if (kind === 'request') {
    const to = whereAnswered({ caseId, requestId: id, regime: what })
    return to.at === 'case' ? null : <TextLink onPress={() => go(to)}>{words.openRequest}</TextLink>
  }
  if (kind === 'disclosure')
    return <TextLink onPress={() => go({ at: 'case', caseId, tab: 'disclosures' })}>{words.seeDisclosure}</TextLink>
  if (kind === 'document')
    return <TextLink onPress={() => go({ at: 'document', caseId, documentId: id })}>{words.openDocument}</TextLink>
  if (kind === 'concern')
    return <TextLink onPress={() => go({ at: 'concern', caseId, concernId: id })}>{words.seeConcern}</TextLink>
  if (kind === 'permission-asked' || kind === 'permission-answered')
    return <TextLink onPress={() => go({ at: 'case', caseId, tab: 'consents' })}>{words.seeAsked}</TextLink>
  if (kind === 'permission-given' || kind === 'permission-ended' || consentId !== null)
    return <TextLink onPress={() => go({ at: 'case', caseId, tab: 'consents' })}>{words.see}</TextLink>
  return null
}

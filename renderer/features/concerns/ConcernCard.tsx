import { Card } from '../../components/Card/Card.tsx'
import { Tag } from '../../components/Tag/Tag.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import { asDate, asMoment } from '../../text/format.ts'
import { shortened } from '../contacts/Note.tsx'
import { isPassedOn, type Concern } from './concern-facts.tsx'
import { words } from './words.ts'

/** One concern in a list: red, and in words, until it is passed on. */
export function ConcernCard({ concern, named }: { readonly concern: Concern; readonly named: boolean }) {
  const { one } = words
  const date = asDate(concern.recordedAt)
  const title = named ? one.about(concern.child, date) : one.of(date)
  const { caseId, concernId, seen } = concern
  return (
    <Card title={title} aside={<PassedTag concern={concern} />} edge={isPassedOn(concern) ? 'ok' : 'stop'}>
      <div className="stack-close">
        {concern.immediateDanger ? (
          <p>
            <strong>{one.danger}</strong>
          </p>
        ) : null}
        <p className="concern-words">{shortened(concern.worry)}</p>
        <p className="small">
          {one.byAt(concern.recordedBy, asMoment(concern.recordedAt))}
          {' · '}
          {seen === null ? one.notSeen : one.seen(seen.by, asMoment(seen.at))}
        </p>
        <p>
          <TextLink label={one.openNamed(title)} onPress={() => go({ at: 'concern', caseId, concernId })}>
            {one.open}
          </TextLink>
        </p>
      </div>
    </Card>
  )
}

export function PassedTag({ concern }: { readonly concern: Concern }) {
  return isPassedOn(concern) ? (
    <Tag tone="ok">{words.one.passedOn}</Tag>
  ) : (
    <Tag tone="stop">{words.one.notPassedOn}</Tag>
  )
}

import type { Output } from '../../../preload/contract/index.ts'
import { Card } from '../../components/Card/Card.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import { shortMoment } from '../../text/when.ts'
import { words } from './words.ts'

interface OpenedLatelyProps {
  readonly opened: Output<'readToday'>['openedLately']
  readonly today: string
}

/** The way back to what somebody was busy with. */
export function OpenedLately({ opened, today }: OpenedLatelyProps) {
  return (
    <Card title={words.openedLately}>
      {opened.length === 0 ? (
        <p className="small">{words.openedNone}</p>
      ) : (
        <ul className="opened">
          {opened.map(({ caseId, child, reference, at }) => (
            <li key={caseId}>
              <TextLink onPress={() => go({ at: 'case', caseId, tab: 'timeline' })}>{child}</TextLink>{' '}
              <span className="small">
                {reference} · {shortMoment(at, today)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

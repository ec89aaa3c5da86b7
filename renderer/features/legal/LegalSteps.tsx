import { Tag } from '../../components/Tag/Tag.tsx'
import { Timeline } from '../../components/Timeline/Timeline.tsx'
import { stepsOf, type LegalView } from './steps.ts'
import { legalWords } from './words.ts'

const tones = { done: 'ok', now: 'warn', later: 'neutral', not: 'neutral' } as const

/** The whole way, one step under the other: done, now, later. */
export function LegalSteps({ view }: { readonly view: LegalView }) {
  const text = legalWords.steps
  return (
    <Timeline
      label={text.label}
      level={3}
      entries={stepsOf(view).map(({ title, status, told }) => ({
        id: title,
        title: (
          <>
            {title} <Tag tone={tones[status]}>{text.status[status]}</Tag>
          </>
        ),
        byline: '',
        tone: tones[status],
        body:
          told.length === 0 ? undefined : (
            <div className="small">
              {told.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          ),
      }))}
    />
  )
}

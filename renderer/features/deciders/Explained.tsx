import type { CodeList } from '../../../preload/contract/codes.ts'
import { Card } from '../../components/Card/Card.tsx'
import { asDate } from '../../text/format.ts'
import { words as caseWords } from '../cases/words.ts'

interface ExplainedProps {
  readonly title: string
  readonly sentences: readonly string[]
  /** The dated list the form offers. */
  readonly list: CodeList
}

/** What to know before filling a form in, beside it. */
export function Explained({ title, sentences, list }: ExplainedProps) {
  return (
    <Card title={title} edge="accent">
      <div className="stack-close">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p className="small">{caseWords.form.listFrom(list.source, asDate(list.asOf))}</p>
      </div>
    </Card>
  )
}

import { Button } from '../../components/Button/Button.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { asTime } from '../../text/format.ts'
import { words } from './words.ts'

/** What became of the words just typed: kept, and when. */
export function DraftCard({ keptAt, discard }: { readonly keptAt: string | null; readonly discard: () => void }) {
  return (
    <Card title={words.form.draftTitle}>
      <div className="stack-close">
        {keptAt !== null && (
          <p>
            <strong>{words.form.draftKept(asTime(keptAt))}</strong>
          </p>
        )}
        <p className="small">{words.form.draftNote}</p>
        {keptAt !== null && (
          <Button kind="quiet" small onPress={discard}>
            {words.form.throwAway}
          </Button>
        )}
      </div>
    </Card>
  )
}

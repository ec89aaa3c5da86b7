import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { InterruptionCard } from '../../components/InterruptionCard/InterruptionCard.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Progress } from '../../components/Progress/Progress.tsx'
import { Table } from '../../components/Table/Table.tsx'
import { reasonMessage } from '../../text/reasons.ts'
import { useArchiveRun, type Run } from './use-archive-run.ts'
import { runWords as words } from './words.ts'

interface ArchiveRunProps {
  readonly ready: number
  /** Of the cases shown: whether paper stays behind. */
  readonly paperFiles: number
  readonly onDone: () => void
}

/** Says what will happen, does it with a way out between cases, then says what was done and what was not. */
export function ArchiveRun({ ready, paperFiles, onDone }: ArchiveRunProps) {
  const { run, start, stop } = useArchiveRun()
  switch (run.step) {
    case 'summary':
      return (
        <InterruptionCard
          title={words.question(ready)}
          actions={
            <>
              <Button kind="primary" onPress={onDone}>
                {words.notNow}
              </Button>
              <Button kind="danger" onPress={() => void start()}>
                {words.go(ready)}
              </Button>
            </>
          }
        >
          {words.happens(paperFiles).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </InterruptionCard>
      )
    case 'running':
      return (
        <Card>
          <Progress
            label={words.running}
            done={run.done / run.of}
            detail={words.progress(run.done, run.of)}
            onCancel={stop}
            cancelLabel={run.stopping ? words.stopping : words.stop}
          />
        </Card>
      )
    case 'over':
      return <Summary run={run} onDone={onDone} />
  }
}

function Summary({ run, onDone }: { readonly run: Extract<Run, { step: 'over' }>; readonly onDone: () => void }) {
  const { archived, refused, left } = run
  return (
    <div className="stack">
      <Notice kind={archived > 0 ? 'success' : 'information'} announce>
        <p>{archived === 0 ? words.none : words.archived(archived)}</p>
        {left > 0 && <p>{words.left(left)}</p>}
      </Notice>
      {refused.length > 0 && (
        <Card title={words.notArchived}>
          <Table
            caption={words.notArchived}
            captionHidden
            columns={[
              { id: 'reference', title: words.reference, names: true, cell: ({ reference }) => reference },
              { id: 'why', title: words.why, cell: ({ refusal }) => reasonMessage(refusal) },
            ]}
            rows={refused}
            rowKey={({ reference }) => reference}
          />
        </Card>
      )}
      <ButtonRow>
        <Button kind="primary" onPress={onDone}>
          {words.back}
        </Button>
      </ButtonRow>
    </div>
  )
}

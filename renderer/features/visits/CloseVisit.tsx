import { useState } from 'react'
import { dataOutcomes } from '../../../preload/contract/visits.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { send } from '../../send.ts'
import { useUpkeep } from '../backups/use-upkeep.ts'
import { UpkeepProgress } from '../backups/UpkeepProgress.tsx'
import { DataOutcome, emptyOutcome, outcomeLabels } from './DataOutcome.tsx'
import { visitWords } from './words.ts'
import { Form } from '../../components/Form/Form.tsx'

interface CloseVisitProps {
  readonly visitId: string
  readonly isOpen: boolean
  readonly onClosed: () => Promise<void>
}

const words = visitWords.close

/** P6: ends a visit that is still open and completes its report. */
export function CloseVisit({ visitId, isOpen, onClosed }: CloseVisitProps) {
  const [outcome, setOutcome] = useState(emptyOutcome)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const upkeep = useUpkeep()

  async function close() {
    if (upkeep.busy) return
    const sent = await upkeep.run(() => send('closeVisit', { visitId, ...outcome }, outcomeLabels))
    if (sent.ok) await onClosed()
    else setProblems(sent.problems)
  }

  return (
    <Card title={words.title} edge="warn">
      <Form className="stack measure" onSubmit={() => void close()}>
        <p>{isOpen ? words.open : words.ended}</p>
        <ErrorSummary problems={problems} />
        <DataOutcome choices={dataOutcomes} outcome={outcome} problems={problems} onChange={setOutcome} />
        <UpkeepProgress upkeep={upkeep} />
        <div>
          <Button kind={isOpen ? 'danger' : 'primary'} type="submit" busy={upkeep.busy}>
            {words.submit}
          </Button>
        </div>
      </Form>
    </Card>
  )
}

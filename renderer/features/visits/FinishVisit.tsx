import { useState } from 'react'
import { contractorOutcomes } from '../../../preload/contract/visits.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { send } from '../../send.ts'
import { useUpkeep } from '../backups/use-upkeep.ts'
import { UpkeepProgress } from '../backups/UpkeepProgress.tsx'
import { DataOutcome, emptyOutcome, outcomeLabels } from './DataOutcome.tsx'
import { visitWords } from './words.ts'
import { Form } from '../../components/Form/Form.tsx'

const words = visitWords.work

/** P6: the contractor says what became of any data, and leaves. The window locks itself when it is done. */
export function FinishVisit() {
  const [outcome, setOutcome] = useState(emptyOutcome)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const upkeep = useUpkeep()

  async function finish() {
    if (upkeep.busy) return
    const sent = await upkeep.run(() => send('finishVisit', outcome, outcomeLabels))
    setProblems(sent.ok ? [] : sent.problems)
  }

  return (
    <Card title={words.finish}>
      <Form className="stack measure" onSubmit={() => void finish()}>
        <p>{words.finishAbout}</p>
        <ErrorSummary problems={problems} />
        <DataOutcome choices={contractorOutcomes} outcome={outcome} problems={problems} onChange={setOutcome} />
        <UpkeepProgress upkeep={upkeep} />
        <div>
          <Button kind="primary" type="submit" busy={upkeep.busy}>
            {words.submit}
          </Button>
        </div>
      </Form>
    </Card>
  )
}

import { useState } from 'react'
import { refreshState } from '../../app-state.ts'
import { Card } from '../../components/Card/Card.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { reasonMessage } from '../../text/reasons.ts'
import { send } from '../../send.ts'
import { useAsk } from '../../use-ask.ts'
import { AbsenceTable } from './AbsenceTable.tsx'
import { NewAbsence } from './NewAbsence.tsx'
import { absenceWords } from './words.ts'

/** P9: when the head of service is away, and recording that they will be, are, or are back. */
export function AbsencePage() {
  const { value: absences, refusal, again } = useAsk('listAbsences', {})
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [done, setDone] = useState<string | null>(null)

  async function changed(said: string) {
    setProblems([])
    await again()
    await refreshState()
    setDone(said)
  }
  async function end(absenceId: string) {
    const sent = await send('endAbsence', { absenceId }, {})
    if (sent.ok) await changed(absenceWords.ended)
    else setProblems(sent.problems)
  }

  return (
    <Page title={absenceWords.title} lead={absenceWords.lead}>
      {refusal !== undefined && <Notice kind="stop">{reasonMessage(refusal)}</Notice>}
      {done !== null && (
        <Notice kind="success" announce>
          {done}
        </Notice>
      )}
      <ErrorSummary problems={problems} />
      {absences !== undefined && (
        <Card title={absenceWords.list.title}>
          {absences.length === 0 ? (
            absenceWords.list.none
          ) : (
            <AbsenceTable absences={absences} onEnd={(absenceId) => void end(absenceId)} />
          )}
        </Card>
      )}
      <Card title={absenceWords.form.title}>
        <NewAbsence key={absences?.length} onRecorded={() => changed(absenceWords.recorded)} />
      </Card>
    </Page>
  )
}

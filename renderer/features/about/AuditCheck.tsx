import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { brokenLog } from '../../text/warnings.ts'
import { send } from '../../send.ts'
import { LogCheckProgress } from './LogCheckProgress.tsx'
import { aboutWords } from './words.ts'

const words = aboutWords.audit

export function AuditCheck() {
  const [checked, setChecked] = useState<Output<'checkAuditLog'> | null>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  const [stopped, setStopped] = useState(false)

  async function check() {
    setBusy(true)
    setStopped(false)
    setChecked(null)
    const sent = await send('checkAuditLog', {}, {})
    setBusy(false)
    if (sent.ok) setChecked(sent.value)
    const isStopped = !sent.ok && sent.refusal.code === 'cancelled'
    setStopped(isStopped)
    setProblems(sent.ok || isStopped ? [] : sent.problems)
  }

  return (
    <Card title={words.title}>
      <div className="stack">
        <p>{words.about}</p>
        <ErrorSummary problems={problems} />
        {checked !== null && <Answer {...checked} />}
        {stopped && <Notice announce>{words.cancelled}</Notice>}
        {busy && <LogCheckProgress />}
        <Button busy={busy} onPress={() => void check()}>
          {words.check}
        </Button>
      </div>
    </Card>
  )
}

function Answer({ entries, brokenAt, fault, head }: Output<'checkAuditLog'>) {
  if (brokenAt !== null && fault !== null)
    return (
      <Notice kind="stop" announce>
        {words.broken(brokenLog(brokenAt, fault))}
      </Notice>
    )
  return (
    <Notice kind="success" announce>
      <p>{words.whole(entries)}</p>
      <p className="small">{words.head(head)}</p>
    </Notice>
  )
}

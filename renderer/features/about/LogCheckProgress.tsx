import { useEffect, useState } from 'react'
import type { Events } from '../../../preload/contract/index.ts'
import { cancel } from '../../cancel.ts'
import { Progress } from '../../components/Progress/Progress.tsx'
import { aboutWords } from './words.ts'

/** How far the check of the audit log has come, and the way to stop it; leaving the page stops it too. */
export function LogCheckProgress() {
  const [come, setCome] = useState<Events['log-check'] | null>(null)
  useEffect(() => window.api.on('log-check', setCome), [])
  useEffect(() => stop, [])
  const { checking, checked } = aboutWords.audit
  return (
    <Progress
      label={checking}
      done={come === null ? undefined : come.done / Math.max(1, come.of)}
      detail={come === null ? undefined : checked(come.done, come.of)}
      onCancel={stop}
    />
  )
}

function stop(): void {
  cancel('checkAuditLog')
}

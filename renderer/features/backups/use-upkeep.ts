import { useEffect, useState } from 'react'
import type { UpkeepStep } from '../../../preload/contract/backups.ts'
import { ask } from '../../ask.ts'

export type Upkeep = {
  readonly busy: boolean
  /** Where it has got to; `null` while a folder is being chosen. */
  readonly step: UpkeepStep | null
  readonly stopping: boolean
  readonly run: <T>(work: () => Promise<T>) => Promise<T>
  readonly stop: () => void
}

/** One long look after the database at a time: what it is doing, and a way to stop it. */
export function useUpkeep(): Upkeep {
  const [step, setStep] = useState<UpkeepStep | null>(null)
  const [busy, setBusy] = useState(false)
  const [stopping, setStopping] = useState(false)
  useEffect(() => window.api.on('upkeep', (event) => setStep(event.step)), [])
  return {
    busy,
    step,
    stopping,
    async run(work) {
      setStep(null)
      setStopping(false)
      setBusy(true)
      try {
        return await work()
      } finally {
        setBusy(false)
      }
    },
    stop() {
      setStopping(true)
      void ask('cancelUpkeep', {})
    },
  }
}

import { useCallback, useEffect, useState } from 'react'
import type { Refusal } from '../../../preload/contract/common.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { ask } from '../../ask.ts'

export type Preview =
  | { readonly state: 'making' }
  | { readonly state: 'made'; readonly made: Output<'previewPack'> }
  | { readonly state: 'refused'; readonly refusal: Refusal }

const making: Preview = { state: 'making' }

/** Has the pack set in type, at once and again whenever the size of print changes; leaving stops the work. */
export function usePreview(caseId: string, requestId: string, largePrint: boolean) {
  const [round, setRound] = useState(0)
  const wanted = `${String(largePrint)} ${String(round)}`
  const [answer, setAnswer] = useState<{ readonly to: string; readonly preview: Preview }>()

  useEffect(() => {
    let current = true
    let running = true
    async function make() {
      const result = await ask('previewPack', { caseId, requestId, largePrint })
      running = false
      if (!current) return
      const preview: Preview = result.ok
        ? { state: 'made', made: result.value }
        : { state: 'refused', refusal: result.refusal }
      setAnswer({ to: wanted, preview })
    }
    void make()
    return () => {
      current = false
      if (running) void ask('cancelPreview', { caseId, requestId })
    }
  }, [caseId, requestId, largePrint, wanted])

  return {
    preview: answer?.to === wanted ? answer.preview : making,
    again: useCallback(() => setRound((before) => before + 1), []),
    cancel: useCallback(() => void ask('cancelPreview', { caseId, requestId }), [caseId, requestId]),
  }
}

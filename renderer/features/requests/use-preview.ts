import { useCallback, useEffect, useState } from 'react'
import type { Refusal } from '../../../preload/contract/common.ts'
import type { Input, Output } from '../../../preload/contract/index.ts'
import { ask } from '../../ask.ts'

export type Preview =
  | { readonly state: 'making' }
  | { readonly state: 'made'; readonly made: Output<'previewPack'> }
  | { readonly state: 'refused'; readonly refusal: Refusal }

const making: Preview = { state: 'making' }

type Packs = {
  readonly make: 'previewPack' | 'previewLegalPack'
  readonly cancel: 'cancelPreview' | 'cancelLegalPreview'
  readonly input: Input<'previewPack'> | Input<'previewLegalPack'>
  readonly cancelled: Input<'cancelPreview'> | Input<'cancelLegalPreview'>
}

/** Has the pack set in type, at once and again whenever what is asked for changes; leaving stops the work. */
export function usePreview({ make, cancel, input, cancelled }: Packs) {
  const [round, setRound] = useState(0)
  const question = JSON.stringify(input)
  const stop = JSON.stringify(cancelled)
  const wanted = `${question} ${String(round)}`
  const [answer, setAnswer] = useState<{ readonly to: string; readonly preview: Preview }>()

  useEffect(() => {
    let current = true
    let running = true
    async function begin() {
      const result = await ask(make, JSON.parse(question) as Packs['input'])
      running = false
      if (!current) return
      const preview: Preview = result.ok
        ? { state: 'made', made: result.value }
        : { state: 'refused', refusal: result.refusal }
      setAnswer({ to: wanted, preview })
    }
    void begin()
    return () => {
      current = false
      if (running) void ask(cancel, JSON.parse(stop) as Packs['cancelled'])
    }
  }, [make, cancel, question, stop, wanted])

  return {
    preview: answer?.to === wanted ? answer.preview : making,
    again: useCallback(() => setRound((before) => before + 1), []),
    cancel: useCallback(() => void ask(cancel, JSON.parse(stop) as Packs['cancelled']), [cancel, stop]),
  }
}

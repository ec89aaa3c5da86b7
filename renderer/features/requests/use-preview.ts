import { useCallback, useEffect, useState } from 'react'
import type { Refusal } from '../../../preload/contract/common.ts'
import type { Input, Output } from '../../../preload/contract/index.ts'
import { ask } from '../../ask.ts'
import { cancel } from '../../cancel.ts'

type Make = 'previewPack' | 'reviewPack' | 'previewLegalPack'

export type Preview<M extends Make = Make> =
  | { readonly state: 'making' }
  | { readonly state: 'made'; readonly made: Output<M> }
  | { readonly state: 'refused'; readonly refusal: Refusal }

const making = { state: 'making' } as const

type Packs<M extends Make> = {
  readonly make: M
  readonly input: Input<M>
}

/** Has the pack set in type, at once and again whenever what is asked for changes; leaving stops the work. */
export function usePreview<M extends Make>({ make, input }: Packs<M>) {
  const [round, setRound] = useState(0)
  const question = JSON.stringify(input)
  const wanted = `${question} ${String(round)}`
  const [answer, setAnswer] = useState<{ readonly to: string; readonly preview: Preview<M> }>()

  useEffect(() => {
    let current = true
    let running = true
    async function begin() {
      const result = await ask(make, JSON.parse(question) as Input<M>)
      running = false
      if (!current) return
      const preview: Preview<M> = result.ok
        ? { state: 'made', made: result.value }
        : { state: 'refused', refusal: result.refusal }
      setAnswer({ to: wanted, preview })
    }
    void begin()
    return () => {
      current = false
      if (running) cancel(make)
    }
  }, [make, question, wanted])

  return {
    preview: answer?.to === wanted ? answer.preview : making,
    again: useCallback(() => setRound((before) => before + 1), []),
    cancel: useCallback(() => cancel(make), [make]),
  }
}

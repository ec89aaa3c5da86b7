import { useCallback, useEffect, useState } from 'react'
import type { Refusal } from '../preload/contract/common.ts'
import type { Input, Name, Output } from '../preload/contract/index.ts'
import { ask } from './ask.ts'

export type Asked<T> = {
  /** The newest answer; kept while it is asked again, so the screen does not blink. */
  readonly value: T | undefined
  readonly refusal: Refusal | undefined
  readonly again: () => Promise<void>
}

/** Asks once on arrival and whenever the input changes. An answer that comes after a newer question is dropped. */
export function useAsk<N extends Name>(name: N, input: Input<N>): Asked<Output<N>> {
  const [answer, setAnswer] = useState<{ value?: Output<N>; refusal?: Refusal }>({})
  const question = JSON.stringify(input)
  const again = useCallback(async () => {
    const result = await ask(name, JSON.parse(question) as Input<N>)
    setAnswer(result.ok ? { value: result.value } : { refusal: result.refusal })
  }, [name, question])

  useEffect(() => {
    let current = true
    const askOnce = async () => {
      const result = await ask(name, JSON.parse(question) as Input<N>)
      if (current) setAnswer(result.ok ? { value: result.value } : { refusal: result.refusal })
    }
    void askOnce()
    return () => {
      current = false
    }
  }, [name, question])

  return { value: answer.value, refusal: answer.refusal, again }
}

import { useEffect, useState } from 'react'
import type { Input, Output } from '../../../preload/contract/index.ts'
import { ask } from '../../ask.ts'

export type Cover = Output<'checkContact'>

/** Whether a permission covers what is being typed, asked of the door at each change; undefined while there is too little to ask. */
export function useCover(about: Input<'checkContact'> | null): Cover | undefined {
  const [answer, setAnswer] = useState<{ readonly question: string; readonly cover: Cover }>()
  const question = about === null ? null : JSON.stringify(about)
  useEffect(() => {
    if (question === null) return undefined
    let current = true
    async function find(asked: Input<'checkContact'>, key: string) {
      const result = await ask('checkContact', asked)
      if (current && result.ok) setAnswer({ question: key, cover: result.value })
    }
    void find(JSON.parse(question) as Input<'checkContact'>, question)
    return () => {
      current = false
    }
  }, [question])
  return answer?.question === question ? answer.cover : undefined
}

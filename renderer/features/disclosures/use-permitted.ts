import { useEffect, useState } from 'react'
import type { Input, Output } from '../../../preload/contract/index.ts'
import { ask } from '../../ask.ts'

export type Permitted = Output<'checkDisclosure'>

/** Whether what is being typed may be passed on, asked of the door at each change; undefined while there is too little to ask. */
export function usePermitted(about: Input<'checkDisclosure'> | null): Permitted | undefined {
  const [answer, setAnswer] = useState<{ readonly question: string; readonly permitted: Permitted }>()
  const question = about === null ? null : JSON.stringify(about)
  useEffect(() => {
    if (question === null) return undefined
    let current = true
    async function find(asked: Input<'checkDisclosure'>, key: string) {
      const result = await ask('checkDisclosure', asked)
      if (current && result.ok) setAnswer({ question: key, permitted: result.value })
    }
    void find(JSON.parse(question) as Input<'checkDisclosure'>, question)
    return () => {
      current = false
    }
  }, [question])
  return answer?.question === question ? answer.permitted : undefined
}

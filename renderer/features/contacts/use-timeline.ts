import { useCallback, useEffect, useState } from 'react'
import type { Refusal } from '../../../preload/contract/common.ts'
import type { Input, Output } from '../../../preload/contract/index.ts'
import { ask } from '../../ask.ts'

export type Entry = Output<'readTimeline'>['entries'][number]
type Read = { readonly total: number; readonly entries: readonly Entry[] }

const size = 50

/** What happened on a case, newest first, and a way to read further back. */
export function useTimeline({ caseId, kinds }: Pick<Input<'readTimeline'>, 'caseId' | 'kinds'>) {
  const [read, setRead] = useState<Read>()
  const [refusal, setRefusal] = useState<Refusal>()

  useEffect(() => {
    let here = true
    async function begin(): Promise<void> {
      const answer = await ask('readTimeline', { caseId, kinds, from: 0, count: size })
      if (!here) return
      if (answer.ok) setRead(answer.value)
      else setRefusal(answer.refusal)
    }
    void begin()
    return () => {
      here = false
    }
  }, [caseId, kinds])

  const from = read?.entries.length ?? 0
  const earlier = useCallback(async () => {
    const answer = await ask('readTimeline', { caseId, kinds, from, count: size })
    if (!answer.ok) setRefusal(answer.refusal)
    else
      setRead((before) =>
        before?.entries.length === from
          ? { total: answer.value.total, entries: [...before.entries, ...answer.value.entries] }
          : before,
      )
  }, [caseId, kinds, from])

  return { read, refusal, earlier }
}

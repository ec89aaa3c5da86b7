import { useCallback, useEffect, useState } from 'react'
import type { Refusal } from '../../../preload/contract/common.ts'
import type { Input, Output } from '../../../preload/contract/index.ts'
import { ask } from '../../ask.ts'

type Read = Output<'readTimeline'>
export type Entry = Read['entries'][number]

const size = 50
const most = 500

/** What happened on a case, newest first, and a way to read further back. `seenBy`: as somebody of the case may see it. */
export function useTimeline({ caseId, kinds, seenBy }: Pick<Input<'readTimeline'>, 'caseId' | 'kinds' | 'seenBy'>) {
  /** With whose eyes it was read: nobody is shown, even for a moment, what was read with another's. */
  const [answer, setAnswer] = useState<{ readonly as: typeof seenBy; readonly read: Read }>()
  const [refusal, setRefusal] = useState<Refusal>()
  const read = answer?.as === seenBy ? answer?.read : undefined

  useEffect(() => {
    let here = true
    async function begin(): Promise<void> {
      const first = await ask('readTimeline', { caseId, kinds, seenBy, from: 0, count: size })
      if (!here) return
      if (first.ok) setAnswer({ as: seenBy, read: first.value })
      else setRefusal(first.refusal)
    }
    void begin()
    return () => {
      here = false
    }
  }, [caseId, kinds, seenBy])

  const from = read?.entries.length ?? 0
  const earlier = useCallback(async () => {
    const more = await ask('readTimeline', { caseId, kinds, seenBy, from, count: size })
    if (!more.ok) setRefusal(more.refusal)
    else
      setAnswer((before) =>
        before?.as === seenBy && before?.read.entries.length === from
          ? { as: seenBy, read: { ...more.value, entries: [...before.read.entries, ...more.value.entries] } }
          : before,
      )
  }, [caseId, kinds, seenBy, from])

  /** As far back as it was read, after something about it changed. */
  const again = useCallback(async () => {
    const count = Math.min(most, Math.max(size, from))
    const fresh = await ask('readTimeline', { caseId, kinds, seenBy, from: 0, count })
    if (fresh.ok) setAnswer({ as: seenBy, read: fresh.value })
    else setRefusal(fresh.refusal)
  }, [caseId, kinds, seenBy, from])

  return { read, refusal, earlier, again }
}

import { useRef, useState } from 'react'
import type { Refusal } from '../../../preload/contract/common.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { ask } from '../../ask.ts'

type Due = Output<'listDue'>['rows'][number]

export type Run =
  | { readonly step: 'summary' }
  | { readonly step: 'running'; readonly done: number; readonly of: number; readonly stopping: boolean }
  | {
      readonly step: 'over'
      readonly archived: number
      readonly refused: readonly { readonly reference: string; readonly refusal: Refusal }[]
      /** Not reached, because the run was stopped. */
      readonly left: number
    }

const page = 500

/** The run: one case after another, each its own question at the door, so that stopping between two leaves both whole. */
export function useArchiveRun(): { readonly run: Run; readonly start: () => Promise<void>; readonly stop: () => void } {
  const [run, setRun] = useState<Run>({ step: 'summary' })
  const stopped = useRef(false)

  async function start() {
    stopped.current = false
    const cases = await everyReady()
    let archived = 0
    const refused: { reference: string; refusal: Refusal }[] = []
    for (const [done, { caseId, reference }] of cases.entries()) {
      if (stopped.current) break
      setRun({ step: 'running', done, of: cases.length, stopping: false })
      const result = await ask('archiveCase', { caseId })
      if (result.ok) archived += 1
      else refused.push({ reference, refusal: result.refusal })
    }
    setRun({ step: 'over', archived, refused, left: cases.length - archived - refused.length })
  }

  function stop() {
    stopped.current = true
    setRun((now) => (now.step === 'running' ? { ...now, stopping: true } : now))
  }

  return { run, start, stop }
}

async function everyReady(): Promise<readonly Due[]> {
  const cases: Due[] = []
  for (;;) {
    const answer = await ask('listDue', { show: 'ready', from: cases.length, count: page })
    if (!answer.ok) return cases
    cases.push(...answer.value.rows)
    if (answer.value.rows.length < page) return cases
  }
}

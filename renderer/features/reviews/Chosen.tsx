import type { RequestView } from '../requests/passages.ts'
import type { Checks } from '../third-parties/PackChecks.tsx'
import { Judged } from './Judged.tsx'
import { MayStay } from './MayStay.tsx'
import { Redacted } from './Redacted.tsx'
import { Weighed } from './Weighed.tsx'

interface ChosenProps {
  readonly request: RequestView
  /** Of the pack on screen; `undefined` until it is there. */
  readonly checks: Checks | undefined
}

/** What the second person judges beside the pack itself: first what no rule decides, last what only repeats. */
export function Chosen({ request, checks }: ChosenProps) {
  return (
    <>
      <Judged request={request} />
      <Weighed request={request} />
      <MayStay request={request} checks={checks} />
      <Redacted request={request} />
    </>
  )
}

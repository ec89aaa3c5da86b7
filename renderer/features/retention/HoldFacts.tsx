import type { Output } from '../../../preload/contract/index.ts'
import { Tag } from '../../components/Tag/Tag.tsx'
import { asDate } from '../../text/format.ts'
import { holdKindWords, holdWords as words } from './words.ts'

type Hold = Output<'readRetentionOfCase'>['holds'][number]

/** A hold: what for, why, who set it and, when it is over, who lifted it and why. */
export function HoldFacts({ hold: { kind, reason, setBy, setAt, lifted } }: { readonly hold: Hold }) {
  return (
    <div>
      <p>
        <strong>{holdKindWords[kind].label}</strong>{' '}
        {lifted === null ? <Tag tone="stop">{words.inForce}</Tag> : <Tag>{words.lifted}</Tag>}
      </p>
      <p>{reason}</p>
      <p className="small">{words.setBy(setBy, asDate(setAt))}</p>
      {lifted !== null && (
        <>
          <p>{lifted.because}</p>
          <p className="small">{words.liftedBy(lifted.by, asDate(lifted.at))}</p>
        </>
      )}
    </div>
  )
}

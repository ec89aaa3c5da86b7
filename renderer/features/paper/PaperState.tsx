import type { Output } from '../../../preload/contract/index.ts'
import { Tag } from '../../components/Tag/Tag.tsx'
import { asDate } from '../../text/format.ts'
import { paperWords as words } from './words.ts'

export type PaperFile = Output<'listPaperFiles'>['rows'][number]

/** Where a paper file is now. */
export function PaperState({ file: { out, shredded } }: { readonly file: PaperFile }) {
  if (shredded !== null) return <Tag>{words.shreddedOn(asDate(shredded.on))}</Tag>
  if (out === null) return <Tag tone="ok">{words.inCabinet}</Tag>
  return out.overdue ? <Tag tone="stop">{words.overdueWith(out.to)}</Tag> : <Tag tone="warn">{words.outTo(out.to)}</Tag>
}

import { Notice } from '../../components/Notice/Notice.tsx'
import type { RequestView } from '../requests/passages.ts'
import { reviewWords } from './words.ts'

/** What the second person wants changed, on the desk where it is changed. */
export function SentBack({ view: { reviews } }: { readonly view: RequestView }) {
  const last = reviews.at(-1)
  if (last?.act !== 'sent-back') return null
  return (
    <Notice kind="warning" title={reviewWords.desk.sentBack(last.by)}>
      <q>{last.note}</q>
    </Notice>
  )
}

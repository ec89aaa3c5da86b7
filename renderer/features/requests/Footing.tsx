import { Notice } from '../../components/Notice/Notice.tsx'
import type { RequestView } from './passages.ts'
import { deskWords } from './desk-words.ts'

/** What to weigh before anything goes to who asked, where it is not simply theirs. */
export function Footing({ view }: { readonly view: RequestView }) {
  const { asker, child } = view
  if (asker !== 'young-person-decides' && asker !== 'comes-alone') return null
  return <Notice kind="warning">{deskWords.footing[asker](child)}</Notice>
}

import { Progress } from '../../components/Progress/Progress.tsx'
import { usePacking } from './use-packing.ts'
import { deskWords } from './desk-words.ts'

/** How far the making of a pack has come, and the way to stop it. */
export function Making({ detail = '', onCancel }: { readonly detail?: string; readonly onCancel: () => void }) {
  const packing = usePacking()
  const { packing: text } = deskWords
  const step = packing?.step ?? 'typesetting'
  const counted = packing !== null && packing.of > 1 ? text.counted[step](packing.done, packing.of) : ''
  return (
    <Progress
      label={text.steps[step]}
      done={packing !== null && packing.of > 1 ? packing.done / packing.of : undefined}
      detail={counted === '' ? detail : counted}
      onCancel={onCancel}
    />
  )
}

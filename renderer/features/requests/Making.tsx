import type { Packing } from '../../../preload/contract/packs.ts'
import { Progress } from '../../components/Progress/Progress.tsx'
import { usePacking } from './use-packing.ts'
import { deskWords } from './desk-words.ts'

interface MakingProps {
  /** What is said until the first step is told. */
  readonly begins?: Packing['step']
  readonly detail?: string
  readonly onCancel: () => void
}

/** How far the making of a pack has come, and the way to stop it. */
export function Making({ begins = 'typesetting', detail = '', onCancel }: MakingProps) {
  const packing = usePacking()
  const { packing: text } = deskWords
  const step = packing?.step ?? begins
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

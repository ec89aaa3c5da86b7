import { Progress } from '../../components/Progress/Progress.tsx'
import { usePacking } from './use-packing.ts'
import { deskWords } from './desk-words.ts'

/** That a copy is being locked, and the way to stop it; nothing while the place to save it is still chosen. */
export function Locking({ onCancel }: { readonly onCancel: () => void }) {
  if (usePacking()?.step !== 'locking') return null
  return <Progress label={deskWords.packing.steps.locking} onCancel={onCancel} cancelLabel={deskWords.packing.stop} />
}

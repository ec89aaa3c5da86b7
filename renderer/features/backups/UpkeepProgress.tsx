import { Progress } from '../../components/Progress/Progress.tsx'
import type { Upkeep } from './use-upkeep.ts'
import { backupWords as words } from './words.ts'

/** What is being done to the database just now, with a way out. */
export function UpkeepProgress({ upkeep }: { readonly upkeep: Upkeep }) {
  const { busy, step, stopping, stop } = upkeep
  if (!busy) return null
  if (step === null) return <Progress label={words.waiting} />
  return (
    <Progress
      label={stopping ? words.stopping : words.steps[step]}
      detail={words.stepOf[step]}
      onCancel={stopping ? undefined : stop}
      cancelLabel={words.stop}
    />
  )
}

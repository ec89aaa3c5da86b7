import { Select } from '../../components/Select/Select.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import type { Output } from '../../../preload/contract/index.ts'
import { words } from './words.ts'

type Props = {
  readonly helpAskedFor: string
  readonly workerId: string
  readonly workers: Output<'listWorkers'>
  readonly change: (change: { helpAskedFor: string } | { workerId: string }) => void
  readonly wrong: (field: string) => string | undefined
}

export function HelpFields({ helpAskedFor, workerId, workers, change, wrong }: Props) {
  return (
    <>
      <TextArea
        name="helpAskedFor"
        label={words.form.helpAskedFor}
        hint={words.form.helpHint}
        rows={5}
        value={helpAskedFor}
        onChange={(text) => change({ helpAskedFor: text })}
        error={wrong('helpAskedFor')}
      />
      <Select
        name="workerId"
        label={words.form.worker}
        options={workers.map(({ accountId, name }) => ({ value: String(accountId), label: name }))}
        value={workerId}
        onChange={(chosen) => change({ workerId: chosen })}
        error={wrong('workerId')}
      />
    </>
  )
}

import { caseStatuses } from '../../../preload/contract/cases.ts'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { asDate } from '../../text/format.ts'
import type { CaseView } from './case-view.ts'
import { words } from './words.ts'

type Props = {
  readonly status: CaseView['status']
  readonly keptFor: CaseView['keptFor']
  readonly change: (status: CaseView['status']) => void
  readonly error: string | undefined
}

/** P11: says what closing starts before it is chosen for good. */
export function StatusField({ status, keptFor, change, error }: Props) {
  const { form } = words
  const closing = (
    <Notice kind="warning" announce>
      {form.closing(keptFor.years, asDate(keptFor.until))}
    </Notice>
  )
  return (
    <Radios
      name="status"
      label={form.status}
      choices={caseStatuses.map((value) => ({
        value,
        ...form.statuses[value],
        reveal: value === 'closed' ? closing : undefined,
      }))}
      value={status}
      onChange={change}
      error={error}
    />
  )
}

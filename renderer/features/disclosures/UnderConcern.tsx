import { Notice } from '../../components/Notice/Notice.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { asDate } from '../../text/format.ts'
import { useAsk } from '../../use-ask.ts'
import { shortened } from '../contacts/Note.tsx'
import { words } from './words.ts'

interface UnderConcernProps {
  readonly caseId: string
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (concernId: string) => void
}

/** The concern of this case that something goes out under (P12). */
export function UnderConcern({ caseId, value, error, onChange }: UnderConcernProps) {
  const concerns = useAsk('listCaseConcerns', { caseId }).value
  if (concerns === undefined) return null
  if (concerns.length === 0) return <Notice kind="warning">{words.form.noConcern}</Notice>
  return (
    <Radios
      name="concernId"
      label={words.form.concern}
      error={error}
      value={value}
      onChange={onChange}
      choices={concerns.map(({ concernId, recordedAt, recordedBy, worry }) => ({
        value: String(concernId),
        label: words.form.concernOf(asDate(recordedAt), recordedBy),
        hint: shortened(worry, 140),
      }))}
    />
  )
}

import { useState } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { DateField } from '../../components/DateField/DateField.tsx'
import { datePartsOf, readDate } from '../../components/DateField/date.ts'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Select } from '../../components/Select/Select.tsx'
import { withDateWords } from '../../date-problem.ts'
import { fieldsOf } from '../../fields-of.ts'
import { send } from '../../send.ts'
import { wallTimeNow } from '../../text/format.ts'
import { useAsk } from '../../use-ask.ts'
import { useDraft } from '../../use-draft.ts'
import { shreddingFormWords as words } from './words.ts'

interface RecordShreddingProps {
  readonly files: readonly { readonly fileId: string; readonly reference: string }[]
  readonly onCancel: () => void
  readonly onRecorded: (certificate: string) => Promise<void>
}

/** P11: when, by whom, and before whom. */
export function RecordShredding({ files, onCancel, onRecorded }: RecordShreddingProps) {
  const { value: staff } = useAsk('listStaff', {})
  const today = datePartsOf(wallTimeNow().slice(0, 10))
  const { draft, change, discard } = useDraft('record-shredding', { on: today, shreddedBy: '', witnessedBy: '' })
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  if (draft === undefined || staff === undefined) return null
  const { on, shreddedBy, witnessedBy } = draft
  const people = staff.map(({ accountId, name }) => ({ value: String(accountId), label: name }))

  async function save() {
    const read = readDate(on)
    const input = {
      fileIds: files.map(({ fileId }) => fileId),
      shreddedOn: read.ok ? read.date : '',
      shreddedBy: shreddedBy === '' ? undefined : shreddedBy,
      witnessedBy: witnessedBy === '' ? undefined : witnessedBy,
    }
    setBusy(true)
    const sent = await send('recordShredding', input, words.fields)
    setBusy(false)
    if (!sent.ok) return setProblems(withDateWords(sent.problems, 'shreddedOn', on, words.fields.shreddedOn))
    await discard()
    return onRecorded(sent.value.certificate)
  }

  const field = fieldsOf(draft, change, problems)
  return (
    <div className="stack">
      <h2>{words.title}</h2>
      <p>{words.lead(files.length)}</p>
      <ErrorSummary problems={problems} />
      <Card title={words.files}>
        <p>{files.map(({ reference }) => reference).join(' · ')}</p>
      </Card>
      <Form className="stack measure" onSubmit={() => void save()}>
        <DateField {...field('on', 'shreddedOn')} label={words.on} shortcut={{ label: words.today, value: today }} />
        <Select {...field('shreddedBy')} label={words.by} options={people} />
        <Select {...field('witnessedBy')} label={words.witness} hint={words.witnessHint} options={people} />
        <ButtonRow>
          <Button kind="primary" type="submit" busy={busy}>
            {words.save}
          </Button>
          <Button onPress={() => void discard().then(onCancel)}>{words.cancel}</Button>
        </ButtonRow>
      </Form>
    </div>
  )
}

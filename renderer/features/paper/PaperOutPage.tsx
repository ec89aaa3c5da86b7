import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { useMe } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { DateField } from '../../components/DateField/DateField.tsx'
import { datePartsOf, readDate } from '../../components/DateField/date.ts'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Select } from '../../components/Select/Select.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import { fieldsOf } from '../../fields-of.ts'
import { go } from '../../place.ts'
import { send } from '../../send.ts'
import { asTime, wallTimeNow } from '../../text/format.ts'
import { withDateWords } from '../../date-problem.ts'
import { useAsk } from '../../use-ask.ts'
import { useDraft } from '../../use-draft.ts'
import { RefusedPage } from '../cases/RefusedPage.tsx'
import { CaseLink } from '../consents/CaseLink.tsx'
import { paperOutWords as words } from './words.ts'

type File = Output<'listPaperFilesOfCase'>[number]

/** Who takes a paper file, what for, until when. */
export function PaperOutPage({ caseId, fileId }: { readonly caseId: string; readonly fileId: string }) {
  const { value: view, refusal } = useAsk('openCase', { caseId })
  const { value: files } = useAsk('listPaperFilesOfCase', { caseId })
  const { value: staff } = useAsk('listStaff', {})
  if (refusal !== undefined) return <RefusedPage refusal={refusal} />
  if (view === undefined || files === undefined || staff === undefined) return null
  const file = files.find((each) => each.fileId === fileId)
  if (file === undefined) return <RefusedPage refusal={{ code: 'not-found' }} />
  return <OutForm view={view} file={file} staff={staff} />
}

interface OutFormProps {
  readonly view: Output<'openCase'>
  readonly file: File
  readonly staff: Output<'listStaff'>
}

function OutForm({ view, file, staff }: OutFormProps) {
  const { caseId } = view
  const { fileId, reference } = file
  const { accountId } = useMe()
  const { draft, change, keptAt, discard } = useDraft(`paper-out:${fileId}`, {
    takenBy: String(accountId),
    why: '',
    due: datePartsOf(inAWeek()),
  })
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  if (draft === undefined) return null
  const { takenBy, why, due } = draft

  async function save() {
    const read = readDate(due)
    setBusy(true)
    const dueBackOn = read.ok ? read.date : ''
    const sent = await send('takePaperOut', { caseId, fileId, takenBy, why, dueBackOn }, words.fields)
    setBusy(false)
    if (!sent.ok) return setProblems(withDateWords(sent.problems, 'dueBackOn', due, words.fields.dueBackOn))
    await discard()
    const name = staff.find((member) => member.accountId === takenBy)?.name ?? ''
    return go({ at: 'case', caseId, tab: 'paper' }, words.done(reference, name))
  }

  const field = fieldsOf(draft, change, problems)
  return (
    <Page title={words.title(reference)} over={<CaseLink view={view} tab="paper" />} lead={words.lead(file.cabinet)}>
      <ErrorSummary problems={problems} />
      <Form className="stack measure" onSubmit={() => void save()}>
        <Select
          {...field('takenBy')}
          label={words.who}
          options={staff.map((member) => ({ value: String(member.accountId), label: member.name }))}
        />
        <TextField {...field('why')} label={words.why} width="long" />
        <DateField {...field('due', 'dueBackOn')} label={words.due} hint={words.dueHint} />
        <ButtonRow>
          <Button kind="primary" type="submit" busy={busy}>
            {words.save}
          </Button>
          <Button onPress={() => void discard().then(() => go({ at: 'case', caseId, tab: 'paper' }))}>
            {words.cancel}
          </Button>
          {keptAt !== null && <span className="small">{words.kept(asTime(keptAt))}</span>}
        </ButtonRow>
      </Form>
    </Page>
  )
}

function inAWeek(): string {
  const day = new Date(`${wallTimeNow().slice(0, 10)}T12:00:00.000Z`)
  day.setUTCDate(day.getUTCDate() + 7)
  return day.toISOString().slice(0, 10)
}

import { useEffect, useState } from 'react'
import type { Arrived } from '../../../preload/contract/documents.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { DateField } from '../../components/DateField/DateField.tsx'
import { datePartsOf, noDate } from '../../components/DateField/date.ts'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import { fieldsOf } from '../../fields-of.ts'
import { go, type Enclosed } from '../../place.ts'
import { problemAt } from '../../send.ts'
import { asTime } from '../../text/format.ts'
import { useAsk } from '../../use-ask.ts'
import { dateIn, useStepForm } from '../../use-step-form.ts'
import type { CaseView } from '../cases/case-view.ts'
import { RefusedPage } from '../cases/RefusedPage.tsx'
import { CaseLink } from '../consents/CaseLink.tsx'
import { NoteChoice } from './NoteChoice.tsx'
import { UploadField } from './UploadField.tsx'
import { useUpload, whatIsWrong } from './use-upload.ts'
import { words } from './words.ts'

interface NewDocumentPageProps {
  readonly caseId: string
  /** It comes out of a message that is attached already. */
  readonly enclosed: Enclosed | null
}

/** Attaching a document: the file comes first, and fills in what it says of itself. */
export function NewDocumentPage({ caseId, enclosed }: NewDocumentPageProps) {
  const { value: view, refusal } = useAsk('openCase', { caseId })
  if (refusal !== undefined) return <RefusedPage refusal={refusal} />
  return view === undefined ? null : <DocumentForm view={view} enclosed={enclosed} />
}

const start = { title: '', date: noDate, cameFrom: '', contactId: '' }
const { form } = words

function DocumentForm({ view, enclosed }: { readonly view: CaseView; readonly enclosed: Enclosed | null }) {
  const { caseId } = view
  const back = { at: 'case', caseId, tab: 'documents' } as const
  const { upload, choose, take, stop, attached } = useUpload(caseId, fillIn)
  const { draft, change, keptAt, problems, busy, submit, discard } = useStepForm(
    {
      name: 'attachDocument',
      key: `new-document:${enclosed?.documentId ?? caseId}`,
      labels: form.labels,
      onDone() {
        attached()
        const saved = enclosed === null ? form.saved : form.savedEnclosed
        go(back, saved(draft?.title.trim() ?? ''))
      },
    },
    start,
  )
  const [tried, setTried] = useState(false)

  /** Only what was left empty: nothing typed is written over. */
  function fillIn({ title, datedOn, cameFrom, contactId }: Arrived): void {
    if (draft === undefined) return
    change({
      title: draft.title === '' ? title : draft.title,
      cameFrom: draft.cameFrom === '' ? cameFrom : draft.cameFrom,
      date: draft.date.day + draft.date.month + draft.date.year === '' ? datePartsOf(datedOn ?? '') : draft.date,
      contactId: draft.contactId === '' ? (contactId ?? '') : draft.contactId,
    })
  }
  const isReady = draft !== undefined
  useEffect(() => {
    if (isReady && enclosed !== null) void take(enclosed)
  }, [isReady, enclosed, take])
  if (draft === undefined) return null
  const { title, date, cameFrom, contactId } = draft
  const wrong = whatIsWrong(upload, tried)
  const fileProblems = tried && wrong !== undefined ? [{ field: 'file', message: wrong }] : []

  async function save(): Promise<void> {
    setTried(true)
    const dated = dateIn(date, 'datedOn', form.labels.datedOn)
    const file = upload.state === 'arrived' ? upload.arrived : { documentId: '', fileName: '' }
    const about = { title, datedOn: dated.date, cameFrom, contactId: contactId === '' ? null : contactId }
    const { documentId, fileName } = file
    await submit({ caseId, documentId, fileName, ...about }, dated.problems)
  }

  const field = fieldsOf(draft, change, problems)
  return (
    <Page title={form.title} over={<CaseLink view={view} tab="documents" />} lead={form.lead}>
      <ErrorSummary problems={[...fileProblems, ...problems.filter((problem) => problem.field !== 'documentId')]} />
      <Form className="stack measure" onSubmit={() => void save()}>
        <UploadField upload={upload} error={wrong} onChoose={choose} onStop={stop} />
        <TextField {...field('title')} label={form.name} hint={form.nameHint} />
        <DateField {...field('date', 'datedOn')} label={form.date} hint={form.dateHint} />
        <TextField {...field('cameFrom')} label={form.from} width="long" />
        <NoteChoice
          caseId={caseId}
          view={view}
          error={problemAt(problems, 'contactId')}
          value={contactId}
          onChange={(chosen) => change({ contactId: chosen })}
        />
        {keptAt !== null && <p className="small">{form.kept(asTime(keptAt))}</p>}
        <ButtonRow>
          <Button kind="primary" type="submit" busy={busy}>
            {form.save}
          </Button>
          <Button onPress={() => void discard().then(() => go(back))}>{form.cancel}</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

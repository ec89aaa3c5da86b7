import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import { fieldsOf } from '../../fields-of.ts'
import { go } from '../../place.ts'
import { send } from '../../send.ts'
import { asTime } from '../../text/format.ts'
import { useAsk } from '../../use-ask.ts'
import { useDraft } from '../../use-draft.ts'
import { RefusedPage } from '../cases/RefusedPage.tsx'
import { CaseLink } from '../consents/CaseLink.tsx'
import { paperFormWords as words } from './words.ts'

type File = Output<'listPaperFilesOfCase'>[number]

/** A new paper file, or another cabinet and contents for the one named. */
export function PaperFilePage({ caseId, fileId }: { readonly caseId: string; readonly fileId: string | null }) {
  const { value: view, refusal } = useAsk('openCase', { caseId })
  const { value: files } = useAsk('listPaperFilesOfCase', { caseId })
  if (refusal !== undefined) return <RefusedPage refusal={refusal} />
  if (view === undefined || files === undefined) return null
  const file = files.find((each) => each.fileId === fileId)
  if (fileId !== null && file === undefined) return <RefusedPage refusal={{ code: 'not-found' }} />
  return <PaperForm view={view} file={file} />
}

function PaperForm({ view, file }: { readonly view: Output<'openCase'>; readonly file: File | undefined }) {
  const { caseId } = view
  const fileId = file?.fileId ?? null
  const start = { cabinet: file?.cabinet ?? '', contents: file?.contents ?? '' }
  const { draft, change, keptAt, discard } = useDraft(`paper-file:${caseId}:${fileId ?? 'new'}`, start)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  if (draft === undefined) return null
  const { cabinet, contents } = draft

  async function save() {
    setBusy(true)
    const sent = await send('savePaperFile', { caseId, fileId, cabinet, contents }, words.fields)
    setBusy(false)
    if (!sent.ok) return setProblems(sent.problems)
    await discard()
    return go({ at: 'case', caseId, tab: 'paper' }, words.saved(sent.value.reference))
  }

  const field = fieldsOf(draft, change, problems)
  return (
    <Page
      title={file === undefined ? words.newTitle : words.changeTitle(file.reference)}
      over={<CaseLink view={view} tab="paper" />}
      lead={words.lead}
    >
      <ErrorSummary problems={problems} />
      <Form className="stack measure" onSubmit={() => void save()}>
        <TextField {...field('cabinet')} label={words.cabinet} hint={words.cabinetHint} width="long" />
        <TextArea
          {...field('contents')}
          label={words.contents}
          hint={words.contentsHint}
          rows={3}
          status={keptAt === null ? null : words.kept(asTime(keptAt))}
        />
        <ButtonRow>
          <Button kind="primary" type="submit" busy={busy}>
            {words.save}
          </Button>
          <Button onPress={() => void discard().then(() => go({ at: 'case', caseId, tab: 'paper' }))}>
            {words.cancel}
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { useMay } from '../../app-state.ts'
import { ask } from '../../ask.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { EmptyState } from '../../components/EmptyState/EmptyState.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { go } from '../../place.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { RetentionCard } from '../retention/RetentionCard.tsx'
import { LabelsDialog } from './LabelsDialog.tsx'
import { PaperCard } from './PaperCard.tsx'
import { paperTabWords as words } from './words.ts'
import './paper.css'

/** P5: the case's paper, where it lies and who had it; beside it, how long the file is kept (P11). */
export function PaperTab({ view }: { readonly view: Output<'openCase'> }) {
  const { caseId } = view
  const { value: files, refusal, again } = useAsk('listPaperFilesOfCase', { caseId })
  const mayRecord = useMay('paper:record')
  const [labelFor, setLabelFor] = useState<string>()
  const [said, setSaid] = useState<{ readonly kind: 'success' | 'stop'; readonly text: string }>()

  async function putBack({ fileId, reference }: { readonly fileId: string; readonly reference: string }) {
    const back = await ask('putPaperBack', { caseId, fileId })
    setSaid(
      back.ok
        ? { kind: 'success', text: words.isBack(reference) }
        : { kind: 'stop', text: reasonMessage(back.refusal) },
    )
    await again()
  }

  const add = mayRecord && (
    <Button kind="primary" onPress={() => go({ at: 'paper-file', caseId, fileId: null })}>
      {words.add}
    </Button>
  )
  return (
    <div className="case-columns">
      <div className="stack">
        {refusal !== undefined && <Notice kind="stop">{reasonMessage(refusal)}</Notice>}
        {said !== undefined && (
          <Notice kind={said.kind} announce>
            {said.text}
          </Notice>
        )}
        {files !== undefined && files.length > 0 && mayRecord && <ButtonRow>{add}</ButtonRow>}
        {files?.length === 0 && (
          <Card>
            <EmptyState title={words.noneTitle} action={add}>
              {words.none}
            </EmptyState>
          </Card>
        )}
        {files?.map((file) => (
          <PaperCard
            key={file.fileId}
            file={file}
            onBack={() => void putBack(file)}
            onLabel={() => setLabelFor(file.fileId)}
          />
        ))}
      </div>
      <aside className="case-columns__aside stack">
        <RetentionCard caseId={caseId} />
      </aside>
      {labelFor !== undefined && <LabelsDialog files={[{ fileId: labelFor }]} onClose={() => setLabelFor(undefined)} />}
    </div>
  )
}

import { useState } from 'react'
import { Card } from '../../components/Card/Card.tsx'
import { FileField } from '../../components/FileField/FileField.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { problemAt, send } from '../../send.ts'
import type { Verdict } from '../../text/pack-verdict.ts'
import { AllRequests } from '../requests/AllRequests.tsx'
import { PackVerdict } from './PackVerdict.tsx'
import { words } from './words.ts'

type Checked = { readonly file: File; readonly verdict: Verdict | undefined; readonly error: string | undefined }

/** Whether a file is a pack of ours as it was released: chosen or dropped here, checked on this PC, kept nowhere. */
export function CheckPackPage() {
  const [checked, setChecked] = useState<Checked>()

  async function check(file: File | undefined) {
    if (file === undefined) return setChecked(undefined)
    const sent = await send('checkPack', { file: new Uint8Array(await file.arrayBuffer()) }, { file: words.file })
    return setChecked({
      file,
      verdict: sent.ok ? sent.value : undefined,
      error: sent.ok ? undefined : (problemAt(sent.problems, 'file') ?? sent.problems[0]?.message),
    })
  }

  return (
    <Page title={words.title} over={<AllRequests />} lead={words.lead}>
      <Card>
        <div className="stack measure">
          <FileField
            name="file"
            label={words.file}
            hint={words.fileHint}
            accept=".pdf"
            error={checked?.error}
            value={checked?.file}
            onChange={(file) => void check(file)}
          />
        </div>
      </Card>
      {checked?.verdict !== undefined && <PackVerdict verdict={checked.verdict} />}
    </Page>
  )
}

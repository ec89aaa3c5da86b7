import { useState } from 'react'
import { contract } from '../../../preload/contract/index.ts'
import { ask } from '../../ask.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Dialog } from '../../components/Dialog/Dialog.tsx'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { NumberField } from '../../components/NumberField/NumberField.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { fieldCodes, problemAt, problemsOf } from '../../send.ts'
import { PaperDialog } from '../consents/PaperDialog.tsx'
import { labelWords as words } from './words.ts'

interface LabelsDialogProps {
  readonly files: readonly { readonly fileId: string }[]
  readonly onClose: () => void
}

/** On what to print, then the labels themselves. */
export function LabelsDialog({ files, onClose }: LabelsDialogProps) {
  const [kind, setKind] = useState<'sheet' | 'one'>('sheet')
  const [first, setFirst] = useState('1')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [made, setMade] = useState(false)
  const isSheet = kind === 'sheet'
  const input = {
    fileIds: files.map(({ fileId }) => fileId),
    sheet: isSheet,
    firstLabel: isSheet ? Number(first.trim() === '' ? Number.NaN : first) : 1,
  }

  function make() {
    const fields = fieldCodes(contract.printPaperLabels.input, input)
    const found = Object.keys(fields).length === 0 ? [] : problemsOf({ code: 'malformed', fields }, words.fields)
    setProblems(found)
    setMade(found.length === 0)
  }

  if (made) return <PaperDialog title={words.title} make={() => ask('printPaperLabels', input)} onClose={onClose} />
  return (
    <Dialog
      open
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onPress={make}>
            {words.make}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <Radios
        name="kind"
        label={words.kind}
        value={kind}
        onChange={setKind}
        choices={[
          {
            value: 'sheet',
            label: words.sheet,
            reveal: (
              <NumberField
                name="firstLabel"
                label={words.first}
                hint={words.firstHint}
                digits={2}
                error={problemAt(problems, 'firstLabel')}
                value={first}
                onChange={setFirst}
              />
            ),
          },
          { value: 'one', label: words.one },
        ]}
      />
    </Dialog>
  )
}

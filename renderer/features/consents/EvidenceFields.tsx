import { useState } from 'react'
import { contract } from '../../../preload/contract/index.ts'
import { useMe } from '../../app-state.ts'
import { FileField } from '../../components/FileField/FileField.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import { problemAt } from '../../send.ts'
import { Signature } from './Signature.tsx'
import type { Method } from './answers.ts'
import { fromBase64, toBase64 } from '../../base64.ts'
import { noteLabel } from './problems.ts'
import type { Question } from './question.ts'
import { newWords } from './words.ts'

/** What shows later that they said yes: a signature, where the form is filed, or what they said and to whom. */
export function EvidenceFields(question: Question & { readonly method: Method }) {
  const { method, answers, problems, change } = question
  const witness = useMe().name
  if (method === 'signed-on-screen') return <Signature {...question} />
  const note = {
    name: 'evidenceNote',
    label: noteLabel(method),
    error: problemAt(problems, 'evidenceNote'),
    value: answers.evidenceNote,
    onChange: (evidenceNote: string) => change({ evidenceNote }),
  }
  if (method === 'paper-form')
    return (
      <>
        <TextField {...note} hint={newWords.filedHint} />
        <Scan {...question} />
      </>
    )
  return <TextArea {...note} rows={3} hint={newWords.saidHint(witness)} />
}

function Scan({ evidence: { scan }, problems, changeEvidence }: Question) {
  const [wrong, setWrong] = useState<string>()
  async function choose(file: File | undefined) {
    setWrong(undefined)
    if (file === undefined) return changeEvidence({ scan: null })
    if (!/^(image\/png|image\/jpeg|application\/pdf)$/.test(file.type)) return setWrong(newWords.scanWrongKind)
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (!contract.recordConsent.input.shape.evidence.safeParse(bytes).success) return setWrong(newWords.scanTooBig)
    return changeEvidence({ scan: { name: file.name, base64: toBase64(bytes) } })
  }
  return (
    <FileField
      name="evidence"
      label={newWords.scan}
      hint={newWords.scanHint}
      optional
      accept=".png,.jpg,.jpeg,.pdf"
      error={wrong ?? problemAt(problems, 'evidence')}
      value={scan === null ? undefined : new File([fromBase64(scan.base64)], scan.name)}
      onChange={(file) => void choose(file)}
    />
  )
}

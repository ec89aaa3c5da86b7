import { useEffect, useMemo, useState } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { SignaturePad } from '../../components/SignaturePad/SignaturePad.tsx'
import { problemAt } from '../../send.ts'
import { giverName } from './answers.ts'
import { fromBase64, toBase64 } from '../../base64.ts'
import type { Question } from './question.ts'
import { newWords } from './words.ts'
import './Signature.css'

/** A signature kept in the draft is shown as a picture; signing again starts on an empty pad. */
export function Signature({ view, answers, evidence, problems, change, changeEvidence }: Question) {
  const [kept, setKept] = useState(evidence.signature)
  if (kept !== null)
    return (
      <div className="stack-close">
        <p>{newWords.signatureKept}</p>
        <Picture png={kept} alt={newWords.signature(giverName(view, answers.givenBy))} />
        <Button
          small
          onPress={() => {
            setKept(null)
            changeEvidence({ signature: null })
          }}
        >
          {newWords.signAgain}
        </Button>
      </div>
    )
  return (
    <SignaturePad
      name="evidence"
      label={newWords.signature(giverName(view, answers.givenBy))}
      error={problemAt(problems, 'evidence')}
      onChange={(png) => changeEvidence({ signature: png === undefined ? null : toBase64(png) })}
      alternative={
        <Button kind="quiet" small onPress={() => change({ method: 'in-person' })}>
          {newWords.signedAlternative}
        </Button>
      }
    />
  )
}

export function Picture({ png, alt }: { readonly png: string; readonly alt: string }) {
  const url = useMemo(() => URL.createObjectURL(new Blob([fromBase64(png)], { type: 'image/png' })), [png])
  useEffect(() => () => URL.revokeObjectURL(url), [url])
  return <img className="consent-signature" src={url} alt={alt} />
}

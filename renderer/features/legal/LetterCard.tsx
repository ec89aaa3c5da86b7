import { useState } from 'react'
import { ask } from '../../ask.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { PaperDialog } from '../consents/PaperDialog.tsx'
import { SendingForm } from './SendingForm.tsx'
import type { LegalView } from './steps.ts'
import { legalWords } from './words.ts'

interface LetterCardProps {
  readonly view: LegalView
  readonly lead: string
  readonly onDone: () => Promise<void>
}

/** Nothing is sent but a letter; the request ends when it is recorded as sent. */
export function LetterCard({ view, lead, onDone }: LetterCardProps) {
  return (
    <Card title={legalWords.now.title} edge="accent">
      <div className="stack">
        <p>{lead}</p>
        <Letter view={view} />
        <SendingForm view={view} what="letter" onDone={onDone} />
      </div>
    </Card>
  )
}

/** The letter to the officer, to look at and print. */
export function Letter({ view: { caseId, requestId } }: { readonly view: LegalView }) {
  const [open, setOpen] = useState(false)
  return (
    <div>
      <Button onPress={() => setOpen(true)}>{legalWords.letter.print}</Button>
      {open && (
        <PaperDialog
          title={legalWords.letter.title}
          make={() => ask('printLegalLetter', { caseId, requestId })}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  )
}

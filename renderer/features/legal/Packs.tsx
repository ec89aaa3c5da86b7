import { useState } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import type { Doing } from './LegalRequestPage.tsx'
import { PackCard } from './PackCard.tsx'
import type { LegalView } from './steps.ts'
import { legalWords } from './words.ts'

interface PacksProps {
  readonly view: LegalView
  readonly onDo: (doing: Doing) => void
  readonly onDone: () => Promise<void>
}

/** The extract, then both packs: previewed, released, and recorded as sent. Until the officer's is sent, the parents may still say no. */
export function Packs({ view, onDo, onDone }: PacksProps) {
  const [changed, setChanged] = useState(false)
  const isSent = view.sendings.some(({ what }) => what === 'officer')
  if (changed)
    return (
      <Card title={legalWords.steps.permitted} edge="warn">
        <AnswerForm
          view={view}
          onCancel={() => setChanged(false)}
          onDone={async () => {
            await onDone()
            setChanged(false)
          }}
        />
      </Card>
    )
  return (
    <>
      {view.state === 'extracting' && (
        <Card title={legalWords.now.title} edge="accent">
          <div className="stack">
            <p>{legalWords.extract.lead}</p>
            <p className="legal-quote">{view.decisions.at(-1)?.wants}</p>
            <div>
              <Button kind="primary" onPress={() => onDo({ what: 'desk' })}>
                {legalWords.extract.open}
              </Button>
            </div>
          </div>
        </Card>
      )}
      <PackCard view={view} copy="officer" onDo={onDo} onDone={onDone} />
      <PackCard view={view} copy="parents" onDo={onDo} onDone={onDone} />
      {!isSent && (
        <div>
          <Button kind="quiet" onPress={() => setChanged(true)}>
            {legalWords.answer.changed}
          </Button>
        </div>
      )}
    </>
  )
}

import { useMay } from '../../app-state.ts'
import { Card } from '../../components/Card/Card.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import { DecideForm } from './DecideForm.tsx'
import type { Doing } from './LegalRequestPage.tsx'
import { LetterCard } from './LetterCard.tsx'
import { Packs } from './Packs.tsx'
import { ReplyForm } from './ReplyForm.tsx'
import type { LegalView } from './steps.ts'
import { legalWords } from './words.ts'

interface NextActProps {
  readonly view: LegalView
  readonly onDo: (doing: Doing) => void
  readonly onDone: () => Promise<void>
}

const text = legalWords.now

/** The one thing to do now for the person who looks, or why it is not theirs. */
export function NextAct({ view, onDo, onDone }: NextActProps) {
  const mayDecide = useMay('legal:decide')
  const mayRecord = useMay('legal:record')
  const maySend = useMay('legal:send')
  switch (view.state) {
    case 'considering':
      if (!mayDecide) return <NotYours why={text.why[view.turn === 'line-manager' ? 'line-manager' : 'head']} />
      return (
        <Card title={text.title} edge="accent">
          <DecideForm view={view} onDone={onDone} />
        </Card>
      )
    case 'asking':
      if (!mayRecord) return <NotYours why={text.why.leaders} />
      return (
        <Card title={text.title} edge="accent">
          <ReplyForm view={view} onDone={onDone} />
        </Card>
      )
    case 'permission':
      if (!mayRecord) return <NotYours why={text.why.leaders} />
      return (
        <Card title={text.title} edge="accent">
          <AnswerForm view={view} onDone={onDone} />
        </Card>
      )
    case 'extracting':
    case 'sending':
      return maySend ? <Packs view={view} onDo={onDo} onDone={onDone} /> : <NotYours why={text.why.leaders} />
    case 'refused':
    case 'not-permitted':
      return maySend ? (
        <LetterCard view={view} lead={legalWords.letter[view.state]} onDone={onDone} />
      ) : (
        <NotYours why={text.why.leaders} />
      )
    case 'complete':
    case 'ended':
      return <Notice kind="success">{text[view.state]}</Notice>
  }
}

function NotYours({ why }: { readonly why: string }) {
  return <Notice title={text.notYours}>{why}</Notice>
}

import { useState } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { go } from '../../place.ts'
import { send } from '../../send.ts'
import { asDate } from '../../text/format.ts'
import { useAsk } from '../../use-ask.ts'
import type { CaseView } from '../cases/case-view.ts'
import { RefusedPage } from '../cases/RefusedPage.tsx'
import { CaseLink } from '../consents/CaseLink.tsx'
import { WhyDialog } from '../deciders/WhyDialog.tsx'
import { DocumentBytes } from './DocumentBytes.tsx'
import { DocumentFacts } from './DocumentFacts.tsx'
import { Enclosures } from './Enclosures.tsx'
import type { OpenDocument } from './open-document.ts'
import { words } from './words.ts'
import { WordsView } from './WordsView.tsx'
import './documents.css'

const { view: text } = words

/** A document, read inside the app: no other program opens it, and no copy of it lies on the disk. */
export function DocumentPage({ caseId, documentId }: { readonly caseId: string; readonly documentId: string }) {
  const { value: view, refusal } = useAsk('openCase', { caseId })
  const { value: document, refusal: closed } = useAsk('openDocument', { caseId, documentId })
  const refused = refusal ?? closed
  if (refused !== undefined) return <RefusedPage refusal={refused} caseId={caseId} />
  if (view === undefined || document === undefined) return null
  return <Opened view={view} document={document} />
}

function Opened({ view, document }: { readonly view: CaseView; readonly document: OpenDocument }) {
  const { removed, title } = document
  const [asking, setAsking] = useState(false)
  const mayTakeOff = view.may.includes('document:remove') && removed === null
  return (
    <Page
      title={removed === null ? title : text.goneTitle}
      over={<CaseLink view={view} tab="documents" />}
      asideLabel={text.about}
      asideWidth="narrow"
      aside={
        <>
          {document.kind === 'email' && removed === null && (
            <Enclosures
              caseId={view.caseId}
              documentId={document.documentId}
              mayAttach={view.may.includes('contact:record')}
            />
          )}
          <DocumentFacts view={view} document={document} />
          {mayTakeOff && <Button onPress={() => setAsking(true)}>{text.takeOff}</Button>}
        </>
      }
      fill
    >
      {removed === null ? (
        <Contents caseId={view.caseId} document={document} />
      ) : (
        <Notice kind="warning" title={text.gone(removed.by, asDate(removed.at))}>
          {removed.why}
        </Notice>
      )}
      {asking && (
        <TakeOff
          caseId={view.caseId}
          document={document}
          onClose={() => setAsking(false)}
          onDone={() => go({ at: 'case', caseId: view.caseId, tab: 'documents' }, text.tookOff)}
        />
      )}
    </Page>
  )
}

function Contents({ caseId, document }: { readonly caseId: string; readonly document: OpenDocument }) {
  const { kind, title } = document
  if (kind === 'pdf' || kind === 'image')
    return (
      <div className="document-paper">
        <DocumentBytes caseId={caseId} document={document} />
      </div>
    )
  return (
    <div className="document-paper">
      {kind !== 'text' && <p className="small document-hint">{text.onlyWords[kind]}</p>}
      <WordsView text={document.text} title={title} />
    </div>
  )
}

interface TakeOffProps {
  readonly caseId: string
  readonly document: OpenDocument
  readonly onDone: () => void
  readonly onClose: () => void
}

function TakeOff({ caseId, document: { documentId }, onDone, onClose }: TakeOffProps) {
  return (
    <WhyDialog
      title={text.takeOffTitle}
      explain={text.takeOffExplain}
      label={text.takeOffWhy}
      confirm={text.takeOffConfirm}
      draftKey={`take-off:${documentId}`}
      act={(why) => send('removeDocument', { caseId, documentId, why }, text.labels)}
      onDone={onDone}
      onClose={onClose}
    />
  )
}

import { useState } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { sizeInWords } from '../../components/FileField/size.ts'
import { Notice } from '../../components/Notice/Notice.tsx'
import { PdfView } from '../../components/PdfView/PdfView.tsx'
import { Progress } from '../../components/Progress/Progress.tsx'
import { reasonMessage } from '../../text/reasons.ts'
import { PictureView } from './PictureView.tsx'
import type { OpenDocument } from './open-document.ts'
import { useBytes } from './use-bytes.ts'
import { words } from './words.ts'

interface DocumentBytesProps {
  readonly caseId: string
  readonly document: OpenDocument
}

/** A document that is looked at: its pages or its picture, once all of it is here. */
export function DocumentBytes(props: DocumentBytesProps) {
  const [round, setRound] = useState(0)
  return <Read key={round} {...props} again={() => setRound(round + 1)} />
}

function Read({ caseId, document, again }: DocumentBytesProps & { readonly again: () => void }) {
  const { documentId, bytes: size, title, kind, mediaType } = document
  const { reading, stop } = useBytes(caseId, documentId, size)
  const { view } = words
  switch (reading.state) {
    case 'reading':
      return (
        <Progress
          label={view.opening}
          done={reading.read / size}
          detail={view.read(sizeInWords(reading.read), sizeInWords(size))}
          onCancel={stop}
        />
      )
    case 'stopped':
      return (
        <Notice announce>
          {view.stopped}{' '}
          <Button kind="quiet" onPress={again}>
            {view.again}
          </Button>
        </Notice>
      )
    case 'refused':
      return (
        <Notice kind="stop" announce>
          {reasonMessage(reading.refusal)}
        </Notice>
      )
    case 'read':
      return kind === 'pdf' ? (
        <PdfView bytes={reading.bytes} title={title} />
      ) : (
        <PictureView bytes={reading.bytes} mediaType={mediaType} title={title} />
      )
  }
}

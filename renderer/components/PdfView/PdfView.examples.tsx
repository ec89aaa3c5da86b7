import type { Example } from '../example.ts'
import { PdfView } from './PdfView.tsx'
import { smallPdf } from './smallPdf.ts'

const permission = smallPdf('Permission to share, Dana Whitlock')
const notPdf = new Uint8Array([1, 2, 3])

export const examples: readonly Example[] = [
  {
    name: 'A document',
    render: () => (
      <div style={{ height: '24rem' }}>
        <PdfView bytes={permission} title="Permission to share" />
      </div>
    ),
  },
  {
    name: 'Not a PDF',
    render: () => <PdfView bytes={notPdf} title="Scan" />,
  },
]

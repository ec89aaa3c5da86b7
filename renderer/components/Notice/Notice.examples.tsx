import type { Example } from '../example.ts'
import { Notice } from './Notice.tsx'

export const examples: readonly Example[] = [
  { name: 'Information', render: () => <Notice>Jayden can decide for himself from 28 June 2030.</Notice> },
  {
    name: 'Success',
    render: () => (
      <Notice kind="success" title="Permission recorded">
        Dana Whitlock agreed to us talking to Highdown School until 12 May 2027.
      </Notice>
    ),
  },
  {
    name: 'Warning',
    render: () => (
      <Notice kind="warning" title="Could be worked out">
        Item 22 says “the twins’ mum”.
      </Notice>
    ),
  },
  {
    name: 'Stop',
    render: () => (
      <Notice kind="stop" title="This pack cannot be released">
        Two passages have no reason yet.
      </Notice>
    ),
  },
]

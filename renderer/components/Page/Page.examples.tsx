import { Button } from '../Button/Button.tsx'
import { Card } from '../Card/Card.tsx'
import type { Example } from '../example.ts'
import { Page } from './Page.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Two columns',
    render: () => (
      <Page
        title="Monday 23 November 2026"
        lead="Nine things need you. The oldest is first."
        actions={
          <>
            <Button kind="danger">Child at risk</Button>
            <Button kind="primary" hotkey="alt+n">
              New case
            </Button>
          </>
        }
        aside={<Card title="Your week">44 contacts · 17 h 20 min</Card>}
        asideLabel="Your week"
      >
        <Card title="Due">Case notes for Mrs Okafor</Card>
      </Page>
    ),
  },
]

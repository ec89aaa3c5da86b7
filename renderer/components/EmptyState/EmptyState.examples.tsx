import { Button } from '../Button/Button.tsx'
import { Card } from '../Card/Card.tsx'
import type { Example } from '../example.ts'
import { EmptyState } from './EmptyState.tsx'

export const examples: readonly Example[] = [
  {
    name: 'No permission yet',
    render: () => (
      <Card>
        <EmptyState title="No permission recorded yet" action={<Button kind="primary">Ask Dana</Button>}>
          Until someone who may decide says yes, we talk about Jayden to nobody outside the service.
        </EmptyState>
      </Card>
    ),
  },
]

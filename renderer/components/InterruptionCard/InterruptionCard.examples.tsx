import { Button } from '../Button/Button.tsx'
import type { Example } from '../example.ts'
import { InterruptionCard } from './InterruptionCard.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Before a pack is released',
    render: () => (
      <InterruptionCard
        title="You are about to release 41 items to Mrs Okafor"
        actions={
          <>
            <Button kind="primary">Go back and look again</Button>
            <Button>Release the pack</Button>
          </>
        }
      >
        <p>Once printed or saved, the pack has left our hands. Nobody can call it back.</p>
        <p>Amina Shah and Helen Marsh have read every page. Three passages about another family are redacted.</p>
      </InterruptionCard>
    ),
  },
]

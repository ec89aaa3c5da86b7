import { Button } from '../../components/Button/Button.tsx'
import { InterruptionCard } from '../../components/InterruptionCard/InterruptionCard.tsx'
import { Page } from '../../components/Page/Page.tsx'
import type { Upkeep } from '../backups/use-upkeep.ts'
import { UpkeepProgress } from '../backups/UpkeepProgress.tsx'
import { untilInWords, type VisitDraft } from './visit-draft.ts'
import { visitWords } from './words.ts'

interface ConfirmVisitProps {
  readonly draft: VisitDraft
  readonly name: string
  readonly upkeep: Upkeep
  readonly onBack: () => void
  readonly onOpen: () => void
}

const words = visitWords.form

/** Says exactly what opening a visit does, before it does. */
export function ConfirmVisit({ draft: { minutes }, name, upkeep, onBack, onOpen }: ConfirmVisitProps) {
  const until = minutes === '' ? '' : untilInWords(minutes)
  return (
    <Page title={visitWords.open}>
      <UpkeepProgress upkeep={upkeep} />
      <InterruptionCard
        title={words.card(name)}
        actions={
          <>
            <Button kind="primary" disabled={upkeep.busy} onPress={onBack}>
              {words.notNow}
            </Button>
            <Button kind="danger" busy={upkeep.busy} onPress={onOpen}>
              {words.submit}
            </Button>
          </>
        }
      >
        {words.happens(name, until).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InterruptionCard>
    </Page>
  )
}

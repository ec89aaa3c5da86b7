import { useState } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { InterruptionCard } from '../../components/InterruptionCard/InterruptionCard.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { send } from '../../send.ts'
import type { Account } from './AccountsPage.tsx'
import { accountWords } from './words.ts'

type EndAccountProps = {
  readonly account: Account
  readonly onCancel: () => void
  readonly onEnded: () => Promise<void>
}

const words = accountWords.endPage

/** Says exactly what happens before it does. */
export function EndAccount({ account: { accountId, name }, onCancel, onEnded }: EndAccountProps) {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)

  async function end() {
    setBusy(true)
    const sent = await send('endAccount', { accountId }, {})
    setBusy(false)
    if (sent.ok) await onEnded()
    else setProblems(sent.problems)
  }

  return (
    <Page title={words.title(name)} over={<TextLink onPress={onCancel}>{accountWords.back}</TextLink>}>
      <ErrorSummary problems={problems} />
      <InterruptionCard
        title={words.question(name)}
        actions={
          <>
            <Button kind="primary" onPress={onCancel}>
              {words.keep}
            </Button>
            <Button kind="danger" busy={busy} onPress={() => void end()}>
              {words.submit}
            </Button>
          </>
        }
      >
        {words.happens(name).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InterruptionCard>
    </Page>
  )
}

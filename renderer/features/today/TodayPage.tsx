import { useState } from 'react'
import { useAppState, useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { go } from '../../place.ts'
import { longDate } from '../../text/format.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { thingsDue } from './counted.ts'
import { DueCard } from './DueCard.tsx'
import { OpenedLately } from './OpenedLately.tsx'
import { words } from './words.ts'
import './today.css'

/** The first page after signing in: what is due and why, each with the way to deal with it. */
export function TodayPage() {
  const today = useAppState((app) => app.state?.today) ?? ''
  const mayCreate = useMay('case:create')
  const [mine, setMine] = useState<boolean | null>(null)
  const { value, refusal } = useAsk('readToday', { mine })

  return (
    <Page
      title={words.title}
      lead={value === undefined ? longDate(today) : words.lead(longDate(today), thingsDue(value.counts))}
      actions={
        mayCreate && (
          <Button kind="primary" hotkey="n" onPress={() => go({ at: 'new-case' })}>
            {words.newCase}
          </Button>
        )
      }
      aside={value !== undefined && <OpenedLately opened={value.openedLately} today={today} />}
      asideLabel={words.openedLately}
      asideWidth="narrow"
    >
      {refusal !== undefined && <Notice kind="stop">{reasonMessage(refusal)}</Notice>}
      {value !== undefined && <DueCard found={value} today={today} onMine={setMine} />}
    </Page>
  )
}

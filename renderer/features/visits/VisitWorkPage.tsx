import { Card } from '../../components/Card/Card.tsx'
import { Facts } from '../../components/Facts/Facts.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { asMoment, asTime } from '../../text/format.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { Care } from '../backups/Care.tsx'
import { backupWords } from '../backups/words.ts'
import { Diagnostics } from './Diagnostics.tsx'
import { FinishVisit } from './FinishVisit.tsx'
import { UndertakingText } from './UndertakingText.tsx'
import { useMinutesLeft } from './use-minutes-left.ts'
import { visitWords } from './words.ts'

const words = visitWords.work

/** P6: what the contractor is here for, what they may do, and how long they have. */
export function VisitWorkPage() {
  const { value: visit, refusal, again } = useAsk('readVisitWork', {})
  const minutesLeft = useMinutesLeft(visit?.endsAt)
  if (refusal !== undefined)
    return (
      <Page title={words.title}>
        <Notice kind="stop">{reasonMessage(refusal)}</Notice>
      </Page>
    )
  if (visit === undefined) return null
  const { facts } = visitWords.report
  const { lastBackupAt, undertaking } = visit
  return (
    <Page title={words.title} lead={words.rules}>
      <Notice kind={minutesLeft < 5 ? 'warning' : 'information'}>
        {words.left(minutesLeft, asTime(visit.endsAt))}
      </Notice>
      <Card title={words.instruction} edge="accent">
        <Facts
          facts={[
            { term: facts.instruction, detail: visit.instruction },
            { term: facts.contractReference, detail: visit.contractReference },
            { term: facts.openedBy, detail: `${visit.openedBy}, ${asMoment(visit.startsAt)}` },
          ]}
        />
      </Card>
      <Care
        last={lastBackupAt === null ? null : backupWords.lastGoodAt(asMoment(lastBackupAt))}
        mayReuse={false}
        onBackedUp={again}
      />
      <Diagnostics />
      <FinishVisit />
      <Card title={words.undertaking}>
        <div className="measure">
          <UndertakingText text={undertaking.text} />
        </div>
      </Card>
    </Page>
  )
}

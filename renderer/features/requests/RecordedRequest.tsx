import type { Output } from '../../../preload/contract/index.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { go, type Letter } from '../../place.ts'
import { asDate } from '../../text/format.ts'
import { useWhereAnswered } from './where-answered.ts'
import { WorkedOut } from './WorkedOut.tsx'
import { words } from './words.ts'

interface RecordedRequestProps {
  readonly caseId: string
  readonly recorded: Output<'recordRequest'>
  /** An officer's request is still to be recorded from the same letter. */
  readonly letter: Letter | null
}

/** Right after recording: when each must be answered, and how that was worked out. */
export function RecordedRequest({ caseId, recorded, letter }: RecordedRequestProps) {
  const whereAnswered = useWhereAnswered()
  const text = words.recorded
  const each = recorded.map((request) => ({ request, to: whereAnswered({ caseId, ...request }) }))
  const answers = each.some(({ to }) => to.at !== 'case')
  return (
    <Page title={text.title(recorded.map(({ reference }) => reference))} lead={answers ? undefined : text.tell}>
      {each.map(({ request: { requestId, regime, reference, dueOn, workedOut }, to }) => (
        <Card key={requestId} title={text.due[regime](asDate(dueOn))} aside={reference} edge="ok">
          <div className="stack">
            <WorkedOut workedOut={workedOut} />
            {to.at !== 'case' && (
              <div>
                <Button kind="primary" label={`${text.open[regime]}: ${reference}`} onPress={() => go(to)}>
                  {text.open[regime]}
                </Button>
              </div>
            )}
          </div>
        </Card>
      ))}
      {letter !== null && (
        <Card title={text.officerTitle} edge="warn">
          <div className="stack">
            <p>{text.officer}</p>
            <div>
              <Button kind="primary" onPress={() => go({ at: 'new-legal-request', caseId, letter })}>
                {text.recordOfficer}
              </Button>
            </div>
          </div>
        </Card>
      )}
      <ButtonRow>
        <Button onPress={() => go({ at: 'case', caseId, tab: 'requests' })}>{text.toCase}</Button>
      </ButtonRow>
    </Page>
  )
}

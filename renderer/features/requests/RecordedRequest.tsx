import type { Output } from '../../../preload/contract/index.ts'
import { useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { go } from '../../place.ts'
import { asDate } from '../../text/format.ts'
import { WorkedOut } from './WorkedOut.tsx'
import { words } from './words.ts'

interface RecordedRequestProps {
  readonly caseId: string
  readonly recorded: Output<'recordRequest'>
}

/** Right after recording: when it must be answered, and how that was worked out. */
export function RecordedRequest({ caseId, recorded }: RecordedRequestProps) {
  const answers = useMay('pack:prepare')
  const { requestId, reference, dueOn, workedOut } = recorded
  return (
    <Page title={words.recorded.title(reference)} lead={answers ? undefined : words.recorded.tell}>
      <Card title={words.recorded.due(asDate(dueOn))} edge="ok">
        <WorkedOut workedOut={workedOut} />
      </Card>
      <ButtonRow>
        {answers && (
          <Button kind="primary" onPress={() => go({ at: 'request', caseId, requestId })}>
            {words.recorded.openDesk}
          </Button>
        )}
        <Button onPress={() => go({ at: 'case', caseId, tab: 'requests' })}>{words.recorded.toCase}</Button>
      </ButtonRow>
    </Page>
  )
}

import { useState } from 'react'
import { useAppState } from '../../app-state.ts'
import { cancel } from '../../cancel.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Progress } from '../../components/Progress/Progress.tsx'
import { send } from '../../send.ts'
import { Outside } from './Outside.tsx'
import { sessionWords } from './words.ts'
import './FirstRun.css'

const words = sessionWords.firstRun

/** The very first page: two ways on, and nothing to get wrong. */
export function FirstRun({ onSetUp }: { readonly onSetUp: () => void }) {
  const [looking, setLooking] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])

  async function lookAround() {
    setLooking(true)
    const sent = await send('lookAround', {}, {})
    setLooking(false)
    if (sent.ok) useAppState.getState().set(sent.value)
    else setProblems(sent.refusal.code === 'cancelled' ? [] : sent.problems)
  }

  return (
    <Outside>
      <Page title={words.title}>
        <p className="first-run__lead">{words.lead}</p>
        <ErrorSummary problems={problems} />
        <div className="first-run__ways">
          <Card title={words.setUpTitle} edge="accent">
            <div className="first-run__way">
              <p>{words.setUpAbout}</p>
              <Button kind="primary" wide disabled={looking} onPress={onSetUp}>
                {words.setUp}
              </Button>
            </div>
          </Card>
          <Card title={words.lookTitle}>
            <div className="first-run__way">
              <p>{words.lookAbout}</p>
              {looking ? (
                <Progress label={words.looking} onCancel={() => cancel('lookAround')} />
              ) : (
                <Button wide onPress={() => void lookAround()}>
                  {words.look}
                </Button>
              )}
            </div>
          </Card>
        </div>
        <p className="small">{words.offline}</p>
      </Page>
    </Outside>
  )
}

import { Card } from '../../components/Card/Card.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { absenceWords } from './words.ts'

/** What the line manager sees while the head is here: calmly, why there is nothing to do (P9). */
export function StandByPage() {
  const { title, here, begins, account } = absenceWords.standBy
  return (
    <Page title={title}>
      <Card edge="ok">
        <div className="stack-close">
          <p>{here}</p>
          <p>{begins}</p>
          <p>{account}</p>
        </div>
      </Card>
    </Page>
  )
}

import { useState } from 'react'
import { useAppState, useMe } from '../../app-state.ts'
import { Card } from '../../components/Card/Card.tsx'
import { Facts } from '../../components/Facts/Facts.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { roleWords } from '../../text/labels.ts'
import { ChangePassword } from './ChangePassword.tsx'
import { LetterKeys } from './LetterKeys.tsx'
import { sessionWords } from './words.ts'
import './MyAccountPage.css'

const words = sessionWords.account

export function MyAccountPage() {
  const me = useMe()
  const state = useAppState((app) => app.state)
  const [changed, setChanged] = useState(false)
  return (
    <Page
      title={words.title}
      aside={
        <>
          <Card title={words.who}>
            <Facts
              facts={[
                { term: words.name, detail: me.name },
                { term: words.role, detail: roleWords[me.role] },
                { term: words.service, detail: state?.serviceName ?? '' },
              ]}
            />
          </Card>
          <Card title={words.lock}>
            <ul className="my-account__list">
              <li>{words.lockAfter(state?.autoLockMinutes ?? 0)}</li>
              <li>{words.lockSystem}</li>
              <li>{words.lockNow}</li>
            </ul>
            <p className="small">{words.lockKept}</p>
          </Card>
        </>
      }
      asideLabel={words.who}
    >
      {changed && (
        <Notice kind="success" announce>
          {words.changed}
        </Notice>
      )}
      <Card title={words.change}>
        <ChangePassword words={words} onChanged={() => setChanged(true)} />
        <p className="small my-account__foot">{words.noExpiry}</p>
      </Card>
      <LetterKeys />
    </Page>
  )
}

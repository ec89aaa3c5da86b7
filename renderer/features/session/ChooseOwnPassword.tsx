import { useMe } from '../../app-state.ts'
import { ask } from '../../ask.ts'
import { Card } from '../../components/Card/Card.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { ChangePassword } from './ChangePassword.tsx'
import { Outside } from './Outside.tsx'
import { sessionWords } from './words.ts'

const words = sessionWords.own

/** Nothing else opens before somebody with a password from somebody else has chosen their own. */
export function ChooseOwnPassword() {
  const { name } = useMe()
  return (
    <Outside>
      <Page
        title={words.title}
        lead={words.lead(name)}
        aside={<Card title={words.whyTitle}>{words.why}</Card>}
        asideLabel={words.whyTitle}
      >
        <ChangePassword words={words} otherwise={{ label: words.lock, onPress: () => void ask('lock', {}) }} />
      </Page>
    </Outside>
  )
}

import { useState } from 'react'
import { useAppState } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { problemAt, send } from '../../send.ts'
import { NewPassword } from './NewPassword.tsx'
import { Outside } from './Outside.tsx'
import { useWait } from './use-wait.ts'
import { WaitLine } from './WaitLine.tsx'
import { sessionWords } from './words.ts'

const text = sessionWords.recover
const labels = { words: 'The twelve words', signInName: 'Your sign-in name', newPassword: 'Your new password' }
const aboutTheWords = ['recovery-key-wrong', 'recovery-word-unknown']

/** The way back in with the sheet from the locked cabinet. */
export function RecoverAccess({ onBack }: { readonly onBack: () => void }) {
  const [typed, setTyped] = useState({ words: '', signInName: '', newPassword: '' })
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  const wait = useWait('the recovery key')

  async function recover() {
    if (busy || wait.seconds > 0) return
    setBusy(true)
    const sent = await send('recoverAccess', typed, labels)
    setBusy(false)
    if (sent.ok) {
      useAppState.getState().set(sent.value)
      return
    }
    wait.start(sent.refusal)
    const wrong = aboutTheWords.includes(sent.refusal.code)
    setProblems(wrong ? sent.problems.map((problem) => ({ ...problem, field: 'words' })) : sent.problems)
  }

  return (
    <Outside>
      <Page
        title={text.title}
        lead={text.lead}
        over={<TextLink onPress={onBack}>{text.back}</TextLink>}
        aside={<Card title={text.whereTitle}>{text.where}</Card>}
        asideLabel={text.whereTitle}
      >
        <Form onSubmit={() => void recover()}>
          <ErrorSummary problems={problems} />
          <TextArea
            name="words"
            label={text.words}
            hint={text.wordsHint}
            rows={3}
            error={problemAt(problems, 'words')}
            value={typed.words}
            onChange={(words) => setTyped({ ...typed, words })}
          />
          <TextField
            name="signInName"
            label={text.name}
            width="long"
            spellCheck={false}
            error={problemAt(problems, 'signInName')}
            value={typed.signInName}
            onChange={(signInName) => setTyped({ ...typed, signInName })}
          />
          <NewPassword
            name="newPassword"
            label={text.password}
            about={[typed.signInName]}
            error={problemAt(problems, 'newPassword')}
            value={typed.newPassword}
            onChange={(newPassword) => setTyped({ ...typed, newPassword })}
          />
          <WaitLine wait={wait} id="recover-wait" />
          <ButtonRow>
            <Button
              kind="primary"
              type="submit"
              busy={busy}
              disabled={wait.seconds > 0}
              describedBy={wait.seconds > 0 ? 'recover-wait' : undefined}
            >
              {text.submit}
            </Button>
          </ButtonRow>
        </Form>
      </Page>
    </Outside>
  )
}

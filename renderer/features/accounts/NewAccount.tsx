import { useState } from 'react'
import type { Role } from '../../../preload/contract/session.ts'
import { useMe } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { fieldsOf } from '../../fields-of.ts'
import { problemAt, send } from '../../send.ts'
import { asTime } from '../../text/format.ts'
import { roleWords } from '../../text/labels.ts'
import { useDraft } from '../../use-draft.ts'
import { NewPassword } from '../session/NewPassword.tsx'
import { accountWords } from './words.ts'

type NewAccountProps = { readonly onCancel: () => void; readonly onAdded: (name: string) => Promise<void> }

const words = accountWords.new
const labels = {
  name: 'Their full name',
  signInName: 'Their sign-in name',
  role: 'What they will do here',
  password: 'The password for the first time',
}
const nobody: { readonly name: string; readonly signInName: string; readonly role: Role | '' } = {
  name: '',
  signInName: '',
  role: '',
}

/** Somebody new. The draft keeps everything but the password, which is nobody's to keep. */
export function NewAccount({ onCancel, onAdded }: NewAccountProps) {
  const { mayGive } = useMe()
  const { draft, change, keptAt, discard } = useDraft('new-account', nobody)
  const [password, setPassword] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  const typed = draft ?? nobody
  const { name, signInName, role } = typed

  async function add() {
    setBusy(true)
    const sent = await send('addAccount', { name, signInName, role, password }, labels)
    setBusy(false)
    if (!sent.ok) {
      setProblems(sent.problems)
      return
    }
    await discard()
    await onAdded(name.trim())
  }

  const field = fieldsOf(typed, change, problems)
  return (
    <Page
      title={words.title}
      over={<TextLink onPress={onCancel}>{accountWords.back}</TextLink>}
      aside={<Card title={words.nextTitle}>{words.next}</Card>}
      asideLabel={words.nextTitle}
      asideWidth="narrow"
    >
      <Form onSubmit={() => void add()}>
        <ErrorSummary problems={problems} />
        <TextField {...field('name')} label={words.name} hint={words.nameHint} width="long" spellCheck={false} />
        <TextField
          {...field('signInName')}
          label={words.signInName}
          hint={words.signInNameHint}
          width="medium"
          spellCheck={false}
        />
        <Radios
          {...field('role')}
          label={words.role}
          choices={mayGive.map((each) => ({
            value: each,
            label: sentenceCase(roleWords[each]),
            hint: accountWords.roles[each],
          }))}
        />
        <NewPassword
          name="password"
          label={words.password}
          about={[name, signInName]}
          error={problemAt(problems, 'password')}
          value={password}
          onChange={setPassword}
        />
        <p className="small">{words.passwordHint}</p>
        <ButtonRow>
          <Button kind="primary" type="submit" busy={busy}>
            {words.submit}
          </Button>
          <Button onPress={onCancel}>{words.cancel}</Button>
          {keptAt !== null && <span className="small">{accountWords.draftKept(asTime(keptAt))}</span>}
        </ButtonRow>
      </Form>
    </Page>
  )
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

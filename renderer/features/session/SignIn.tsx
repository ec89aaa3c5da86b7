import type { WhyLocked } from '../../../preload/contract/session.ts'
import { Card } from '../../components/Card/Card.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { Outside } from './Outside.tsx'
import { SignInForm } from './SignInForm.tsx'
import { sessionWords } from './words.ts'

type SignInProps = { readonly lockedBecause: WhyLocked | null; readonly onForgotten: () => void }

/** Name and password, and nothing else to see. */
export function SignIn({ lockedBecause, onForgotten }: SignInProps) {
  const words = sessionWords.signIn
  return (
    <Outside narrow>
      <Page title={lockedBecause === null ? words.title : words.lockedTitle}>
        {lockedBecause !== null && <Notice>{sessionWords.lockedBecause[lockedBecause]}</Notice>}
        <Card>
          <SignInForm />
        </Card>
        <p>
          <TextLink onPress={onForgotten}>{words.forgotten}</TextLink>
        </p>
      </Page>
    </Outside>
  )
}

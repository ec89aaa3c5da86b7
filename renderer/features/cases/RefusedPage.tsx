import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import { reasonMessage } from '../../text/reasons.ts'
import type { Refusal } from '../../../preload/contract/common.ts'
import { words } from './words.ts'

/** Where a case would be, when the door did not open it: why, and the way back. */
export function RefusedPage({ refusal }: { readonly refusal: Refusal }) {
  return (
    <Page title={words.page.refused} over={<TextLink onPress={() => go({ at: 'cases' })}>{words.page.back}</TextLink>}>
      <Notice kind="stop">{reasonMessage(refusal)}</Notice>
    </Page>
  )
}

import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import { reasonMessage } from '../../text/reasons.ts'
import type { Refusal } from '../../../preload/contract/common.ts'
import { ChildAtRisk } from '../concerns/ChildAtRisk.tsx'
import { words } from './words.ts'

/** Where a case would be, when the door did not open it: why, and the way back. An archived child may still be at risk (P12). */
export function RefusedPage({ refusal, caseId }: { readonly refusal: Refusal; readonly caseId?: string }) {
  return (
    <Page title={words.page.refused} over={<TextLink onPress={() => go({ at: 'cases' })}>{words.page.back}</TextLink>}>
      <Notice kind="stop">{reasonMessage(refusal)}</Notice>
      {caseId !== undefined && refusal.code === 'archived' && <ChildAtRisk caseId={caseId} />}
    </Page>
  )
}

import type { Output } from '../../../preload/contract/index.ts'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go, type CaseTab } from '../../place.ts'

/** "Jayden Whitlock · PPS-2026-0184" above a page's title: what it is about, and the way back there. */
export function CaseLink({ view, tab }: { readonly view: Output<'openCase'>; readonly tab: CaseTab }) {
  return (
    <>
      <TextLink onPress={() => go({ at: 'case', caseId: view.caseId, tab })}>
        {`${view.child.givenName} ${view.child.familyName}`}
      </TextLink>
      {` · ${view.reference}`}
    </>
  )
}

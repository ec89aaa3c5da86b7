import { Button } from '../../components/Button/Button.tsx'
import { useMay } from '../../app-state.ts'
import { go } from '../../place.ts'
import { Timeline } from '../contacts/Timeline.tsx'
import type { CaseView } from './case-view.ts'
import { ToPutRightCard } from './ToPutRightCard.tsx'
import { words } from './words.ts'
import { YouMay } from './YouMay.tsx'

/** What happened, beside what may be done now. What is done most comes first, so that it is in sight on a small screen. */
export function TimelineTab({ view }: { readonly view: CaseView }) {
  return (
    <div className="case-columns">
      <Timeline view={view} kinds="all" />
      <aside className="case-columns__aside stack" aria-label={words.youMay.title}>
        <Acts caseId={view.caseId} />
        <ToPutRightCard view={view} />
        {view.archivedOn === null && <YouMay view={view} />}
      </aside>
    </div>
  )
}

function Acts({ caseId }: { readonly caseId: string }) {
  const mayContact = useMay('contact:record')
  const mayConsent = useMay('consent:record')
  const mayRequest = useMay('request:record')
  return (
    <div className="case-acts">
      {mayContact && (
        <Button kind="primary" wide hotkey="c" onPress={() => go({ at: 'new-contact', caseId })}>
          {words.youMay.contact}
        </Button>
      )}
      {mayConsent && (
        <Button wide hotkey="p" onPress={() => go({ at: 'new-consent', caseId, supersedes: null })}>
          {words.youMay.permission}
        </Button>
      )}
      {mayRequest && (
        <Button wide onPress={() => go({ at: 'new-request', caseId })}>
          {words.youMay.request}
        </Button>
      )}
    </div>
  )
}

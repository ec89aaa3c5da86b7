import { useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { go } from '../../place.ts'
import { Timeline } from '../contacts/Timeline.tsx'
import type { CaseView } from './case-view.ts'
import { words } from './words.ts'

/** The contact log alone. */
export function ContactsTab({ view }: { readonly view: CaseView }) {
  const mayContact = useMay('contact:record')
  return (
    <div className="stack">
      {mayContact && (
        <ButtonRow>
          <Button
            kind="primary"
            hotkey="c"
            onPress={() => {
              go({ at: 'new-contact', caseId: view.caseId })
            }}
          >
            {words.youMay.contact}
          </Button>
        </ButtonRow>
      )}
      <Timeline view={view} kinds="contacts" />
    </div>
  )
}

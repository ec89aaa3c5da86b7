import { Page } from '../../components/Page/Page.tsx'
import { go } from '../../place.ts'
import { ReasonForm } from './ReasonForm.tsx'
import { openWords as words } from './words.ts'

/** P11: nobody opens an archived case without saying why. */
export function OpenArchivedPage({ caseId }: { readonly caseId: string }) {
  return (
    <Page title={words.title} lead={words.lead}>
      <ReasonForm
        draftKey={`open-archived:${caseId}`}
        operation="openArchivedCase"
        field="reason"
        about={{ caseId }}
        labels={words.fields}
        label={words.reason}
        hint={words.hint}
        submit={words.submit}
        cancel={words.cancel}
        onDone={() => go({ at: 'case', caseId, tab: 'timeline' })}
        onCancel={() => go({ at: 'retention', tab: 'archive' })}
      />
    </Page>
  )
}

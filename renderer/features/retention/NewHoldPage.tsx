import { holdKinds } from '../../../preload/contract/retention.ts'
import { Page } from '../../components/Page/Page.tsx'
import { go, type HoldKind } from '../../place.ts'
import { ReasonForm } from './ReasonForm.tsx'
import { holdKindWords, holdWords as words } from './words.ts'

/** P11: something that must be over before the file may go. @param kind what it is for, when that is known already. */
export function NewHoldPage({ caseId, kind }: { readonly caseId: string; readonly kind: HoldKind | null }) {
  const back = (done: string | null) => go({ at: 'case', caseId, tab: 'paper' }, done)
  return (
    <Page title={words.newTitle} lead={words.newLead}>
      <ReasonForm
        draftKey={`new-hold:${caseId}`}
        operation="setHold"
        field="reason"
        about={{ caseId }}
        choice={{
          field: 'kind',
          label: words.kind,
          first: kind ?? '',
          choices: holdKinds.map((value) => ({ value, ...holdKindWords[value] })),
        }}
        labels={words.fields}
        label={words.reason}
        hint={words.reasonHint}
        submit={words.save}
        cancel={words.cancel}
        onDone={() => back(words.saved)}
        onCancel={() => back(null)}
      />
    </Page>
  )
}

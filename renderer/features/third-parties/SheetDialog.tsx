import type { Output } from '../../../preload/contract/index.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Dialog } from '../../components/Dialog/Dialog.tsx'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { asMoment, asTime } from '../../text/format.ts'
import { useStepForm } from '../../use-step-form.ts'
import type { ThirdParty } from '../requests/desk.ts'
import { SheetFields } from './SheetFields.tsx'
import { sheetDraft, sheetOf, type SheetDraft } from './sheet-draft.ts'
import { partyWords, sheetLabels } from './words.ts'

interface SheetDialogProps {
  readonly request: { readonly caseId: string; readonly requestId: string }
  readonly party: ThirdParty
  readonly onClose: () => void
  readonly onDecided: (party: Output<'decideThirdParty'>) => void
}

/** The five-factor sheet of one person: what the Act has us weigh, and what we decide. */
export function SheetDialog({ request, party, onClose, onDecided }: SheetDialogProps) {
  const { thirdPartyId, name, sheet } = party
  const form = useStepForm<'decideThirdParty', SheetDraft>(
    { name: 'decideThirdParty', key: `sheet:${thirdPartyId}`, labels: sheetLabels, onDone: onDecided },
    sheetDraft(party),
  )
  const { draft, change, keptAt, problems, busy, submit } = form
  const text = partyWords.sheet
  if (draft === undefined) return null
  return (
    <Dialog
      open
      width="large"
      title={text.title(name)}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="primary"
            busy={busy}
            onPress={() => void submit({ ...request, thirdPartyId, ...sheetOf(draft) })}
          >
            {text.save}
          </Button>
          <Button onPress={onClose}>{text.back}</Button>
          {keptAt !== null && <span className="small">{text.draftKept(asTime(keptAt))}</span>}
        </>
      }
    >
      <ErrorSummary problems={problems} />
      <p>{text.explain}</p>
      {sheet !== null && <p className="small">{text.decided(sheet.by, asMoment(sheet.at))}</p>}
      <SheetFields draft={draft} change={change} problems={problems} />
    </Dialog>
  )
}

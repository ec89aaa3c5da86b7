import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'

/** What the door said no to that belongs to no field of a dialog. */
export function Unplaced({ problems }: { readonly problems: readonly Problem[] }) {
  return problems
    .filter(({ field }) => field === undefined)
    .map(({ message }) => (
      <Notice key={message} kind="stop" announce>
        {message}
      </Notice>
    ))
}

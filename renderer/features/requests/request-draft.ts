import { contract, type Input } from '../../../preload/contract/index.ts'
import { datePartsOf, readDate, type DateParts } from '../../components/DateField/date.ts'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { fieldCodes, problemsOf } from '../../send.ts'
import type { Letter } from '../../place.ts'
import { dateMessage } from '../../text/words.ts'
import { requestLabels, words } from './words.ts'

type RequestInput = Input<'recordRequest'>

/** The form as it is typed. */
export type RequestDraft = {
  readonly requesterId: string
  readonly regimes: readonly RequestInput['regimes'][number][]
  /** An officer of the local authority asks in the same letter; that has a form of its own. */
  readonly officer: boolean
  readonly receivedOn: DateParts
  readonly how: RequestInput['how'] | ''
  readonly asks: string
}

/** An empty form: received today, and asked by the only one who may. */
export function emptyRequest(
  today: string,
  askers: readonly { readonly personId: string; readonly may: boolean }[],
): RequestDraft {
  const mayAsk = askers.filter(({ may }) => may)
  const only = mayAsk.length === 1 ? mayAsk[0]?.personId : undefined
  return { requesterId: only ?? '', regimes: [], officer: false, receivedOn: datePartsOf(today), how: '', asks: '' }
}

export function toInput(caseId: string, { officer: _officer, ...draft }: RequestDraft) {
  const received = readDate(draft.receivedOn)
  return { ...draft, caseId, receivedOn: received.ok ? received.date : '' }
}

/** What an officer's request in the same letter begins with. */
export function letterOf(draft: RequestDraft, sameLetterAs: string | null): Letter {
  const received = readDate(draft.receivedOn)
  return {
    sameLetterAs,
    receivedOn: received.ok ? received.date : '',
    how: draft.how === '' ? 'letter' : draft.how,
    asks: draft.asks,
  }
}

/** Everything wrong with the form at once, in its order. */
export function problemsIn(caseId: string, draft: RequestDraft, today: string): readonly Problem[] {
  const received = readDate(draft.receivedOn)
  const codes: Record<string, string> = { ...fieldCodes(contract.recordRequest.input, toInput(caseId, draft)) }
  if (draft.regimes.length === 0) codes['regimes'] = 'not-chosen'
  if (draft.requesterId === '') codes['requesterId'] = 'not-chosen'
  // Nobody of the family asks in an officer's letter.
  if (isOfficersAlone(draft)) for (const field of ['regimes', 'requesterId']) delete codes[field]
  if (received.ok && received.date > today) codes['receivedOn'] = 'in-the-future'
  if (Object.keys(codes).length === 0) return []
  return problemsOf({ code: 'malformed', fields: codes }, requestLabels).map((problem) =>
    problem.field === 'receivedOn' && !received.ok
      ? { ...problem, message: dateMessage(received.problem, draft.receivedOn, words.form.receivedOn) }
      : problem,
  )
}

/** The letter holds an officer's request and nothing of the family's. */
export function isOfficersAlone({ officer, regimes }: RequestDraft): boolean {
  return officer && regimes.length === 0
}

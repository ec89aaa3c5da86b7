import { contract, type Input } from '../../../preload/contract/index.ts'
import { readDate, type DateParts } from '../../components/DateField/date.ts'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { readTime } from '../../components/TimeField/time.ts'
import { fieldCodes, problemsOf } from '../../send.ts'
import { momentNow } from '../consents/MomentFields.tsx'
import { momentProblems } from '../consents/problems.ts'
import { words } from './words.ts'

type DisclosureInput = Input<'recordDisclosure'>

/** The form as it is typed: what the chosen kind does not ask for is kept, and not sent. */
export type DisclosureTyped = {
  readonly kind: DisclosureInput['kind'] | ''
  readonly concernId: string
  readonly body: string
  readonly recipient: string
  readonly purpose: DisclosureInput['purpose']
  readonly contactIds: readonly string[]
  readonly anythingElse: string
  readonly method: DisclosureInput['method'] | ''
  readonly date: DateParts
  readonly time: string
}

/** @param concernId the concern it goes out under, when somebody came from one. */
export function emptyDisclosure(concernId: string | null): DisclosureTyped {
  return {
    kind: concernId === null ? '' : 'safeguarding',
    concernId: concernId ?? '',
    body: '',
    recipient: '',
    purpose: '',
    contactIds: [],
    anythingElse: '',
    method: '',
    ...momentNow(),
  }
}

export function sentAtOf({ date, time }: Pick<DisclosureTyped, 'date' | 'time'>): string | null {
  const day = readDate(date)
  const hour = readTime(time)
  return day.ok && hour.ok ? `${day.date}T${hour.time}` : null
}

export function toInput(caseId: string, typed: DisclosureTyped) {
  const { kind, concernId, body, recipient, purpose, contactIds, anythingElse, method } = typed
  return {
    caseId,
    kind: kind === '' ? undefined : kind,
    body,
    recipient,
    purpose: kind === 'pass-on' ? purpose : '',
    concernId: kind === 'safeguarding' && concernId !== '' ? concernId : null,
    contactIds,
    anythingElse,
    method: method === '' ? undefined : method,
    sentAt: sentAtOf(typed) ?? '',
  }
}

/** What decides whether it is permitted, once enough is known to ask. */
export function aboutOf(caseId: string, typed: DisclosureTyped): Input<'checkDisclosure'> | null {
  const { kind, body, purpose } = typed
  const sentAt = sentAtOf(typed)
  if (kind !== 'pass-on' || body.trim() === '' || purpose === '' || sentAt === null) return null
  return { caseId, body, purpose, sentAt }
}

/** Everything wrong with the form, in its order. The schema looks at what fields need of each other only once each has a value. */
export function problemsIn(caseId: string, typed: DisclosureTyped): readonly Problem[] {
  const { sentAt: _, ...codes } = fieldCodes(contract.recordDisclosure.input, toInput(caseId, typed))
  const together = {
    ...(typed.kind === 'pass-on' && typed.purpose === '' ? { purpose: 'not-chosen' } : {}),
    ...(typed.kind === 'safeguarding' && typed.concernId === '' ? { concernId: 'not-chosen' } : {}),
    ...(typed.contactIds.length === 0 && typed.anythingElse.trim() === '' ? { contactIds: 'nothing-passed-on' } : {}),
  }
  const fields: Readonly<Record<string, string>> = { ...codes, ...together }
  const found = Object.keys(fields).length === 0 ? [] : problemsOf({ code: 'malformed', fields }, words.labels)
  return [...found, ...momentProblems('sentAt', typed.date, typed.time, words.form.sentAt)]
}

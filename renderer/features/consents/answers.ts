import { Temporal } from 'temporal-polyfill'
import type { Input, Output } from '../../../preload/contract/index.ts'
import type { sharingPurpose } from '../../../preload/contract/codes.ts'
import type { ConsentMethod, Scope } from '../../../preload/contract/consents.ts'
import type { z } from 'zod'
import { datePartsOf, noDate, readDate, type DateParts } from '../../components/DateField/date.ts'
import { readTime } from '../../components/TimeField/time.ts'
import { fromBase64 } from '../../base64.ts'
import type { Granted } from './words.ts'

type CaseView = Output<'openCase'>
export type Purpose = Input<'recordConsent'>['purposes'][number]
export type Method = z.output<typeof ConsentMethod>

export const stepNames = ['who', 'what', 'why', 'until', 'how', 'check'] as const
export type StepName = (typeof stepNames)[number]

export type Recipient = { readonly body: string; readonly purpose: SharingPurpose | '' }
type SharingPurpose = keyof typeof sharingPurpose.codes

/** Everything answered so far, and at which question: what the draft keeps. */
export type Answers = {
  readonly step: StepName
  /** From then on, a changed answer leads back to the answers. */
  readonly checked: boolean
  readonly givenBy: string
  readonly scopes: readonly Scope[]
  readonly schools: readonly string[]
  /** To whom something from our file may be passed on, and what for. */
  readonly recipients: readonly Recipient[]
  readonly purposes: readonly Purpose[]
  readonly purpose: string
  readonly conditions: string
  readonly until: 'year' | 'half-year' | 'other'
  readonly lastDay: DateParts
  readonly method: Method | ''
  readonly explained: boolean
  /** What they agreed to changed after it was explained or signed. */
  readonly termsChanged: boolean
  /** In which it is explained; empty until somebody says another than the giver's own. */
  readonly language: string
  readonly evidenceNote: string
  readonly givenDate: DateParts
  readonly givenTime: string
}

/** Kept apart from the answers, so that a scan is written once and not with every letter typed. */
export type Evidence = {
  readonly signature: string | null
  readonly scan: { readonly name: string; readonly base64: string } | null
}

export const noEvidence: Evidence = { signature: null, scan: null }

/** No box is ticked for a parent; a renewal starts from what the old permission said. `now` is the office clock's. */
export function startOf(view: CaseView, old: CaseView['consents'][number] | undefined, now: string): Answers {
  const oldSchools = old?.grants.filter(({ scope }) => scope === 'school-staff').map(({ body }) => body) ?? []
  const recipients = old?.grants.flatMap(({ scope, body, purpose }) =>
    scope === 'pass-on' ? [{ body, purpose: purpose ?? ('' as const) }] : [],
  )
  const mayStill = view.whoCanSayYes.some(({ personId, may }) => may && personId === old?.givenBy)
  return {
    step: 'who',
    checked: false,
    givenBy: old !== undefined && mayStill ? old.givenBy : '',
    scopes: [...new Set(old?.grants.map(({ scope }) => scope))],
    schools: oldSchools.length > 0 ? oldSchools : [view.sen.school],
    recipients: recipients === undefined || recipients.length === 0 ? [{ body: '', purpose: '' }] : recipients,
    purposes: old?.purposes ?? [],
    purpose: old?.purpose ?? '',
    conditions: old?.conditions ?? '',
    until: 'year',
    lastDay: noDate,
    method: '',
    explained: false,
    termsChanged: false,
    language: '',
    evidenceNote: '',
    givenDate: datePartsOf(now.slice(0, 10)),
    givenTime: now.slice(11),
  }
}

/** The civil date it ends on, or null while the typed one is none. */
export function lastDayOf({ until, lastDay }: Pick<Answers, 'until' | 'lastDay'>, today: string): string | null {
  if (until === 'year') return Temporal.PlainDate.from(today).add({ years: 1 }).toString()
  if (until === 'half-year') return Temporal.PlainDate.from(today).add({ months: 6 }).toString()
  const read = readDate(lastDay)
  return read.ok ? read.date : null
}

/** The office clock when they said yes, or null while what is typed is no date and time. */
export function givenAtOf({ givenDate, givenTime }: Pick<Answers, 'givenDate' | 'givenTime'>): string | null {
  const date = readDate(givenDate)
  const time = readTime(givenTime)
  return date.ok && time.ok ? `${date.date}T${time.time}` : null
}

/** Each scope once, schools and recipients one by one: the order in which they are recorded, printed and read aloud. */
export function grantsOf({
  scopes,
  schools,
  recipients,
}: Pick<Answers, 'scopes' | 'schools' | 'recipients'>): Granting[] {
  return scopes.flatMap((scope): Granting[] => {
    if (scope === 'school-staff') return schools.map((school) => ({ scope, school }))
    if (scope === 'pass-on')
      return recipients.map(({ body, purpose }) => ({ scope, school: '', recipient: body, purpose }))
    return [{ scope, school: '' }]
  })
}
type Granting = { scope: Scope; school: string; recipient?: string; purpose?: SharingPurpose | '' }

/** The names of what the permission opens, for reading aloud before it is recorded. */
export function namedGrants(answers: Answers, view: CaseView): Granted[] {
  return grantsOf(answers).map(({ scope, school, recipient, purpose = '' }) => ({
    scope,
    body: scope === 'school-staff' ? school : (recipient ?? view.localAuthority.name),
    purpose,
  }))
}

/** The language it is explained in: as said, or else the giver's own. */
export function languageOf(view: CaseView, { language, givenBy }: Pick<Answers, 'language' | 'givenBy'>): string {
  const own = view.parents.find(({ personId }) => personId === givenBy)?.language ?? 'English'
  return language === '' ? own : language
}

export function giverName(view: CaseView, givenBy: string): string {
  return view.whoCanSayYes.find(({ personId }) => personId === givenBy)?.name ?? ''
}

function standingOf(view: CaseView, givenBy: string): Input<'recordConsent'>['standing'] {
  const giver = view.whoCanSayYes.find(({ personId }) => personId === givenBy)
  if (givenBy === view.child.personId) return 'young-person'
  return giver?.because === 'represents-young-person' ? 'representative' : 'parental-responsibility'
}

/** As the contract wants it. What is not answered stays out, for the schema to find. */
export function toInput(
  answers: Answers,
  evidence: Evidence,
  view: CaseView,
  supersedes: string | null,
  today: string,
): Partial<Input<'recordConsent'>> {
  const { givenBy, purposes, purpose, conditions, explained, method } = answers
  const kept =
    method === 'signed-on-screen' ? evidence.signature : method === 'paper-form' ? evidence.scan?.base64 : null
  return {
    caseId: view.caseId,
    givenBy,
    standing: standingOf(view, givenBy),
    grants: grantsOf(answers),
    purposes: [...purposes],
    purpose,
    conditions,
    language: languageOf(view, answers),
    ...(explained ? { explained } : {}),
    ...(method === '' ? {} : { method }),
    givenAt: givenAtOf(answers) ?? '',
    expiresOn: lastDayOf(answers, today) ?? '',
    evidenceNote: method === 'signed-on-screen' ? '' : answers.evidenceNote,
    evidence: kept === null || kept === undefined ? null : fromBase64(kept),
    supersedes,
  }
}

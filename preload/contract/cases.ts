import { z } from 'zod'
import { codesOf, ehcStage, senNeed, senProvision, settingType } from './codes.ts'
import {
  AccountId,
  BodyId,
  CaseId,
  CaseRef,
  CivilDate,
  Done,
  Instant,
  PersonId,
  choice,
  optional,
  required,
} from './common.ts'
import { RefusalView } from './asks.ts'
import { ConsentView, Scope } from './consents.ts'
import { Alone, Asker, ChangeSoon, Decider, WallView } from './deciders.ts'
import { MaskedDetails, ReferralDraft, ReferralView } from './referrals.ts'

export const caseStatuses = ['open', 'inactive', 'closed'] as const
export const CaseStatus = choice(caseStatuses)

/** P1: parents refer themselves; a third party's referral is P3. */
export const referralSources = ['self', 'third-party'] as const

export const parentalResponsibility = ['yes', 'no', 'unknown'] as const
export const contactWays = ['phone', 'email', 'post', 'text'] as const
export const accessibleFormats = ['standard', 'large-print', 'easy-read', 'audio', 'braille'] as const

const Name = required(80)

export const ParentDraft = z.strictObject({
  givenName: Name,
  familyName: Name,
  relationship: required(60),
  parentalResponsibility: choice(parentalResponsibility),
  evidenceSeen: optional(200),
  address: optional(400),
  phone: optional(40),
  email: z.union([z.literal(''), z.email('not-an-email')]),
  contactBy: z.array(choice(contactWays)),
  language: required(60),
  interpreter: z.boolean(),
  format: choice(accessibleFormats),
})

export const ChildDraft = z.strictObject({
  givenName: Name,
  familyName: Name,
  knownAs: optional(80),
  dateOfBirth: CivilDate,
  /** Where a pack of their own notes goes (P10); a parent's address is not theirs. */
  address: optional(400),
  format: choice(accessibleFormats),
})

export const SenDraft = z.strictObject({
  provision: choice(codesOf(senProvision)),
  stage: choice(codesOf(ehcStage)),
  primaryNeed: z.union([z.literal(''), choice(codesOf(senNeed))]),
  secondaryNeed: z.union([z.literal(''), choice(codesOf(senNeed))]),
  school: optional(120),
  setting: choice(codesOf(settingType)),
  yearGroup: optional(20),
})

/** As somebody may enter it now; what was recorded under older lists is still shown. */
const NewSen = SenDraft.refine(...needsRule('primaryNeed', 'only-sen-support', isPlainNeed('primaryNeed')))
  .refine(...needsRule('secondaryNeed', 'only-sen-support', isPlainNeed('secondaryNeed')))
  .refine(...needsRule('secondaryNeed', 'needs-primary', isRanked))
  .refine(...needsRule('secondaryNeed', 'same-as-primary', areDifferent))

export const CaseDraft = z
  .strictObject({
    child: ChildDraft,
    parents: z.array(ParentDraft).min(1, 'no-parent').max(6),
    sen: NewSen,
    helpAskedFor: required(4000),
    source: choice(referralSources),
    /** P3: who referred them, when somebody else did. */
    referral: ReferralDraft.nullable(),
    workerId: AccountId,
  })
  .refine(({ source, referral }) => (source === 'third-party') === (referral !== null), {
    path: ['referral'],
    error: 'missing',
  })

export const CaseRow = z.strictObject({
  caseId: CaseId,
  reference: z.string(),
  child: z.string(),
  dateOfBirth: CivilDate,
  parents: z.string(),
  school: z.string(),
  stage: z.enum(codesOf(ehcStage)),
  status: CaseStatus,
  worker: z.string(),
  lastContactAt: Instant.nullable(),
})

export const caseOrders = ['child', 'reference', 'school', 'worker', 'status', 'last-contact'] as const

export const ParentView = ParentDraft.extend({
  personId: PersonId,
  email: z.string(),
  /** P3: which details are on file and hidden, because somebody else gave them to us; `null` when nothing is hidden. */
  masked: MaskedDetails.nullable(),
})

/** One line of "You may": a scope, for one named body where the scope asks for one. */
export const MayView = z.strictObject({
  scope: Scope,
  body: z.string(),
  covered: z.boolean(),
  until: CivilDate.nullable(),
  because: z.string(),
})

export const CaseView = z.strictObject({
  caseId: CaseId,
  reference: z.string(),
  status: CaseStatus,
  openedOn: CivilDate,
  closedOn: CivilDate.nullable(),
  source: z.enum(referralSources),
  helpAskedFor: z.string(),
  workerId: AccountId,
  worker: z.string(),
  child: ChildDraft.extend({ personId: PersonId, age: z.int() }),
  sen: SenDraft,
  schoolBodyId: BodyId.nullable(),
  localAuthority: z.strictObject({ bodyId: BodyId, name: z.string() }),
  parents: z.array(ParentView),
  /** The day the rights pass to the young person: Children and Families Act 2014 s.83, last Friday of June rule. */
  youngPersonFrom: CivilDate,
  whoCanSayYes: z.array(Decider),
  /** Who may ask for case notes now (P10). */
  whoMayAsk: z.array(Asker),
  /** The next change of it, when that is near. */
  changeSoon: ChangeSoon.nullable(),
  childAlone: Alone.nullable(),
  youMay: z.array(MayView),
  consents: z.array(ConsentView),
  /** Who said no to what, and has not said yes since. */
  refusals: z.array(RefusalView),
  referral: ReferralView.nullable(),
  openRequests: z.int(),
  /** P11: how many years a closed file is kept now, and until when this one is, closed as it is or if it were closed today. */
  keptFor: z.strictObject({ years: z.int(), until: CivilDate }),
  /** The day it was archived (P11); an archived case is only read. */
  archivedOn: CivilDate.nullable(),
  /** What this person may do on this case as things are, so that its pages offer only what the door would let through. */
  may: z.array(z.string()),
  concernsNotPassedOn: z.int(),
})

export const TimelineEntry = z.strictObject({
  kind: z.enum([
    'contact',
    'incident',
    'incident-reviewed',
    'permission-asked',
    'permission-answered',
    'permission-given',
    'permission-ended',
    'referral-agreed',
    'request',
    'pack-released',
    'pack-sent',
    'legal-request',
    'legal-sent',
    'disclosure',
    'document',
    'concern',
    'case-opened',
  ]),
  id: z.string(),
  at: Instant,
  /** A code: the contact's kind, the permission's method, how it ended, the request's regime… */
  what: z.string(),
  whom: z.string(),
  by: z.string(),
  text: z.string(),
  minutes: z.int().nullable(),
  level: z.int().nullable(),
  coveredBy: z.string().nullable(),
  /** Who told us, for a note that says so; empty otherwise. */
  toldBy: z.string(),
  keptFrom: z.array(WallView),
})

export const cases = {
  listCases: {
    needs: 'case:list',
    audit: 'none',
    input: z.strictObject({
      status: z.enum([...caseStatuses, 'any']),
      mine: z.boolean(),
      order: z.enum(caseOrders),
      descending: z.boolean(),
      from: z.int().min(0),
      count: z.int().min(1).max(500),
    }),
    output: z.strictObject({ total: z.int(), rows: z.array(CaseRow) }),
  },
  listWorkers: {
    needs: 'case:list',
    audit: 'none',
    input: z.strictObject({}),
    output: z.array(z.strictObject({ accountId: AccountId, name: z.string() })),
  },
  listSchools: {
    needs: 'case:list',
    audit: 'none',
    input: z.strictObject({}),
    output: z.array(z.strictObject({ bodyId: BodyId, name: z.string() })),
  },
  createCase: {
    needs: 'case:create',
    audit: 'entry',
    input: CaseDraft,
    output: z.strictObject({ caseId: CaseId, reference: z.string() }),
  },
  openCase: { needs: 'case:read', audit: 'entry', input: CaseRef, output: CaseView },
  readTimeline: {
    needs: 'case:read',
    audit: 'none',
    input: CaseRef.extend({
      kinds: z.enum(['all', 'contacts']),
      from: z.int().min(0),
      count: z.int().min(1).max(500),
      /** Only what this person of the case may see of it. */
      seenBy: PersonId.nullable().default(null),
    }),
    /** `leftOut`: notes kept from the person it is read as. */
    output: z.strictObject({ total: z.int(), entries: z.array(TimelineEntry), leftOut: z.int() }),
  },
  changeCase: {
    needs: 'case:change',
    audit: 'entry',
    input: CaseRef.extend({
      child: ChildDraft,
      sen: NewSen,
      helpAskedFor: required(4000),
      workerId: AccountId,
      status: CaseStatus,
    }),
    output: Done,
  },
  /** Adds a parent or carer, or changes the one named by `personId`. */
  saveParent: {
    needs: 'case:change',
    audit: 'entry',
    input: CaseRef.extend({ personId: PersonId.nullable(), parent: ParentDraft }),
    output: z.strictObject({ personId: PersonId }),
  },
  whoLooked: {
    needs: 'case:read',
    audit: 'none',
    input: CaseRef,
    output: z.array(
      z.strictObject({
        name: z.string(),
        role: z.string(),
        act: z.string(),
        /** For an act that was refused: which operation, and the reason's code. */
        refused: z.strictObject({ operation: z.string(), code: z.string() }).nullable(),
        firstAt: Instant,
        lastAt: Instant,
        times: z.int(),
      }),
    ),
  },
} as const

type Sen = z.output<typeof SenDraft>

/** One of the census's own rules, said together with whatever else is wrong in the form. */
function needsRule(field: keyof Sen, code: string, holds: (sen: Sen) => boolean): NeedsRule {
  return [holds, { path: [field], error: code, when: ({ value }) => typeof value === 'object' && value !== null }]
}
type NeedsRule = [
  (sen: Sen) => boolean,
  { path: string[]; error: string; when: (payload: { readonly value: unknown }) => boolean },
]

/** NSA, "no specialist assessment", stands only with SEN support (K). */
function isPlainNeed(field: 'primaryNeed' | 'secondaryNeed') {
  return (sen: Sen) => sen[field] !== 'NSA' || sen.provision === 'K'
}

function isRanked({ primaryNeed, secondaryNeed }: Sen): boolean {
  return secondaryNeed === '' || primaryNeed !== ''
}

function areDifferent({ primaryNeed, secondaryNeed }: Sen): boolean {
  return secondaryNeed === '' || primaryNeed !== secondaryNeed
}

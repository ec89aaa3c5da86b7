import { z } from 'zod'
import { CaseId, CivilDate, Instant } from './common.ts'

/** What can be due, the weightiest first. A new kind needs its rule (`main/policy/today.ts`), its query and its words. */
export const todayKinds = [
  'concern',
  'concern-unseen',
  'request',
  'pack-to-send',
  'legal-request',
  'to-approve',
  'waiting',
  'incident',
  'to-put-right',
  'permission',
  'young-person',
  'archive',
  'shredding',
  'backup',
  'silent',
] as const
export const TodayKind = z.enum(todayKinds)
export type TodayKind = z.output<typeof TodayKind>

export const urgencies = ['overdue', 'urgent', 'soon', 'plan'] as const
export type Urgency = (typeof urgencies)[number]

export const TodayItem = z.strictObject({
  kind: TodayKind,
  urgency: z.enum(urgencies),
  /** The record to act on: a concern, a request, a permission, a person or the case itself; empty where none is. */
  id: z.string(),
  /** `null` for what concerns no single case. */
  caseId: CaseId.nullable(),
  child: z.string(),
  /** Who asked, who gave permission, whose details are missing, who keeps the case. */
  whom: z.string(),
  /** Codes that say more: the regime, the scopes, what is to be put right. */
  what: z.array(z.string()),
  /** How many records the line stands for: one, but for what is done to many at once. */
  howMany: z.int(),
  /** Since when it stands so: received, last contact; `null` where that says nothing. */
  since: CivilDate.nullable(),
  /** The day it is due, and how many days that is from today; negative once it has passed. */
  on: CivilDate,
  days: z.int(),
})

export const today = {
  readToday: {
    needs: 'today:read',
    audit: 'none',
    /** Only the cases of the person signed in; `null` for what suits their role. Those who see no others get only those. */
    input: z.strictObject({ mine: z.boolean().nullable() }),
    output: z.strictObject({
      mine: z.boolean(),
      mayChoose: z.boolean(),
      /** The most urgent first. */
      due: z.array(TodayItem),
      /** How many there are of each kind; `more` when there are more than were counted. */
      counts: z.array(z.strictObject({ kind: TodayKind, total: z.int(), more: z.boolean() })),
      openedLately: z.array(z.strictObject({ caseId: CaseId, child: z.string(), reference: z.string(), at: Instant })),
    }),
  },
} as const

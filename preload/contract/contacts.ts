import { z } from 'zod'
import { BodyId, CaseRef, ConsentId, ContactId, PersonId, WallTime, choice, optional, required } from './common.ts'
import { codesOf, contactKind, interventionLevel } from './codes.ts'
import { Confidence } from './deciders.ts'

/** P7: the last four need a permission to share of that scope in force at the moment. `they-rang` gives nothing out. */
export const ContactKind = choice(codesOf(contactKind))
export type ContactKind = z.output<typeof ContactKind>

/** `out`: we contacted the family (P3 asks for their agreement when somebody else referred them). `in`: they contacted us. */
export const directions = ['out', 'in'] as const

const About = CaseRef.extend({
  kind: ContactKind,
  happenedAt: WallTime,
  /** The school spoken to, by name; required for `school-staff`. */
  school: optional(120),
  personId: PersonId.nullable(),
  /** For contact with the family; `null` for everything else. */
  direction: choice(directions).nullable(),
})

export const ContactDraft = About.extend({
  /** Whom: the member of staff, the caller, whose papers. */
  spokeTo: optional(120),
  minutes: z.int('not-a-number').min(1, 'too-small').max(1440, 'too-big'),
  level: choice(codesOf(interventionLevel)),
  text: required(50_000),
  ...Confidence,
}).superRefine(checkContact)

/** Whether a contact of this kind may be recorded now; `consentId` is the permission that covers it. */
export const Cover = z.strictObject({
  covered: z.boolean(),
  consentId: ConsentId.nullable(),
  because: z.string(),
  body: z.string(),
  bodyId: BodyId.nullable(),
})

export const contacts = {
  checkContact: { needs: 'contact:record', audit: 'none', input: About, output: Cover },
  recordContact: {
    needs: 'contact:record',
    audit: 'entry',
    input: ContactDraft,
    output: z.strictObject({ contactId: ContactId }),
  },
} as const

function checkContact(
  draft: {
    kind: ContactKind
    school: string
    direction: (typeof directions)[number] | null
    keptFrom: readonly string[]
    keptWhy: string
  },
  ctx: z.RefinementCtx,
): void {
  if (draft.kind === 'school-staff' && draft.school === '')
    ctx.addIssue({ code: 'custom', message: 'missing', path: ['school'] })
  const withFamily = draft.kind === 'with-parent' || draft.kind === 'with-child'
  if (withFamily !== (draft.direction !== null))
    ctx.addIssue({ code: 'custom', message: 'not-chosen', path: ['direction'] })
  if (draft.keptFrom.length > 0 && draft.keptWhy === '')
    ctx.addIssue({ code: 'custom', message: 'missing', path: ['keptWhy'] })
}

import { randomUUID } from 'node:crypto'
import type { Concern } from '../../db/queries/concerns.ts'
import type { Database } from '../../db/client.ts'
import { ok, refuse, type Result } from '../../preload/contract/common.ts'
import type { concerns as operations } from '../../preload/contract/concerns.ts'
import type { Parsed, Permission } from '../../preload/contract/index.ts'
import { circumstanceOf } from '../circumstance.ts'
import { holidaysInForce } from '../holidays.ts'
import { concernSheet } from '../concern-sheet.ts'
import type { Answer, SignedInCtx, Some } from '../ipc/context.ts'
import { ladoBy, mayReadConcern } from '../policy/concerns.ts'
import { evaluate, seesOnlyOwnCases } from '../policy/permissions.ts'
import { dateOf, toInstant } from '../policy/time.ts'
import { mayOn } from './case-view.ts'

type View = Answer<'listCaseConcerns'>[number]
type Passed = Parsed<'passConcernOn'>['passed']

/** P12. Nothing here asks for a permission to share, and nothing here changes or removes what was recorded. */
export const concerns: Some<keyof typeof operations> = {
  recordConcern: async ({ passed, kinds, immediateDanger, ...draft }, { db, who, now, entry }) => {
    if (passed !== null && toInstant(passed.passedAt) > now) return inTheFuture()
    const concernId = randomUUID()
    const detail = { passedOn: passed !== null, immediateDanger }
    await db.recordConcern(
      entry({ subject: concernId, detail }),
      {
        ...draft,
        concernId,
        kinds: JSON.stringify(kinds),
        immediateDanger: immediateDanger ? 1 : 0,
        recordedBy: who.accountId,
        recordedAt: now,
      },
      passed === null ? null : passingRow(concernId, passed, who.accountId, now),
    )
    return ok({ concernId })
  },

  passConcernOn: async ({ caseId, concernId, passed }, { db, who, now, entry }) => {
    if (toInstant(passed.passedAt) > now) return inTheFuture()
    if ((await db.readConcern(caseId, concernId)) === undefined) return refuse('not-found')
    const about = entry({ subject: concernId, detail: { passedTo: passed.passedTo } })
    await db.passConcernOn(about, passingRow(concernId, passed, who.accountId, now))
    return ok({})
  },

  addToConcern: async ({ caseId, concernId, text }, { db, who, now, entry }) => {
    if ((await db.readConcern(caseId, concernId)) === undefined) return refuse('not-found')
    const written = { recordedBy: who.accountId, recordedAt: now }
    await db.addToConcern(entry({ subject: concernId }), { additionId: randomUUID(), concernId, text, ...written })
    return ok({})
  },

  acknowledgeConcern: async ({ caseId, concernId }, { db, who, now, entry }) => {
    const concern = await db.readConcern(caseId, concernId)
    if (concern === undefined) return refuse('not-found')
    if (concern.seenAt !== null) return refuse('already-seen')
    await db.acknowledgeConcern(entry({ subject: concernId }), { concernId, seenBy: who.accountId, seenAt: now })
    return ok({})
  },

  openConcern: async ({ caseId, concernId }, ctx) => {
    const found = await readable(caseId, concernId, ctx)
    if (!found.ok) return found
    await ctx.db.note(ctx.entry({ subject: concernId }))
    return ok({ ...found.value, may: await mayOn(caseId, ctx) })
  },

  printConcern: async ({ caseId, concernId }, ctx) => {
    const found = await readable(caseId, concernId, ctx)
    if (!found.ok) return found
    const { pdf } = await ctx.casebook.parts.typesetter.typeset({
      template: 'concern',
      data: await concernSheet(caseId, found.value, ctx),
    })
    await ctx.db.note(ctx.entry({ subject: concernId }))
    return ok({ pdf, title: `Concern about ${found.value.child}` })
  },

  listCaseConcerns: async ({ caseId }, { db }) => ok(await views(db, await db.listCaseConcerns(caseId))),

  listConcerns: async (_, ctx) => {
    const { db, who } = ctx
    const reviews = await may('concern:review', null, ctx)
    const whose = {
      reporterId: reviews ? null : who.accountId,
      workerId: seesOnlyOwnCases(who.role) ? who.accountId : null,
    }
    return ok(await views(db, await db.listConcerns(whose)))
  },
}

/** On an archived case it is read by who recorded it and by who reviews every one; otherwise by everybody who sees the case. */
async function readable(caseId: string, concernId: string, ctx: SignedInCtx): Promise<Result<View>> {
  const concern = await ctx.db.readConcern(caseId, concernId)
  if (concern === undefined) return refuse('not-found')
  const [reviews, readsCase] = await Promise.all([may('concern:review', caseId, ctx), may('case:read', caseId, ctx)])
  if (!mayReadConcern({ recordedIt: concern.reporterId === ctx.who.accountId, reviews, readsCase }))
    return refuse('archived')
  const [view] = await views(ctx.db, [concern])
  return view === undefined ? refuse('not-found') : ok(view)
}

async function may(permission: Permission, caseId: string | null, { casebook, who, now }: SignedInCtx) {
  const { session } = casebook
  if (session === null) return false
  const { circumstance } = await circumstanceOf(casebook, session, caseId, now)
  return evaluate(permission, who.role, circumstance).allowed
}

async function views(db: Database, found: readonly Concern[]): Promise<View[]> {
  const ids = found.map(({ concernId }) => concernId)
  const [passings, additions, holidays] = await Promise.all([
    db.listPassings(ids),
    db.listAdditions(ids),
    holidaysInForce(db),
  ])
  return found.map(({ kinds, immediateDanger, reporterId: _, seenByHead, seenAt, ...concern }) => ({
    ...concern,
    kinds: JSON.parse(kinds) as string[],
    immediateDanger: immediateDanger === 1,
    ladoBy: ladoBy(dateOf(concern.recordedAt), holidays),
    passings: passings
      .filter(({ concernId }) => concernId === concern.concernId)
      .map(({ passedTo, named, how, reference, passedAt, recordedBy }) => ({
        passedTo,
        named,
        how,
        reference,
        passedAt,
        recordedBy,
      })),
    additions: additions
      .filter(({ concernId }) => concernId === concern.concernId)
      .map(({ text, recordedBy, recordedAt }) => ({ text, recordedBy, recordedAt })),
    seen: seenByHead === null || seenAt === null ? null : { by: seenByHead, at: seenAt },
  }))
}

function passingRow(concernId: string, { passedAt, ...passed }: Passed, recordedBy: string, now: string) {
  return { ...passed, passingId: randomUUID(), concernId, passedAt: toInstant(passedAt), recordedBy, recordedAt: now }
}

function inTheFuture(): Result<never> {
  return refuse('in-the-future', { fields: { 'passed.passedAt': 'in-the-future' } })
}

import { randomUUID } from 'node:crypto'
import { arch, platform } from 'node:os'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ok, refuse, type Result } from '../../preload/contract/common.ts'
import type { VisitData, VisitEnd, visits as operations } from '../../preload/contract/visits.ts'
import type { Visit } from '../../db/queries/visits.ts'
import type { SignedInCtx, Some } from '../ipc/context.ts'
import { databaseFile, vaultFolder } from '../folders.ts'
import { lock } from '../session.ts'
import { dateOf, inWords } from '../policy/time.ts'
import { undertaking, undertakingText } from '../policy/undertaking.ts'
import { howEnded, isTheirName, windowEnd } from '../policy/visits.ts'
import { letterhead, readDetails } from '../letterhead.ts'
import { duringUpkeep, takeReport } from '../upkeep.ts'
import { readVisitInFull, toView, toViewWithEnd } from '../visit-view.ts'

export const visits: Some<keyof typeof operations> = {
  listVisits: async (_, { db, now }) => {
    const [all, accounts] = await Promise.all([db.listVisits(), db.listAccounts()])
    const contractors = accounts
      .filter(({ role, endedAt }) => role === 'maintenance' && endedAt === null)
      .map(({ accountId, name }) => ({ accountId, name }))
    return ok({ visits: all.map((visit) => toViewWithEnd(visit, now)), contractors })
  },

  readUndertaking: async ({ contractor }) =>
    ok({ version: undertaking.version, asOf: undertaking.asOf, text: [...undertakingText(contractor)] }),

  openVisit: async (input, ctx) => {
    const { db, who, now, entry } = ctx
    const account = await db.readAccount(input.accountId)
    if (account?.role !== 'maintenance' || account.endedAt !== null)
      return refuse('not-the-contractor', { fields: { accountId: 'not-the-contractor' } })
    if (!isTheirName(input.typedName, account.name))
      return refuse('undertaking-not-accepted', { fields: { typedName: 'not-their-name' } })
    const before = await db.listVisits()
    if (before.some(({ endsAt }) => now < endsAt)) return refuse('visit-already-open')
    if (before.some(({ how }) => how === null)) return refuse('visit-not-closed')
    return duringUpkeep(ctx, async (job) => {
      const report = await takeReport(job, ctx)
      if (!report.ok) return report
      const visitId = randomUUID()
      const until = windowEnd(now, input.minutes)
      await db.openVisit(
        entry({ subject: visitId, detail: { minutes: input.minutes } }),
        {
          visitId,
          accountId: input.accountId,
          contractor: input.contractor,
          namedPerson: account.name,
          typedName: input.typedName,
          undertakingVersion: undertaking.version,
          undertaking: undertakingText(input.contractor).join('\n\n'),
          instruction: input.instruction,
          contractReference: input.contractReference,
          openedBy: who.accountId,
          startsAt: now,
          until,
        },
        report.value,
      )
      return ok({ visitId, endsAt: until })
    })
  },

  closeVisit: async ({ visitId, data, note }, ctx) => {
    const visit = await ctx.db.readVisit(visitId)
    if (visit === undefined) return refuse('not-found')
    if (visit.how !== null) return refuse('already-ended')
    return close(visit, howEnded(visit.endsAt, ctx.now, 'leader'), data, note, ctx)
  },

  readVisit: async ({ visitId }, { db, now }) => {
    const visit = await readVisitInFull(db, visitId, now)
    return visit === undefined ? refuse('not-found') : ok(visit)
  },

  printVisitReport: async ({ visitId }, { db, casebook, now, today, entry }) => {
    const [visit, { details }] = await Promise.all([readVisitInFull(db, visitId, now), readDetails(db)])
    if (visit === undefined) return refuse('not-found')
    const { pdf } = await casebook.parts.typesetter.typeset({
      template: 'visit-report',
      data: { service: letterhead(details), date: today, largePrint: false, fictional: casebook.demo, ...visit },
    })
    await db.note(entry({ subject: visitId }))
    return ok({ pdf, title: `Maintenance visit, ${inWords(dateOf(visit.startsAt))}` })
  },

  readVisitWork: async (_, { db, now }) => {
    const [visit, last] = await Promise.all([db.readOpenVisit(now), db.readLastBackup()])
    return visit === undefined ? refuse('no-visit-open') : ok({ ...toView(visit), lastBackupAt: last?.madeAt ?? null })
  },

  readDiagnostics: async (_, ctx) => {
    const { db, casebook, now, entry } = ctx
    const [settings, counts, acts, last] = await Promise.all([
      db.readSettings(),
      db.countRows(),
      db.countActs(),
      db.readLastBackup(),
    ])
    const { casebook: version, electron, chromium } = casebook.parts.versions
    const versions = {
      casebook: version,
      electron,
      chromium,
      node: process.versions.node,
      system: `${platform()} ${arch()}`,
    }
    await db.note(entry())
    return ok({
      takenAt: now,
      versions: Object.entries(versions).map(([name, value]) => ({ name, value })),
      settings,
      sizes: sizesIn(await vaultFolder(casebook)),
      counts,
      acts,
      lastBackupAt: last?.madeAt ?? null,
    })
  },

  finishVisit: async ({ data, note }, ctx) => {
    const visit = await ctx.db.readOpenVisit(ctx.now)
    if (visit === undefined) return refuse('no-visit-open')
    const closed = await close(visit, 'contractor', data, note, ctx)
    if (closed.ok) await lock(ctx.casebook, 'visit-over')
    return closed
  },
}

async function close(
  { visitId }: Visit,
  how: VisitEnd,
  data: VisitData,
  note: string,
  ctx: SignedInCtx,
): Promise<Result<Record<string, never>>> {
  const { db, who, now, entry } = ctx
  return duringUpkeep(ctx, async (job) => {
    const report = await takeReport(job, ctx)
    if (!report.ok) return report
    const ending = { how, data, note, recordedBy: who.accountId, recordedAt: now }
    await db.closeVisit(entry({ subject: visitId, detail: { how, data } }), visitId, ending, report.value)
    return ok({})
  })
}

/** The sizes of the files of the vault, by their own names. */
function sizesIn(folder: string): { readonly name: string; readonly bytes: number }[] {
  return [databaseFile, `${databaseFile}-wal`, 'vault.json'].flatMap((name) => {
    const file = join(folder, name)
    return existsSync(file) ? [{ name, bytes: statSync(file).size }] : []
  })
}

import { randomUUID } from 'node:crypto'
import type { PaperFileRow } from '../../db/queries/paper-files.ts'
import { ok, refuse, type Result } from '../../preload/contract/common.ts'
import type { paper as operations } from '../../preload/contract/paper.ts'
import type { Answer, SignedInCtx, Some } from '../ipc/context.ts'
import { letterhead, readDetails } from '../letterhead.ts'
import { seesOnlyOwnCases } from '../policy/permissions.ts'
import { closedBy, ruleOn } from '../policy/retention.ts'
import { certificate, shreddingSheet } from '../shredding-papers.ts'

const mostInRegister = 500

export const paper: Some<keyof typeof operations> = {
  listPaperFiles: async ({ where, text }, { db, who, today }) => {
    const workerId = seesOnlyOwnCases(who.role) ? who.accountId : null
    const { total, rows } = await db.listPaperFiles({ where, text, workerId, today, count: mostInRegister })
    return ok({ total, rows: rows.map((row) => paperView(row, today)) })
  },

  listPaperFilesOfCase: async ({ caseId }, { db, today }) => {
    const [files, loans] = await Promise.all([db.listPaperFilesOfCase(caseId), db.listLoans(caseId)])
    return ok(
      files.map((file) => ({
        ...paperView(file, today),
        loans: loans.filter(({ fileId }) => fileId === file.fileId).map(({ fileId: _fileId, ...loan }) => loan),
      })),
    )
  },

  listStaff: async (_, { db }) => ok(await db.listStaff()),

  savePaperFile: async ({ caseId, fileId, cabinet, contents }, ctx) => {
    const { db, who, now, entry } = ctx
    if (fileId === null) {
      const id = randomUUID()
      const file = { fileId: id, caseId, cabinet, contents, recordedBy: who.accountId, recordedAt: now }
      return ok({ fileId: id, reference: await db.addPaperFile(entry({ subject: id }), file) })
    }
    const found = await fileOfCase(caseId, fileId, ctx)
    if (!found.ok) return found
    await db.changePaperFile(entry({ subject: fileId }), { fileId, cabinet, contents })
    return ok({ fileId, reference: found.value.reference })
  },

  takePaperOut: async ({ caseId, fileId, takenBy, why, dueBackOn }, ctx) => {
    const { db, who, now, today, entry } = ctx
    if (dueBackOn < today) return refuse('malformed', { fields: { dueBackOn: 'before-today' } })
    const found = await fileOfCase(caseId, fileId, ctx)
    if (!found.ok) return found
    if (found.value.outTo !== null) return refuse('paper-is-out')
    if (!(await isOnTheStaff(takenBy, ctx))) return refuse('not-on-the-staff', { fields: { takenBy: 'not-chosen' } })
    await db.takePaperOut(entry({ subject: fileId, detail: { takenBy } }), {
      loanId: randomUUID(),
      fileId,
      takenBy,
      why,
      takenAt: now,
      dueBackOn,
      recordedBy: who.accountId,
    })
    return ok({})
  },

  putPaperBack: async ({ caseId, fileId }, ctx) => {
    const { db, who, now, entry } = ctx
    const found = await fileOfCase(caseId, fileId, ctx)
    if (!found.ok) return found
    if (found.value.outTo === null) return refuse('paper-is-in')
    await db.putPaperBack(entry({ subject: fileId }), { fileId, returnedAt: now, recordedBy: who.accountId })
    return ok({})
  },

  printPaperLabels: async ({ fileIds, sheet, firstLabel }, { db, who, casebook, today, entry }) => {
    const files = await db.findPaperFiles(fileIds, seesOnlyOwnCases(who.role) ? who.accountId : null)
    if (files.length < new Set(fileIds).size) return refuse('not-found')
    const { details } = await readDetails(db)
    const { pdf } = await casebook.parts.typesetter.typeset({
      template: 'paper-labels',
      data: {
        service: letterhead(details),
        date: today,
        largePrint: false,
        fictional: casebook.demo,
        references: files.map(({ reference }) => reference),
        firstLabel: sheet ? firstLabel : null,
      },
    })
    const caseIds = new Set(files.map(({ caseId }) => caseId))
    const [only = null] = caseIds.size === 1 ? caseIds : []
    await db.note(entry({ caseId: only, detail: { files: referencesOf(files) } }))
    return ok({ pdf, title: 'Labels for paper files' })
  },

  listPaperDue: async (_, { db, today }) => {
    const rule = ruleOn(await db.listRules(), today)
    const rows = await db.listPaperDue(closedBy(today, rule.archiveAfterYears))
    return ok(rows.map(({ kept, ...row }) => ({ ...paperView(row, today), kept: kept === 1 })))
  },

  printShreddingSheet: async ({ fileIds }, ctx) => {
    const due = await filesDue(fileIds, ctx.today, ctx)
    if (!due.ok) return due
    const printed = await shreddingSheet(due.value, ctx)
    await ctx.db.note(ctx.entry({ detail: { files: referencesOf(due.value) } }))
    return ok(printed)
  },

  recordShredding: async ({ fileIds, shreddedOn, shreddedBy, witnessedBy }, ctx) => {
    const { db, who, now, today, entry } = ctx
    if (shreddedOn > today) return refuse('in-the-future', { fields: { shreddedOn: 'in-the-future' } })
    if (shreddedBy === witnessedBy)
      return refuse('witness-is-shredder', { fields: { witnessedBy: 'witness-is-shredder' } })
    for (const [field, accountId] of Object.entries({ shreddedBy, witnessedBy }))
      if (!(await isOnTheStaff(accountId, ctx)))
        return refuse('not-on-the-staff', { fields: { [field]: 'not-chosen' } })
    const due = await filesDue(fileIds, shreddedOn, ctx)
    if (!due.ok) return due
    const shreddingId = randomUUID()
    const reference = await db.recordShredding(
      entry({ subject: shreddingId, detail: { files: referencesOf(due.value), shreddedBy, witnessedBy } }),
      { shreddingId, shreddedOn, shreddedBy, witnessedBy, recordedBy: who.accountId, recordedAt: now },
      due.value.map(({ fileId }) => fileId),
    )
    return ok({ shreddingId, certificate: reference })
  },

  listShreddings: async (_, { db }) =>
    ok(
      (await db.listShreddings()).map(({ reference, recordedBy: _by, recordedAt: _at, ...shredding }) => ({
        ...shredding,
        certificate: reference,
      })),
    ),

  printCertificate: async ({ shreddingId }, ctx) => {
    const shredding = await ctx.db.readShredding(shreddingId)
    if (shredding === undefined) return refuse('not-found')
    const printed = await certificate(shredding, ctx)
    await ctx.db.note(ctx.entry({ subject: shreddingId }))
    return ok(printed)
  },
}

/** P11: each of the files, if its time is up on that day, it is in its cabinet and nothing keeps it; else why the first is not. */
async function filesDue(
  fileIds: readonly string[],
  on: string,
  { db }: SignedInCtx,
): Promise<Result<readonly PaperFileRow[]>> {
  const wanted = new Set(fileIds)
  const rule = ruleOn(await db.listRules(), on)
  const due = (await db.listPaperDue(closedBy(on, rule.archiveAfterYears))).filter(({ fileId }) => wanted.has(fileId))
  if (due.length < wanted.size) {
    const found = await db.findPaperFiles(fileIds, null)
    if (found.length < wanted.size) return refuse('not-found')
    return refuse(found.some(({ shreddingId }) => shreddingId !== null) ? 'paper-shredded' : 'not-due')
  }
  if (due.some(({ outTo }) => outTo !== null)) return refuse('paper-is-out')
  return due.some(({ kept }) => kept === 1) ? refuse('on-hold') : ok(due)
}

/** A file of this case that has not been shredded. */
async function fileOfCase(caseId: string, fileId: string, { db }: SignedInCtx): Promise<Result<PaperFileRow>> {
  const found = (await db.listPaperFilesOfCase(caseId)).find((file) => file.fileId === fileId)
  if (found === undefined) return refuse('not-found')
  return found.shreddingId === null ? ok(found) : refuse('paper-shredded')
}

async function isOnTheStaff(accountId: string, { db }: SignedInCtx): Promise<boolean> {
  return (await db.listStaff()).some((member) => member.accountId === accountId)
}

function referencesOf(files: readonly PaperFileRow[]): string {
  return files.map(({ reference }) => reference).join(' ')
}

function paperView(row: PaperFileRow, today: string): Answer<'listPaperFiles'>['rows'][number] {
  const { fileId, caseId, reference, cabinet, contents, outTo, outWhy, outSince, dueBackOn } = row
  const isOut = outTo !== null && outWhy !== null && outSince !== null && dueBackOn !== null
  const { shreddingId, certificate: number, shreddedOn } = row
  const isGone = shreddingId !== null && number !== null && shreddedOn !== null
  return {
    fileId,
    caseId,
    reference,
    cabinet,
    contents,
    archived: row.archived === 1,
    out: isOut ? { to: outTo, why: outWhy, since: outSince, dueBackOn, overdue: dueBackOn < today } : null,
    shredded: isGone ? { shreddingId, certificate: number, on: shreddedOn } : null,
  }
}

import type { PaperFileRow } from '../db/queries/paper-files.ts'
import type { Shredding } from '../db/queries/shredding.ts'
import type { SignedInCtx } from './ipc/context.ts'
import { letterhead, readDetails } from './letterhead.ts'
import { ruleOn, yearsAfter } from './policy/retention.ts'
import { dateOf } from './policy/time.ts'

type Printed = { readonly pdf: Uint8Array; readonly title: string }

/** What somebody takes to the cabinets: which files, drawer by drawer, with room for two signatures. */
export async function shreddingSheet(
  files: readonly PaperFileRow[],
  { db, casebook, today }: SignedInCtx,
): Promise<Printed> {
  const [{ details }, rules] = await Promise.all([readDetails(db), db.listRules()])
  const { archiveAfterYears } = ruleOn(rules, today)
  const cabinets = [...new Set(files.map(({ cabinet }) => cabinet))]
  const { pdf } = await casebook.parts.typesetter.typeset({
    template: 'shredding-sheet',
    data: {
      service: letterhead(details),
      date: today,
      largePrint: false,
      fictional: casebook.demo,
      cabinets: cabinets.map((cabinet) => ({
        cabinet,
        files: files.flatMap(({ closedOn, reference, ...file }) =>
          file.cabinet === cabinet && closedOn !== null
            ? [{ reference, closedOn, dueOn: yearsAfter(closedOn, archiveAfterYears) }]
            : [],
        ),
      })),
    },
  })
  return { pdf, title: 'Shredding sheet' }
}

/** Dated by its record and not by the day it is printed, so that it can be made again years later, the same. */
export async function certificate(shredding: Shredding, { db, casebook }: SignedInCtx): Promise<Printed> {
  const { reference, shreddedOn, shreddedBy, witnessedBy, recordedBy, recordedAt, shreddingId } = shredding
  const [{ details }, files] = await Promise.all([readDetails(db), db.listShredded(shreddingId)])
  const { pdf } = await casebook.parts.typesetter.typeset({
    template: 'destruction-certificate',
    data: {
      service: letterhead(details),
      date: dateOf(recordedAt),
      largePrint: false,
      fictional: casebook.demo,
      reference,
      shreddedOn,
      shreddedBy,
      witnessedBy,
      recordedBy,
      recordedAt,
      files,
    },
  })
  return { pdf, title: `Destruction certificate ${reference}` }
}

import { z } from 'zod'
import {
  AccountId,
  CaseId,
  CaseRef,
  CivilDate,
  Instant,
  Done,
  PaperFileId,
  Pdf,
  ShreddingId,
  optional,
  required,
} from './common.ts'

export const paperPlaces = ['any', 'cabinet', 'out', 'overdue', 'shredded'] as const

/** P5: a paper file, in its cabinet unless it is out with somebody or shredded. */
export const PaperFileView = z.strictObject({
  fileId: PaperFileId,
  caseId: CaseId,
  /** Printed on the label: the case's reference and a number, and nobody's name. */
  reference: z.string(),
  cabinet: z.string(),
  contents: z.string(),
  archived: z.boolean(),
  out: z
    .strictObject({ to: z.string(), why: z.string(), since: Instant, dueBackOn: CivilDate, overdue: z.boolean() })
    .nullable(),
  shredded: z.strictObject({ shreddingId: ShreddingId, certificate: z.string(), on: CivilDate }).nullable(),
})

const PaperRef = CaseRef.extend({ fileId: PaperFileId })
const FileIds = z.array(PaperFileId).min(1, 'not-chosen').max(500)

export const paper = {
  /** The register. `text` begins a reference or a cabinet, or is part of the name of who has it; at most 500 come back. */
  listPaperFiles: {
    needs: 'case:list',
    audit: 'none',
    input: z.strictObject({ where: z.enum(paperPlaces), text: optional(80) }),
    output: z.strictObject({ total: z.int(), rows: z.array(PaperFileView) }),
  },
  listPaperFilesOfCase: {
    needs: 'case:read',
    audit: 'none',
    input: CaseRef,
    output: z.array(
      PaperFileView.extend({
        /** Who had it, newest first. */
        loans: z.array(
          z.strictObject({
            takenBy: z.string(),
            why: z.string(),
            takenAt: Instant,
            dueBackOn: CivilDate,
            returnedAt: Instant.nullable(),
          }),
        ),
      }),
    ),
  },
  /** The staff who have a key to the cabinet. */
  listStaff: {
    needs: 'paper:record',
    audit: 'none',
    input: z.strictObject({}),
    output: z.array(z.strictObject({ accountId: AccountId, name: z.string() })),
  },
  /** Adds a paper file, or changes the one named by `fileId`. */
  savePaperFile: {
    needs: 'paper:record',
    audit: 'entry',
    input: CaseRef.extend({ fileId: PaperFileId.nullable(), cabinet: required(60), contents: required(500) }),
    output: z.strictObject({ fileId: PaperFileId, reference: z.string() }),
  },
  takePaperOut: {
    needs: 'paper:record',
    audit: 'entry',
    input: PaperRef.extend({ takenBy: AccountId, why: required(200), dueBackOn: CivilDate }),
    output: Done,
  },
  putPaperBack: { needs: 'paper:record', audit: 'entry', input: PaperRef, output: Done },
  /** A sheet of 24 labels, of which the first ones may be used up; or one label alone. */
  printPaperLabels: {
    needs: 'paper:record',
    audit: 'entry',
    input: z.strictObject({
      fileIds: FileIds.max(96, 'too-many'),
      sheet: z.boolean(),
      firstLabel: z.int('not-a-number').min(1, 'too-small').max(24, 'too-big'),
    }),
    output: Pdf,
  },
  /** Paper whose time is up (P11), cabinet by cabinet, with what keeps it for now. */
  listPaperDue: {
    needs: 'retention:list',
    audit: 'none',
    input: z.strictObject({}),
    output: z.array(PaperFileView.extend({ kept: z.boolean() })),
  },
  printShreddingSheet: {
    needs: 'paper:shred',
    audit: 'entry',
    input: z.strictObject({ fileIds: FileIds }),
    output: Pdf,
  },
  recordShredding: {
    needs: 'paper:shred',
    audit: 'entry',
    input: z.strictObject({
      fileIds: FileIds,
      shreddedOn: CivilDate,
      shreddedBy: AccountId,
      witnessedBy: AccountId,
    }),
    output: z.strictObject({ shreddingId: ShreddingId, certificate: z.string() }),
  },
  listShreddings: {
    needs: 'retention:list',
    audit: 'none',
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        shreddingId: ShreddingId,
        certificate: z.string(),
        shreddedOn: CivilDate,
        shreddedBy: z.string(),
        witnessedBy: z.string(),
        files: z.int(),
      }),
    ),
  },
  /** Always the same from the same record, which is never edited. */
  printCertificate: {
    needs: 'paper:shred',
    audit: 'entry',
    input: z.strictObject({ shreddingId: ShreddingId }),
    output: Pdf,
  },
} as const

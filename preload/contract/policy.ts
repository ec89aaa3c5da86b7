import { z } from 'zod'
import { CivilDate, Nothing } from './common.ts'
import { reasons } from './reasons.ts'
import { Role, roles } from './session.ts'

/** The clauses of the Confidentiality Policy, in its own order. */
export const clauseCodes = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9', 'P10', 'P11', 'P12'] as const
export const ClauseCode = z.enum(clauseCodes)
export type ClauseCode = z.output<typeof ClauseCode>

/** One of a clause's three walls: what holds, each with the name it has in the code. */
const Wall = z.array(z.strictObject({ name: z.string(), does: z.string() }))

/** What the policy page counts; "this year" is since 1 January. */
export const Figures = z.strictObject({
  openCases: z.int(),
  referredThemselves: z.int(),
  referredByOthers: z.int(),
  permissionsInForce: z.int(),
  passOnPermissionsInForce: z.int(),
  permissionsEndedThisYear: z.int(),
  sharedThisYear: z.int(),
  sharedWithPermissionThisYear: z.int(),
  accounts: z.int(),
  openingsThisYear: z.int(),
  visitsThisYear: z.int(),
  absencesThisYear: z.int(),
  requestsOpen: z.int(),
  requestsOverdue: z.int(),
  packsThisYear: z.int(),
  closedCases: z.int(),
  archivedCases: z.int(),
  paperFilesKept: z.int(),
  paperFilesOut: z.int(),
  incidentsThisYear: z.int(),
  passedOnThisYear: z.int(),
  passedOnUnderPermissionThisYear: z.int(),
  legalRequestsOpen: z.int(),
  concernsThisYear: z.int(),
  concernsNotPassedOn: z.int(),
})
export type Figures = z.output<typeof Figures>

/** Where an answer differs from the usual one. */
export const tableCircumstances = ['others-case', 'head-absent', 'visit-open'] as const

/** `null` is yes; otherwise the reason of the no. `shows` says that a list holds only their own cases. */
const Cell = z.strictObject({
  usually: z.enum(reasons).nullable(),
  except: z.array(z.strictObject({ when: z.enum(tableCircumstances), code: z.enum(reasons).nullable() })),
  shows: z.enum(['everything', 'own-cases']),
})

/** What becomes of an operation on an archived case (P11). */
export const archiveRules = ['no-case', 'refused', 'once-opened', 'always'] as const

export const policy = {
  readPolicy: {
    needs: 'policy:read',
    audit: 'none',
    input: Nothing,
    output: z.strictObject({
      since: CivilDate,
      figures: Figures,
      clauses: z.array(
        z.strictObject({
          clause: ClauseCode,
          title: z.string(),
          policy: z.string(),
          ours: z.string(),
          screen: Wall,
          door: Wall,
          schema: Wall,
          /** How often this year somebody was refused for this clause's reasons. */
          refusedThisYear: z.int(),
        }),
      ),
    }),
  },
  readPermissionTable: {
    needs: 'permissions:read',
    audit: 'none',
    input: Nothing,
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          operation: z.string(),
          permission: z.string(),
          clause: ClauseCode,
          roles: z.record(Role, Cell),
          archive: z.enum(archiveRules),
        }),
      ),
      clauses: z.array(z.strictObject({ clause: ClauseCode, title: z.string() })),
      /** Operations nobody needs to be granted: before signing in, and for anybody signed in. */
      open: z.strictObject({ anyone: z.array(z.string()), session: z.array(z.string()) }),
      roles: z.array(Role).length(roles.length),
    }),
  },
} as const

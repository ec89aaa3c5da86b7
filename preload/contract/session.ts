import { z } from 'zod'
import { logFaults } from './audit.ts'
import { AccountId, Done, Instant, Nothing, Pdf, optional, required } from './common.ts'

/** The policy's own words; `line-manager` is the head of service's. */
export const roles = ['caseworker', 'volunteer', 'coordinator', 'head', 'line-manager', 'maintenance'] as const
export const Role = z.enum(roles, { error: 'not-chosen' })
export type Role = z.output<typeof Role>

/** The address is as printed on letters, one line a line. */
export const ServiceDetails = z.strictObject({
  name: required(120),
  address: required(400),
  phone: optional(40),
  email: z.union([z.literal(''), z.email('not-an-email').max(120, 'too-long')]),
  localAuthority: required(120),
  handlingLine: optional(60),
})

export const PersonName = required(80)
export const SignInName = required(60)
export const NewPassword = z.string().min(1, 'missing').max(1000, 'too-long')

export const Me = z.strictObject({
  accountId: AccountId,
  name: z.string(),
  role: Role,
  mustChangePassword: z.boolean(),
  /** The permissions of this role, so that a screen offers only what the door would let through. */
  may: z.array(z.string()),
  /** The roles they may give to somebody, and take away. */
  mayGive: z.array(Role),
})

export const whyLocked = ['idle', 'system', 'asked', 'visit-over'] as const
export type WhyLocked = (typeof whyLocked)[number]

/** What is wrong with the audit log, or was with the key file. */
export const Warning = z.discriminatedUnion('code', [
  z.strictObject({ code: z.enum(['database-rolled-back', 'log-cut']), entries: z.int(), stood: z.int() }),
  z.strictObject({ code: z.literal('log-differs'), agrees: z.int(), differs: z.int() }),
  z.strictObject({ code: z.literal('log-broken'), entry: z.int(), fault: z.enum(logFaults) }),
  z.strictObject({ code: z.literal('header-restored') }),
])
export type Warning = Readonly<z.infer<typeof Warning>>

export const AppState = z.strictObject({
  /** `none`: first run; `locked`: a service is set up and nobody is signed in; `open`: somebody is. */
  vault: z.enum(['none', 'locked', 'open']),
  demo: z.boolean(),
  serviceName: z.string().nullable(),
  me: Me.nullable(),
  autoLockMinutes: z.int(),
  /** Why the window is locked, when it was open before. */
  lockedBecause: z.enum(whyLocked).nullable(),
  /** Where this person was when the window was last locked, as the renderer kept it. */
  place: z.string().nullable(),
  /** P6: when the contractor's visit, and with it their session, ends by itself; `null` for everybody else. */
  visitEndsAt: Instant.nullable(),
  today: z.string(),
  /** P9: the head of service is recorded as absent now. `goesTo` is empty while nobody has a line manager's account. */
  headAbsence: z.strictObject({ head: z.string(), lastDay: z.string().nullable(), goesTo: z.string() }).nullable(),
  /** Something this person must know before they go on: the database was put back to an older one, for instance. */
  warning: Warning.nullable(),
  demoAccounts: z.array(z.strictObject({ signInName: z.string(), name: z.string(), role: Role, password: z.string() })),
  versions: z.strictObject({
    casebook: z.string(),
    electron: z.string(),
    chromium: z.string(),
    fallbackRuntime: z.boolean(),
  }),
})

export const session = {
  readState: { needs: 'anyone', audit: 'none', input: Nothing, output: AppState },
  judgePassword: {
    needs: 'anyone',
    audit: 'none',
    input: z.strictObject({ password: z.string().max(1000), about: z.array(z.string().max(200)).max(5) }),
    output: z.strictObject({ ok: z.boolean(), score: z.int().min(0).max(4), code: z.string().nullable() }),
  },
  chooseFolder: { needs: 'anyone', audit: 'none', input: Nothing, output: z.strictObject({ folder: z.string() }) },
  proposeRecoveryKey: {
    needs: 'anyone',
    audit: 'none',
    input: Nothing,
    output: z.strictObject({ words: z.array(z.string()).length(12), askFor: z.array(z.int()).length(2) }),
  },
  printRecoveryKey: {
    needs: 'anyone',
    audit: 'none',
    input: z.strictObject({ serviceName: required(120) }),
    output: Pdf,
  },
  setUpService: {
    needs: 'anyone',
    audit: 'entry',
    input: z.strictObject({
      service: ServiceDetails,
      /** Empty for the usual place. */
      folder: z.string().max(1000),
      head: z.strictObject({ name: PersonName, signInName: SignInName, password: NewPassword }),
      /** The two words asked back, in the order they were asked for. */
      typedBack: z.array(z.string().trim()).length(2),
    }),
    output: AppState,
  },
  lookAround: { needs: 'anyone', audit: 'entry', input: Nothing, output: AppState },
  leaveDemonstration: { needs: 'anyone', audit: 'none', input: Nothing, output: AppState },
  signIn: {
    needs: 'anyone',
    audit: 'entry',
    input: z.strictObject({ signInName: SignInName, password: z.string().min(1, 'missing').max(1000) }),
    output: AppState,
  },
  recoverAccess: {
    needs: 'anyone',
    audit: 'entry',
    input: z.strictObject({ words: required(400), signInName: SignInName, newPassword: NewPassword }),
    output: AppState,
  },
  lock: { needs: 'session', audit: 'entry', input: Nothing, output: Done },
  changePassword: {
    needs: 'session',
    audit: 'entry',
    input: z.strictObject({ current: z.string().min(1, 'missing').max(1000), next: NewPassword }),
    output: AppState,
  },
  /** Something was copied out of the window: what is on the clipboard now is cleared in 30 s, if it is still there. */
  noteCopied: { needs: 'session', audit: 'none', input: Nothing, output: Done },
} as const

import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { contract, type Name, type Output } from '../../preload/contract/index.ts'
import { refuse, type Refusal, type Result } from '../../preload/contract/common.ts'
import { reasons, type Reason } from '../../preload/contract/reasons.ts'
import { DatabaseError, type Database } from '../../db/client.ts'
import type { Entry } from '../../db/types.ts'
import { longWork } from '../../preload/contract/long-work.ts'
import type { Casebook, Session, SignedIn } from '../casebook.ts'
import { handlers } from '../handlers/index.ts'
import { logBug } from '../log.ts'
import { evaluate } from '../policy/permissions.ts'
import { circumstanceOf } from '../circumstance.ts'
import { dateOf } from '../policy/time.ts'
import { cancellable } from './cancellable.ts'
import type { Ctx, LongCtx, SignedInCtx } from './context.ts'
import { isOurPage, type Sender } from './sender.ts'

type Handler = (input: unknown, ctx: Ctx | SignedInCtx | LongCtx) => Promise<Result<unknown>>

/** What somebody who must choose a new password may still do. */
const beforeNewPassword: readonly Name[] = ['changePassword', 'lock', 'readState', 'judgePassword']

/**
 * The one door. Always in this order: right sender, right shape, signed in, permitted (on this case), handler, shape of the answer.
 * A refusal is an answer with a code, and is audited when somebody is signed in; a bug becomes `internal` and a log line without content.
 */
export async function serve<N extends Name>(
  casebook: Casebook,
  sender: Sender,
  name: N,
  input: unknown,
): Promise<Result<Output<N>>> {
  if (!isOurPage(sender) || !Object.hasOwn(contract, name)) return refuse('wrong-sender')
  const now = casebook.parts.now()
  const { session } = casebook
  const result = await pass(casebook, name, input, session, now)
  if (!result.ok && session !== null && isStill(casebook, session) && !isPassing(name, result.refusal))
    await auditRefusal(casebook, name, input, session.who, now, result.refusal)
  return result as Result<Output<N>>
}

async function pass(
  casebook: Casebook,
  name: Name,
  input: unknown,
  session: Session | null,
  now: string,
): Promise<Result<unknown>> {
  const who = session?.who ?? null
  const operation = contract[name]
  const parsed = operation.input.safeParse(input)
  if (!parsed.success) return refuse('malformed', { fields: fieldErrors(parsed.error) })
  if (operation.needs !== 'anyone' && who === null) return refuse('not-signed-in')
  if (who?.mustChangePassword === true && !beforeNewPassword.includes(name)) return refuse('must-change-password')
  // A cancel that comes while it is still being asked whether this is permitted finds it under way already.
  const work = (signal?: AbortSignal) => permitted(casebook, name, parsed.data, session, now, signal)
  const long = longWork.find((each) => each === name)
  try {
    const result = await (long === undefined ? work() : cancellable(casebook, long, work))
    if (!result.ok) return result
    const answer = operation.output.safeParse(result.value)
    if (answer.success) return { ok: true, value: answer.data }
    logBug(`${name}: answer out of shape at ${answer.error.issues.map(({ path }) => path.join('.')).join(', ')}`)
    return refuse('internal')
  } catch (error) {
    return refusalFor(name, error)
  }
}

async function permitted(
  casebook: Casebook,
  name: Name,
  input: unknown,
  session: Session | null,
  now: string,
  signal?: AbortSignal,
): Promise<Result<unknown>> {
  const { needs } = contract[name]
  const caseId = caseIdOf(input)
  if (session !== null && needs !== 'anyone' && needs !== 'session') {
    const { isThere, circumstance } = await circumstanceOf(casebook, session, caseId, now)
    const verdict = evaluate(needs, session.who.role, circumstance)
    if (!verdict.allowed) return refuse(verdict.code)
    if (caseId !== null && !isThere) return refuse('not-found')
  }
  // The `Handlers` type ties every name to its own input, context and output; at run time they share this one shape.
  const handler = handlers[name] as unknown as Handler
  const ctx = contextFor(casebook, name, caseId, session, now)
  return handler(input, signal === undefined ? ctx : { ...ctx, signal })
}

/** What leaves no entry when it is done leaves none when somebody thinks better of it: a page of a document that was turned. */
function isPassing(name: Name, { code }: Refusal): boolean {
  return code === 'cancelled' && contract[name].audit === 'none'
}

function contextFor(
  casebook: Casebook,
  name: Name,
  caseId: string | null,
  session: Session | null,
  now: string,
): Ctx | SignedInCtx {
  const ctx: Ctx = { casebook, now, today: dateOf(now) }
  if (session === null) return ctx
  const { who } = session
  const entry: SignedInCtx['entry'] = (about = {}) => ({
    id: randomUUID(),
    at: now,
    by: who.accountId,
    act: name,
    caseId,
    subject: null,
    detail: {},
    ...about,
  })
  return { ...ctx, who, db: databaseDuring(casebook, session), entry }
}

/** The database for as long as this session lasts: what it leaves unfinished must not run on the next one's, nor on the demonstration's. */
function databaseDuring(casebook: Casebook, session: Session): Database {
  return new Proxy(casebook.parts.database.db, {
    get(db, name) {
      if (!isStill(casebook, session)) throw new SessionEnded()
      return db[name as keyof Database]
    },
  })
}

/** A session that changed (its password, its minutes) keeps its key; another has another. */
function isStill(casebook: Casebook, { key }: Session): boolean {
  return casebook.session?.key === key
}

class SessionEnded extends Error {}

/** A rule the database named ("P7 no-permission") is a refusal like any other; anything else it says is a bug. */
function refusalFor(name: Name, error: unknown): Result<never> {
  if (error instanceof SessionEnded) return refuse('not-signed-in')
  if (error instanceof DatabaseError) {
    if (error.code === 'SQLITE_FULL') return refuse('disk-full')
    const named = error.message
      .split(/[\s:]+/)
      .find((word): word is Reason => (reasons as readonly string[]).includes(word))
    if (error.code.startsWith('SQLITE_CONSTRAINT') && named !== undefined) return refuse(named)
  }
  logBug(name, error)
  return refuse('internal')
}

async function auditRefusal(
  casebook: Casebook,
  name: Name,
  input: unknown,
  who: SignedIn,
  at: string,
  refusal: Refusal,
): Promise<void> {
  const caseId = knownCaseId(name, input)
  const entry: Entry = {
    id: randomUUID(),
    at,
    by: who.accountId,
    act: 'refused',
    caseId,
    subject: null,
    detail: { operation: name, code: refusal.code },
  }
  try {
    await casebook.parts.database.db.note(entry)
  } catch (error) {
    logBug('refusal not audited', error)
  }
}

function knownCaseId(name: Name, input: unknown): string | null {
  const parsed = contract[name].input.safeParse(input)
  return parsed.success ? caseIdOf(parsed.data) : null
}

function caseIdOf(input: unknown): string | null {
  const { caseId } = input as { readonly caseId?: string }
  return caseId ?? null
}

function fieldErrors(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.map((issue) => [issue.path.join('.'), issue.message]))
}

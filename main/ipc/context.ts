import type { z } from 'zod'
import type { Result } from '../../preload/contract/common.ts'
import type { Contract, Name, Parsed } from '../../preload/contract/index.ts'
import type { LongWork } from '../../preload/contract/long-work.ts'
import type { Database } from '../../db/client.ts'
import type { Entry } from '../../db/types.ts'
import type { Casebook, SignedIn } from '../casebook.ts'

/** What a handler of an open operation is given. */
export type Ctx = {
  readonly casebook: Casebook
  /** The instant of this call; every rule judges by it. */
  readonly now: string
  readonly today: string
}

/** What a handler is given once the door has let a signed-in person through. */
export type SignedInCtx = Ctx & {
  readonly who: SignedIn
  readonly db: Database
  /** The audit entry of this operation, to be written with the change itself. */
  readonly entry: (about?: Partial<Pick<Entry, 'caseId' | 'subject' | 'detail'>>) => Entry
}

/** Aborted when somebody cancels the work or asks for it anew, or their session ends. */
export type Cancellable = { readonly signal: AbortSignal }
/** What a handler of long work is given. */
export type LongCtx = SignedInCtx & Cancellable

export type CtxOf<N extends Name> = (Contract[N]['needs'] extends 'anyone' ? Ctx : SignedInCtx) &
  (N extends LongWork ? Cancellable : unknown)

/** What a handler answers with, before the door checks it against the output schema: codes may still be plain strings. */
export type Answer<N extends Name> = Widen<z.input<Contract[N]['output']>>

/** Every operation has a handler: a missing one does not compile. */
export type Handlers = { readonly [N in Name]: (input: Parsed<N>, ctx: CtxOf<N>) => Promise<Result<Answer<N>>> }
/** One area's share of them. */
export type Some<N extends Name> = Pick<Handlers, N>

type Widen<T> = T extends string
  ? string
  : T extends number | boolean | null | undefined | Uint8Array
    ? T
    : T extends readonly (infer U)[]
      ? readonly Widen<U>[]
      : { readonly [K in keyof T]: Widen<T[K]> }

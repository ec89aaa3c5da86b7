import type { Api, Input, Name, Output } from '../preload/contract/index.ts'
import type { Result } from '../preload/contract/common.ts'

declare global {
  interface Window {
    /** The only way out of the page: what preload exposes. */
    readonly api: Api
  }
}

/** Asks the trusted process. Expected refusals are values; a lost answer becomes `internal`, never an exception. */
export async function ask<N extends Name>(name: N, input: Input<N>): Promise<Result<Output<N>>> {
  try {
    // Each name keeps its own types in Api; TypeScript cannot follow the index through the union.
    const operation = window.api[name] as unknown as (input: Input<N>) => Promise<Result<Output<N>>>
    return await operation(input)
  } catch {
    return { ok: false, refusal: { code: 'internal' } }
  }
}

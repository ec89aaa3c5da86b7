import type { Database } from '@signalapp/sqlcipher'

/** What a fictional database is made of. `today` is the civil date the cases lead up to. */
export type SeedWanted = {
  readonly cases: number
  readonly today: string
  readonly workers: readonly { readonly accountId: string; readonly role: string }[]
}

export function seed(_db: Database, _wanted: SeedWanted): void {}

import { randomBytes } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import { strongKdf } from '../../main/vault/slots.ts'
import type { Bench } from './bench.ts'
import { alternateTimed, timed } from './support/measure.ts'
import { withDoor } from './support/door.ts'

/** Signing in at the door: key derivation, opening the database, the audit entry. Locking again is not counted. */
export const signIn: Bench = async ({ service }) => {
  const given = await service()
  const [ours, theirs] = await withDoor(given, (door) =>
    alternateTimed(
      15,
      async () => {
        const time = await timed(door.signIn)
        await door.lock()
        return [time]
      },
      async () => [await timed(() => deriveAlone(given.coordinator.password))],
    ),
  )
  return [{ what: 'unlock: sign in at the door', ours, yardstick: 'Argon2id alone', theirs }]
}

function deriveAlone(password: string): Promise<Buffer> {
  const { memoryKiB: memoryCost, passes: timeCost, lanes: parallelism } = strongKdf
  return hashRaw(password, { memoryCost, timeCost, parallelism, salt: randomBytes(16), outputLen: 32 })
}

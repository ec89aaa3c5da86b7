import { randomBytes, randomUUID } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { attempt, bucketOf, type Wait } from './attempt.ts'
import { alone, type Broken, type Done, load, type No, type NotSaved, saveSlots } from './change.ts'
import { isDiskError } from './disk.ts'
import {
  type FailedSignIn,
  type Header,
  headerFile,
  type Mark,
  newHeader,
  previousHeaderFile,
  writeHeader,
} from './header.ts'
import { cleanName, isSameName } from './names.ts'
import { readRecoveryWords, type RecoveryKeyRead } from './recovery.ts'
import { isDamaged, type KdfCost, keyCheckOf, passwordSlots, strongKdf, wrapKey, zero } from './slots.ts'

export type Account = { readonly accountId: string; readonly signInName: string; readonly password: string }

export type NewVault = Account & {
  readonly recoveryWords: readonly string[]
  readonly demo: boolean
  readonly now: string
  readonly kdf?: KdfCost
}

export type Unlocked = {
  readonly ok: true
  /** 32 bytes, which the caller zeroes when it locks. */
  readonly key: Buffer
  readonly header: Header
  /** To be copied into the audit log and then cleared; an entry may be offered twice, its id tells. */
  readonly failedSignIns: readonly FailedSignIn[]
  /** The header file was found torn or damaged and its previous copy was used. */
  readonly restored: boolean
}

const ours = /^(?:vault|casebook)\..*(?<!\.tmp)$/

/** Makes the header of a new vault in an empty or missing folder. The database is the caller's to make, under `key`. */
export function createVault(
  folder: string,
  { accountId, signInName, password, recoveryWords, demo, now, kdf = strongKdf }: NewVault,
): Promise<
  { readonly ok: true; readonly header: Header; readonly key: Buffer } | No<'already-there' | 'bad-name'> | NotSaved
> {
  return alone(folder, async () => {
    const name = cleanName(signInName)
    if (name === null) return { ok: false, code: 'bad-name' }
    const words = readRecoveryWords(recoveryWords.join(' '))
    if (!words.ok) throw new Error('A vault is made with a sound recovery key')
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      if ((await readdir(folder)).some((file) => ours.test(file))) return { ok: false, code: 'already-there' }
    } catch (error) {
      if (!isDiskError(error)) throw error
      return { ok: false, code: 'cannot-write' }
    }

    const key = Buffer.alloc(32)
    randomBytes(32).copy(key)
    const identity = { vaultId: randomUUID(), createdAt: now, demo }
    const owner = { kind: 'password' as const, accountId, signInName: name }
    const slots = [
      await wrapKey(key, password, owner, identity, kdf),
      await wrapKey(key, words.words.join(' '), { kind: 'recovery' as const }, identity, kdf),
    ]
    const header = newHeader({ ...identity, keyCheck: keyCheckOf(key), slots })
    const saved = await saveSlots(folder, header)
    if (saved.ok) return { ok: true, header, key }
    zero(key)
    // Half-made, it would bar the next attempt, and its key is gone.
    await Promise.allSettled([headerFile, previousHeaderFile].map((file) => rm(join(folder, file), { force: true })))
    return saved
  })
}

/** Signs in. A name nobody has is answered like a wrong password, after the same work and under the same delays. */
export function unlock(
  folder: string,
  signInName: string,
  password: string,
  now: string,
): Promise<
  (Unlocked & { readonly accountId: string }) | Wait | No<'wrong-name-or-password' | 'slot-damaged'> | Broken | NotSaved
> {
  return alone(folder, async () => {
    const loaded = await load(folder)
    if (!loaded.ok) return loaded
    const { header, restored } = loaded
    const slot = passwordSlots(header).find((candidate) => isSameName(candidate.signInName, signInName))
    // Damage may have hit the name itself, and "wrong password" would then be a lie.
    if (slot === undefined && passwordSlots(header).some((other) => isDamaged(other, header))) {
      return { ok: false, code: 'slot-damaged' }
    }
    const target = slot === undefined ? { bucket: bucketOf(header, signInName) } : { slot }
    const tried = await attempt(folder, loaded, target, password, signInName, now)
    if (!tried.ok) return tried.code === 'wrong' ? { ok: false, code: 'wrong-name-or-password' } : tried
    if (slot === undefined) throw new Error('A name without a slot opened the vault')
    return { ...tried, accountId: slot.accountId, failedSignIns: tried.header.failedSignIns, restored }
  })
}

/** Opens with the words from the locked cabinet, as typed. No account is signed in by it: the caller resets a password next. */
export function unlockWithRecoveryKey(
  folder: string,
  typed: string,
  now: string,
): Promise<
  | Unlocked
  | Exclude<RecoveryKeyRead, { ok: true }>
  | Wait
  | No<'wrong-recovery-key' | 'slot-damaged'>
  | Broken
  | NotSaved
> {
  return alone(folder, async () => {
    const loaded = await load(folder)
    if (!loaded.ok) return loaded
    const words = readRecoveryWords(typed)
    if (!words.ok) return words
    const slot = loaded.header.slots.find((candidate) => candidate.kind === 'recovery')
    if (slot === undefined) return { ok: false, code: 'slot-damaged' }
    const tried = await attempt(folder, loaded, { slot }, words.words.join(' '), '', now)
    if (!tried.ok) return tried.code === 'wrong' ? { ok: false, code: 'wrong-recovery-key' } : tried
    return { ...tried, failedSignIns: tried.header.failedSignIns, restored: loaded.restored }
  })
}

/** Drops the failed sign-ins that are now safe in the audit log. */
export function clearFailedSignIns(folder: string, ids: readonly string[]): Promise<Done | Broken | NotSaved> {
  return alone(folder, async () => {
    const loaded = await load(folder)
    if (!loaded.ok) return loaded
    const failedSignIns = loaded.header.failedSignIns.filter(({ id }) => !ids.includes(id))
    return writeHeader(folder, { ...loaded.header, failedSignIns })
  })
}

/** Moves the high-water mark of the audit chain on. It never goes back: that is how an old database put in place is noticed. */
export function setMark(
  folder: string,
  mark: Mark,
): Promise<Done | No<'mark-behind' | 'mark-differs'> | Broken | NotSaved> {
  return alone(folder, async () => {
    const loaded = await load(folder)
    if (!loaded.ok) return loaded
    const known = loaded.header.mark
    if (known !== null && mark.seq < known.seq) return { ok: false, code: 'mark-behind' }
    if (known !== null && mark.seq === known.seq) {
      return mark.hash === known.hash ? { ok: true } : { ok: false, code: 'mark-differs' }
    }
    return writeHeader(folder, { ...loaded.header, mark })
  })
}

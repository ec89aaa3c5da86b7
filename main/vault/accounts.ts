import { attempt, type Wait } from './attempt.ts'
import { alone, type Broken, type Done, load, type No, type NotSaved, saveSlots } from './change.ts'
import type { Header, PasswordSlot } from './header.ts'
import { cleanName, isSameName } from './names.ts'
import { isAllowed, isKeyOf, type KdfCost, passwordSlots, strongKdf, wrapKey, zero } from './slots.ts'
import type { Account } from './vault.ts'

/** Gives an account its own way in. Throws when `key` is not this vault's: that slot would never open the database. */
export function addSlot(
  folder: string,
  key: Buffer,
  { accountId, signInName, password }: Account,
  kdf: KdfCost = strongKdf,
): Promise<Done | No<'name-taken' | 'account-has-slot' | 'bad-name'> | Broken | NotSaved> {
  return changeSlots(folder, async (header) => {
    const name = cleanName(signInName)
    if (name === null) return { ok: false, code: 'bad-name' }
    const others = passwordSlots(header)
    if (others.some((slot) => isSameName(slot.signInName, name))) return { ok: false, code: 'name-taken' }
    if (others.some((slot) => slot.accountId === accountId)) return { ok: false, code: 'account-has-slot' }
    mustBeKeyOf(key, header)
    const slot = await wrapKey(key, password, { kind: 'password' as const, accountId, signInName: name }, header, kdf)
    return { ok: true, header: { ...header, slots: [...header.slots, slot] } }
  })
}

/** Takes an account's way in away. Whoever kept a copy of the old header and its password still has the old database key. */
export function removeSlot(
  folder: string,
  accountId: string,
): Promise<Done | No<'no-slot' | 'last-password-slot'> | Broken | NotSaved> {
  return changeSlots(folder, async (header) => {
    const slot = slotOf(header, accountId)
    if (slot === undefined) return { ok: false, code: 'no-slot' }
    if (passwordSlots(header).length === 1) return { ok: false, code: 'last-password-slot' }
    return { ok: true, header: { ...header, slots: header.slots.filter((other) => other !== slot) } }
  })
}

/** A person changes their own password: one slot is wrapped anew and the database is not touched. */
export function changePassword(
  folder: string,
  accountId: string,
  oldPassword: string,
  newPassword: string,
  now: string,
): Promise<Done | Wait | No<'no-slot' | 'wrong-password' | 'slot-damaged'> | Broken | NotSaved> {
  return alone(folder, async () => {
    const loaded = await load(folder)
    if (!loaded.ok) return loaded
    const slot = slotOf(loaded.header, accountId)
    if (slot === undefined) return { ok: false, code: 'no-slot' }
    const tried = await attempt(folder, loaded, { slot }, oldPassword, null, now)
    if (!tried.ok) return tried.code === 'wrong' ? { ok: false, code: 'wrong-password' } : tried
    try {
      return await saveSlots(folder, await rewrapped(tried.header, slot, tried.key, newPassword))
    } finally {
      zero(tried.key)
    }
  })
}

/** A new password without the old one: after the recovery key, or when a head resets somebody's. Ends that account's delay. */
export function replacePassword(
  folder: string,
  key: Buffer,
  accountId: string,
  newPassword: string,
): Promise<Done | No<'no-slot'> | Broken | NotSaved> {
  return changeSlots(folder, async (header) => {
    const slot = slotOf(header, accountId)
    if (slot === undefined) return { ok: false, code: 'no-slot' }
    mustBeKeyOf(key, header)
    return { ok: true, header: await rewrapped(header, slot, key, newPassword) }
  })
}

function changeSlots<C extends string>(
  folder: string,
  edit: (header: Header) => Promise<{ readonly ok: true; readonly header: Header } | No<C>>,
): Promise<Done | No<C> | Broken | NotSaved> {
  return alone(folder, async () => {
    const loaded = await load(folder)
    if (!loaded.ok) return loaded
    const edited = await edit(loaded.header)
    return edited.ok ? saveSlots(folder, edited.header) : edited
  })
}

async function rewrapped(header: Header, slot: PasswordSlot, key: Buffer, password: string): Promise<Header> {
  const { kind, accountId, signInName, id, kdf } = slot
  const cost = isAllowed(kdf) ? { memoryKiB: kdf.memoryKiB, passes: kdf.passes, lanes: kdf.lanes } : strongKdf
  const renewed = await wrapKey(key, password, { kind, accountId, signInName }, header, cost, id)
  return { ...header, slots: header.slots.map((other) => (other.id === id ? renewed : other)) }
}

function slotOf(header: Header, accountId: string): PasswordSlot | undefined {
  return passwordSlots(header).find((slot) => slot.accountId === accountId)
}

function mustBeKeyOf(key: Buffer, header: Header): void {
  if (!isKeyOf(key, header)) throw new Error('The key is not the key of this vault')
}

import { defaultIdleMinutes } from './vault/idle.ts'
import { readHeader } from './vault/header.ts'
import type { Answer, Ctx } from './ipc/context.ts'
import { circumstanceOf } from './circumstance.ts'
import { demonstrationAccounts } from './demonstration.ts'
import { vaultFolder } from './folders.ts'
import { readHeadAbsence } from './head-absence.ts'
import { readDetails } from './letterhead.ts'
import { permissionsOf, rolesToGive } from './policy/permissions.ts'

/** What the window needs to know to show the right first screen. */
export async function readState({ casebook, now, today }: Ctx): Promise<Answer<'readState'>> {
  const { session, demo, parts } = casebook
  const base = {
    demo,
    today,
    lockedBecause: casebook.lockedBecause,
    // Only the sign-in page shows them: a contractor inside needs no colleague's name.
    demoAccounts:
      demo && session === null
        ? demonstrationAccounts.map(({ signInName, name, role, password }) => ({ signInName, name, role, password }))
        : [],
    versions: parts.versions,
  }
  if (session === null) {
    const header = await readHeader(await vaultFolder(casebook))
    const vault = header.kind === 'none' ? 'none' : 'locked'
    return {
      ...base,
      vault,
      serviceName: null,
      me: null,
      autoLockMinutes: defaultIdleMinutes,
      place: null,
      visitEndsAt: null,
      headAbsence: null,
      warning: null,
    }
  }
  const { db } = parts.database
  const { circumstance } = await circumstanceOf(casebook, session, null, now)
  const [{ details, autoLockMinutes }, place, headAbsence] = await Promise.all([
    readDetails(db),
    db.readDraft(session.who.accountId, 'place'),
    readHeadAbsence(db, now),
  ])
  return {
    ...base,
    vault: 'open',
    serviceName: details.name,
    me: { ...session.who, may: permissionsOf(session.who.role, circumstance), mayGive: rolesToGive(session.who.role) },
    autoLockMinutes,
    place: place?.content ?? null,
    visitEndsAt: session.visitEndsAt,
    headAbsence,
    warning: session.warning,
  }
}

import { randomUUID } from 'node:crypto'
import { ok, refuse } from '../../preload/contract/common.ts'
import { isPosted, type sendings as operations } from '../../preload/contract/sendings.ts'
import type { Some } from '../ipc/context.ts'
import { readDetails } from '../letterhead.ts'
import { makePassphrase } from '../passphrase.ts'
import { passwordFault } from '../passwords.ts'
import { dateOf } from '../policy/time.ts'
import { saveFile } from '../save-file.ts'
import { readPack } from './packs.ts'

/** P10: how a released pack reached who asked for it, and when. */
export const sendings: Some<keyof typeof operations> = {
  readSendings: async ({ caseId, packId }, { db }) => {
    if ((await db.readPack(caseId, packId)) === undefined) return refuse('not-found')
    const [{ email }, listed] = await Promise.all([db.readAddresseeOnFile(packId), db.listSendings(packId)])
    return ok({ email, sendings: listed })
  },

  recordSending: async ({ caseId, packId, method, sentOn, note }, { db, who, now, today, entry }) => {
    const pack = await db.readPack(caseId, packId)
    if (pack === undefined) return refuse('not-found')
    if (sentOn > today) return refuse('in-the-future', { fields: { sentOn: 'in-the-future' } })
    if (sentOn < dateOf(pack.releasedAt)) return refuse('malformed', { fields: { sentOn: 'before-released' } })
    const onFile = await db.readAddresseeOnFile(packId)
    const detail = { requester: pack.addressee }
    if (method === 'email' && onFile.email === '') return refuse('no-email-on-file', { detail })
    if (isPosted(method) && onFile.address !== pack.address) return refuse('address-changed', { detail })
    const sendingId = randomUUID()
    await db.recordSending(entry({ subject: packId, detail: { sendingId, method } }), {
      sendingId,
      packId,
      method,
      sentOn,
      toWhere: method === 'email' ? onFile.email : pack.address,
      note,
      recordedBy: who.accountId,
      recordedAt: now,
    })
    return ok({ sendingId })
  },

  exportLockedPack: async ({ caseId, packId, password }, ctx) => {
    const { db, casebook, entry, signal } = ctx
    const [pack, { email }, { details }] = await Promise.all([
      db.readPack(caseId, packId),
      db.readAddresseeOnFile(packId),
      readDetails(db),
    ])
    if (pack === undefined) return refuse('not-found')
    if (email === '') return refuse('no-email-on-file', { detail: { requester: pack.addressee } })
    const fault = password === null ? null : await passwordFault(password, [pack.addressee, details.name])
    if (fault !== null) return refuse('password-weak', { fields: { password: fault } })
    const file = await casebook.parts.edge.chooseWhereToSave(`${pack.reference}-locked.pdf`)
    if (file === null) return refuse('cancelled')
    // Read only now: the window may have locked itself while the dialog stood open.
    const found = await readPack(caseId, packId, ctx)
    if (!found.ok) return found
    const { edge, pdfLock } = casebook.parts
    const opensWith = password ?? makePassphrase()
    edge.tell('packing', { step: 'locking', done: 0, of: 1 })
    const locked = await pdfLock(found.value.pdf, opensWith, signal)
    if (signal.aborted) return refuse('cancelled')
    const saved = await saveFile(file, locked, () => db.note(entry({ subject: packId })))
    return saved.ok ? ok({ file: saved.value.file, made: password === null ? opensWith : null }) : saved
  },
}

import { createHash } from 'node:crypto'
import { ok, refuse, type Result } from '../preload/contract/common.ts'
import type { DisclosedNote, Disclosure } from '../db/queries/disclosures.ts'
import type { Item } from '../db/queries/requests.ts'
import type { Wall } from '../db/queries/walls.ts'
import { chooseItems, contactKindOf, mayBeTold, type Chosen } from './chosen-items.ts'
import type { SignedInCtx } from './ipc/context.ts'
import { letterhead, readDetails } from './letterhead.ts'
import { article15 } from './policy/article-15.ts'
import type { HiddenWord } from './policy/hidden-words.ts'
import { leftovers, stillSecret } from './policy/leftovers.ts'
import type { Checks } from './policy/pack-checks.ts'
import { keptInWords, ruleOn } from './policy/retention.ts'
import { unsettled } from './policy/third-parties.ts'
import { dateOf } from './policy/time.ts'
import { readableOf } from './readable.ts'
import { namesIn } from './third-party-view.ts'
import type { DisclosurePack } from './typeset/documents.ts'

/** What will be printed, before the pages of documents are drawn and the manifest can be made. */
export type PrintedPack = Omit<DisclosurePack, 'manifest' | 'items'> & { readonly items: Chosen['enclosed'] }

export type BuiltPack = {
  readonly printed: PrintedPack
  readonly addresseeId: string
  /** Where the audit log stood when the pack was made; the manifest prints it. */
  readonly audit: { readonly seq: number; readonly hash: Uint8Array }
  /** Changes whenever anything printed changes, but for the audit position. */
  readonly fingerprint: string
  /** Changes whenever what a second person is to judge changes: not with the day, the signer, the size of the print or the audit position. */
  readonly content: string
  /** What must be readable nowhere in the finished file. */
  readonly hidden: readonly HiddenWord[]
  /** What is to be settled before it may leave. */
  readonly checks: Checks
}

/** P10: gathers what the coordinator decided into a pack for the requester, at the address on file and nowhere else. */
export async function buildPack(
  caseId: string,
  requestId: string,
  { db, casebook, who, today }: SignedInCtx,
  largePrint: boolean,
  signer: string = who.name,
): Promise<Result<BuiltPack>> {
  const request = await db.readRequest(caseId, requestId)
  if (request === undefined) return refuse('not-found')
  if (request.state === 'released') return refuse('already-released')
  if (request.isMasked === 1) return refuse('referral-not-agreed', { detail: { who: request.requester } })
  if (request.address === '') return refuse('no-address-on-file', { detail: { requester: request.requester } })
  const [items, redactions, areas, parties, kept, disclosures, notes, walls, { details }, head, rules, logKey] =
    await Promise.all([
      db.listItems(requestId),
      db.listRedactions(requestId),
      db.listAreas(requestId),
      db.listThirdParties(requestId),
      db.listKeptWords(requestId),
      db.listDisclosures(caseId),
      db.listDisclosedNotes(caseId),
      db.listWalls(caseId),
      readDetails(db),
      db.readHead(),
      db.listRules(),
      db.readLogKey(),
    ])
  const own = [request.requester, request.child, request.address]
  const named = parties.map((party) => ({ ...party, aliases: namesIn(party.aliases) }))
  const chosen = chooseItems({ items, redactions, areas, own, parties: named })
  if (!chosen.ok) return chosen
  const { enclosed, withheld, hidden, itemIds } = chosen.value

  const audit = { seq: head.seq, hash: head.hash }
  const printed: PrintedPack = {
    service: letterhead(details),
    date: today,
    largePrint,
    fictional: casebook.demo,
    reference: request.reference,
    regime: request.regime === 'foi' ? 'foi' : 'sar',
    legal: null,
    requestedOn: request.receivedOn,
    requester: { name: request.requester, address: request.address },
    child: request.own === 1 ? '' : request.child,
    signedBy: { name: signer, role: 'Coordinator' },
    items: enclosed,
    withheld,
    aboutYourInformation:
      request.regime === 'sar'
        ? article15(
            items.filter(mayBeTold).flatMap(toContact),
            disclosures
              .filter(withPermission)
              .filter(notOfConfidences(request.requesterId, notes, walls))
              .map(toTold),
            keptInWords(ruleOn(rules, today)),
            request.own === 1 ? 'own' : 'parent',
          )
        : [],
    logKey,
    handlingLine: details.handlingLine,
    preview: false,
  }
  return ok({
    ...sealed(printed),
    audit,
    hidden: stillSecret(hidden, kept),
    checks: {
      sheets: unsettled(items, [...redactions, ...areas], parties),
      leftovers: leftovers(hidden, readableOf(printed, itemIds), kept),
    },
    addresseeId: request.requesterId,
  })
}

/** With what tells whether anything printed has changed since. */
export function sealed(printed: PrintedPack): Pick<BuiltPack, 'printed' | 'fingerprint' | 'content'> {
  return { printed, fingerprint: sha256(JSON.stringify(printed)), content: contentOf(printed) }
}

function contentOf({ requester, child, items, withheld, aboutYourInformation }: PrintedPack): string {
  return sha256(JSON.stringify({ requester, child, items, withheld, aboutYourInformation }))
}

/** Leaves out what passed on notes that are kept from this person and nothing besides: only they tell that it was sent. */
function notOfConfidences(personId: string, notes: readonly DisclosedNote[], walls: readonly Wall[]) {
  const kept = new Set(walls.filter((wall) => wall.personId === personId).map(({ contactId }) => contactId))
  return ({ disclosureId, anythingElse }: Disclosure) => {
    const passed = notes.filter((note) => note.disclosureId === disclosureId)
    return anythingElse !== '' || !passed.every(({ contactId }) => kept.has(contactId))
  }
}

function toContact(item: Item) {
  const kind = contactKindOf(item)
  return kind === undefined ? [] : [{ kind, body: item.body, date: dateOf(item.at) }]
}

function withPermission({ kind }: Disclosure): boolean {
  return kind === 'pass-on'
}

function toTold({ body, sentAt }: Disclosure) {
  return { body, date: dateOf(sentAt) }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

import { createHash } from 'node:crypto'
import { codesOf, contactKind } from '../preload/contract/codes.ts'
import { ok, refuse, type Result } from '../preload/contract/common.ts'
import type { DisclosedNote, Disclosure } from '../db/queries/disclosures.ts'
import type { Item, Redaction } from '../db/queries/requests.ts'
import type { Wall } from '../db/queries/walls.ts'
import type { SignedInCtx } from './ipc/context.ts'
import { letterhead, readDetails } from './letterhead.ts'
import { article15 } from './policy/article-15.ts'
import { hiddenWords, mayBeNamed, type HiddenWord } from './policy/hidden-words.ts'
import { leftovers, stillSecret } from './policy/leftovers.ts'
import type { Checks } from './policy/pack-checks.ts'
import { keptInWords, ruleOn } from './policy/retention.ts'
import { disclose, manifest, type PackItem } from './policy/packs.ts'
import { unsettled } from './policy/third-parties.ts'
import { dateOf } from './policy/time.ts'
import { readableOf } from './readable.ts'
import { namesIn } from './third-party-view.ts'
import type { DisclosurePack } from './typeset/documents.ts'

export type BuiltPack = {
  readonly data: DisclosurePack
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
  const [items, redactions, parties, kept, disclosures, notes, walls, { details }, head, rules] = await Promise.all([
    db.listItems(requestId),
    db.listRedactions(requestId),
    db.listThirdParties(requestId),
    db.listKeptWords(requestId),
    db.listDisclosures(caseId),
    db.listDisclosedNotes(caseId),
    db.listWalls(caseId),
    readDetails(db),
    db.readHead(),
    db.listRules(),
  ])
  const own = [request.requester, request.child, request.address]
  const named = parties.map((party) => ({ ...party, aliases: namesIn(party.aliases) }))
  const chosen = chooseItems(items, redactions, own, named)
  if (!chosen.ok) return chosen
  const { enclosed, withheld, hidden, itemIds } = chosen.value

  const audit = { seq: head.seq, hash: head.hash }
  const printed: Omit<DisclosurePack, 'manifest'> = {
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
            items.filter(mayBeTold).map(toContact),
            disclosures
              .filter(withPermission)
              .filter(notOfConfidences(request.requesterId, notes, walls))
              .map(toTold),
            keptInWords(ruleOn(rules, today)),
            request.own === 1 ? 'own' : 'parent',
          )
        : [],
    handlingLine: details.handlingLine,
    preview: false,
  }
  return ok({
    ...sealed(printed, audit),
    hidden: stillSecret(hidden, kept),
    checks: {
      sheets: unsettled(items, redactions, parties),
      leftovers: leftovers(hidden, readableOf(printed, itemIds), kept),
    },
    addresseeId: request.requesterId,
  })
}

type Chosen = Pick<DisclosurePack, 'withheld'> &
  Pick<BuiltPack, 'hidden'> & {
    readonly enclosed: DisclosurePack['items']
    /** By the number an item has in the pack. */
    readonly itemIds: ReadonlyMap<number, string>
  }

/** What was decided about each item, applied: what is enclosed with its blocks, and what is withheld without its text. */
export function chooseItems(
  items: readonly Item[],
  redactions: readonly Redaction[],
  own: readonly string[],
  parties: Parameters<typeof hiddenWords>[2] = [],
): Result<Chosen> {
  const undecided = items.filter(({ decision }) => decision === 'undecided').length
  if (undecided > 0) return refuse('items-undecided', { detail: { count: undecided } })

  // The schema refuses such a pack as well (P2).
  if (items.some(({ walled, decision }) => walled === 1 && decision === 'enclose')) return refuse('walled')
  const hidden = hiddenWords(items, redactions, parties, own)
  const mayName = (name: string) => name !== '' && mayBeNamed(name, hidden, own)
  const numbered = items
    .filter(mayBeTold)
    .map((item, index) => ({ item, printed: toPackItem(item, index + 1, mayName) }))
  const enclosed = numbered
    .filter(({ item }) => item.decision === 'enclose')
    .map(({ item, printed }) =>
      disclose(
        printed,
        redactions
          .filter(({ itemId }) => itemId === item.itemId)
          .map((each) => ({ ...each, itemNumber: printed.number })),
      ),
    )
  if (enclosed.length === 0) return refuse('nothing-enclosed')
  const withheld = numbered
    .filter(({ item }) => item.decision === 'withhold')
    .map(({ item, printed: { text: _text, ...printed } }) => ({ ...printed, reason: item.reason }))

  const itemIds = new Map(numbered.map(({ item, printed }) => [printed.number, item.itemId]))
  return ok({ enclosed, withheld, hidden, itemIds })
}

/** The pack with its manifest, and what tells whether anything printed has changed since. */
export function sealed(
  printed: Omit<DisclosurePack, 'manifest'>,
  audit: BuiltPack['audit'],
): Omit<BuiltPack, 'addresseeId' | 'hidden' | 'checks'> {
  const position = { seq: audit.seq, hash: Buffer.from(audit.hash).toString('hex') }
  const data = { ...printed, manifest: manifest(printed.items, position, sha256) }
  return { data, audit, fingerprint: sha256(JSON.stringify(printed)), content: contentOf(printed) }
}

function contentOf({
  requester,
  child,
  items,
  withheld,
  aboutYourInformation,
}: Omit<DisclosurePack, 'manifest'>): string {
  return sha256(JSON.stringify({ requester, child, items, withheld, aboutYourInformation }))
}

/** A title names the other side only while nothing hidden in the pack is in that name: a heading must not undo a redaction. */
function toPackItem(item: Item, number: number, mayName: (name: string) => boolean): PackItem {
  const kindLabel = contactKind.codes[kindOf(item)]
  const named = item.decision === 'enclose' && mayName(item.whom)
  const { minutes, level, by, text } = item
  return {
    number,
    title: named ? `${kindLabel}: ${item.whom}` : kindLabel,
    date: dateOf(item.at),
    by,
    kindLabel,
    minutes,
    level,
    text,
  }
}

/** P2: of what is kept from who asks nothing is said, not even that it is there: its number, day or count could give away who told us. */
function mayBeTold({ walled }: Pick<Item, 'walled'>): boolean {
  return walled === 0
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
  return { kind: kindOf(item), body: item.body, date: dateOf(item.at) }
}

function withPermission({ kind }: Disclosure): boolean {
  return kind === 'pass-on'
}

function toTold({ body, sentAt }: Disclosure) {
  return { body, date: dateOf(sentAt) }
}

function kindOf(item: Item) {
  return codesOf(contactKind).find((code) => code === item.kind) ?? 'office-note'
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

import { createHash } from 'node:crypto'
import { codesOf, contactKind } from '../preload/contract/codes.ts'
import { ok, refuse, type Result } from '../preload/contract/common.ts'
import type { DisclosedNote, Disclosure } from '../db/queries/disclosures.ts'
import type { Item, Redaction } from '../db/queries/requests.ts'
import type { SourceRow } from '../db/queries/sources.ts'
import type { Wall } from '../db/queries/walls.ts'
import type { SignedInCtx } from './ipc/context.ts'
import { letterhead, readDetails } from './letterhead.ts'
import { letterFor, translated } from './letters.ts'
import { article15 } from './policy/article-15.ts'
import { mayBeNamed } from './policy/hidden-words.ts'
import { keptInWords, ruleOn } from './policy/retention.ts'
import { disclose, manifest, type PackItem } from './policy/packs.ts'
import { sourcesInWords, type NoteSource } from './policy/sources.ts'
import { dateOf } from './policy/time.ts'
import type { DisclosurePack } from './typeset/documents.ts'

export type BuiltPack = {
  readonly data: DisclosurePack
  readonly addresseeId: string
  /** Where the audit log stood when the pack was made; the manifest prints it. */
  readonly audit: { readonly seq: number; readonly hash: Uint8Array }
  /** Changes whenever anything printed changes, but for the audit position. */
  readonly fingerprint: string
}

/** P10: gathers what the coordinator decided into a pack for the requester, at the address on file and nowhere else. */
export async function buildPack(
  caseId: string,
  requestId: string,
  { db, casebook, who, today }: SignedInCtx,
  largePrint: boolean,
  theirLanguage: boolean,
): Promise<Result<BuiltPack>> {
  const request = await db.readRequest(caseId, requestId)
  if (request === undefined) return refuse('not-found')
  if (request.state === 'released') return refuse('already-released')
  if (request.isMasked === 1) return refuse('referral-not-agreed', { detail: { who: request.requester } })
  if (request.address === '') return refuse('no-address-on-file', { detail: { requester: request.requester } })
  const [items, redactions, sources, disclosures, notes, walls, { details }, head, rules, letter] = await Promise.all([
    db.listItems(requestId),
    db.listRedactions(requestId),
    db.listSources(requestId),
    db.listDisclosures(caseId),
    db.listDisclosedNotes(caseId),
    db.listWalls(caseId),
    readDetails(db),
    db.readHead(),
    db.listRules(),
    theirLanguage ? letterFor(db, caseId, requestId) : null,
  ])
  const chosen = chooseItems(items, redactions)
  if (!chosen.ok) return chosen
  const { enclosed, withheld } = chosen.value

  const hidden = hiddenWords(items, redactions)
  const whose = request.own === 1 ? 'own' : 'parent'
  const audit = { seq: head.seq, hash: head.hash }
  const english: Omit<DisclosurePack, 'manifest'> = {
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
    signedBy: { name: who.name, role: 'Coordinator' },
    items: enclosed,
    withheld,
    aboutYourInformation:
      request.regime === 'sar'
        ? article15({
            contacts: items.filter(mayBeTold).map(toContact(hidden)),
            passedOn: disclosures
              .filter(withPermission)
              .filter(notOfConfidences(request.requesterId, notes, walls))
              .map(toTold(hidden)),
            source: sourcesInWords(toSources(items, sources), hidden, whose),
            kept: keptInWords(ruleOn(rules, today)),
            whose,
          })
        : [],
    handlingLine: details.handlingLine,
    preview: false,
    translation: null,
  }
  const translation = letter === null ? null : translated(letter.language, letter.text, english)
  const printed = { ...english, translation }
  return ok({ ...sealed(printed, audit), addresseeId: request.requesterId })
}

/** What was decided about each item, applied: what is enclosed with its blocks, and what is withheld without its text. */
export function chooseItems(
  items: readonly Item[],
  redactions: readonly Redaction[],
): Result<Pick<DisclosurePack, 'withheld'> & { readonly enclosed: DisclosurePack['items'] }> {
  const undecided = items.filter(({ decision }) => decision === 'undecided').length
  if (undecided > 0) return refuse('items-undecided', { detail: { count: undecided } })

  // The schema refuses such a pack as well (P2).
  if (items.some(({ walled, decision }) => walled === 1 && decision === 'enclose')) return refuse('walled')
  const hidden = hiddenWords(items, redactions)
  const numbered = items
    .filter(mayBeTold)
    .map((item, index) => ({ item, printed: toPackItem(item, index + 1, hidden) }))
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

  return ok({ enclosed, withheld })
}

/** The pack with its manifest, and what tells whether anything printed has changed since. */
export function sealed(
  printed: Omit<DisclosurePack, 'manifest'>,
  audit: BuiltPack['audit'],
): Pick<BuiltPack, 'data' | 'audit' | 'fingerprint'> {
  const position = { seq: audit.seq, hash: Buffer.from(audit.hash).toString('hex') }
  const data = { ...printed, manifest: manifest(printed.items, position, sha256) }
  return { data, audit, fingerprint: sha256(JSON.stringify(printed)) }
}

/** A title names the other side only while nothing hidden in the pack is in that name: a heading must not undo a redaction. */
function toPackItem(item: Item, number: number, hidden: readonly string[]): PackItem {
  const kindLabel = contactKind.codes[kindOf(item)]
  const whom = item.whom.toLowerCase()
  const mayName = item.whom !== '' && item.decision === 'enclose' && !hidden.some((words) => whom.includes(words))
  const { minutes, level, by, text } = item
  return {
    number,
    title: mayName ? `${kindLabel}: ${item.whom}` : kindLabel,
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

/** Every redacted passage and each longer word of it, in small letters. */
function hiddenWords(items: readonly Item[], redactions: readonly Redaction[]): string[] {
  return redactions.flatMap(({ itemId, start, end }) => {
    const passage =
      items
        .find((item) => item.itemId === itemId)
        ?.text.slice(start, end)
        .toLowerCase() ?? ''
    return [passage, ...(passage.match(/\p{L}{3,}/gu) ?? [])]
  })
}

/** Of what is withheld, and of what the redactions hide, only the kind is told. */
function toContact(hidden: readonly string[]) {
  return (item: Item) => {
    const mayName = item.decision === 'enclose' && mayBeNamed(item.body, hidden)
    return { kind: kindOf(item), body: mayName ? item.body : '', date: dateOf(item.at) }
  }
}

/** From whom the enclosed notes came. */
function toSources(items: readonly Item[], sources: readonly SourceRow[]): NoteSource[] {
  const enclosed = items.filter(({ decision, walled }) => decision === 'enclose' && walled === 0)
  return enclosed.flatMap((item) => {
    const found = sources.find(({ itemId }) => itemId === item.itemId)
    return found === undefined ? [] : [{ ...found, kind: kindOf(item), body: item.body, date: dateOf(item.at) }]
  })
}

function withPermission({ kind }: Disclosure): boolean {
  return kind === 'pass-on'
}

function toTold(hidden: readonly string[]) {
  return ({ body, sentAt }: Disclosure) => ({ body: mayBeNamed(body, hidden) ? body : '', date: dateOf(sentAt) })
}

function kindOf(item: Item) {
  return codesOf(contactKind).find((code) => code === item.kind) ?? 'office-note'
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

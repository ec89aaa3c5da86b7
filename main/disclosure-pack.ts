import { createHash } from 'node:crypto'
import { ok, refuse, type Result } from '../preload/contract/common.ts'
import type { DisclosedNote, Disclosure } from '../db/queries/disclosures.ts'
import type { Item } from '../db/queries/request-items.ts'
import type { SourceRow } from '../db/queries/sources.ts'
import type { Wall } from '../db/queries/walls.ts'
import { chooseItems, contactKindOf, mayBeTold, type Chosen } from './chosen-items.ts'
import type { SignedInCtx } from './ipc/context.ts'
import { inEveryLetter, letterhead, readDetails } from './letterhead.ts'
import { letterFor, translated } from './letters.ts'
import { article15 } from './policy/article-15.ts'
import { bodyMayBeNamed, coveredWords, keyOf, type HiddenWord } from './policy/hidden-words.ts'
import { leftovers, stillSecret } from './policy/leftovers.ts'
import type { Checks } from './policy/pack-checks.ts'
import { keptInWords, ruleOn } from './policy/retention.ts'
import { sourcesInWords, type Source } from './policy/sources.ts'
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

export type Printing = {
  readonly largePrint: boolean
  /** With the letter in the language of who asks, where the service has one. */
  readonly theirLanguage: boolean
  /** Who signs the letter, if not who looks. */
  readonly signer?: string | undefined
}

type MayName = (name: string) => boolean

/** P10: gathers what the coordinator decided into a pack for the requester, at the address on file and nowhere else. */
export async function buildPack(
  caseId: string,
  requestId: string,
  { db, casebook, who, today }: SignedInCtx,
  { largePrint, theirLanguage, signer = who.name }: Printing,
): Promise<Result<BuiltPack>> {
  const request = await db.readRequest(caseId, requestId)
  if (request === undefined) return refuse('not-found')
  if (request.state === 'released') return refuse('already-released')
  if (request.isMasked === 1) return refuse('referral-not-agreed', { detail: { who: request.requester } })
  if (request.address === '') return refuse('no-address-on-file', { detail: { requester: request.requester } })
  const [
    items,
    redactions,
    areas,
    parties,
    kept,
    sources,
    disclosures,
    notes,
    walls,
    { details },
    head,
    rules,
    logKey,
    theirLetter,
  ] = await Promise.all([
    db.listItems(requestId),
    db.listRedactions(requestId),
    db.listAreas(requestId),
    db.listThirdParties(requestId),
    db.listKeptWords(requestId),
    db.listSources(requestId),
    db.listDisclosures(caseId),
    db.listDisclosedNotes(caseId),
    db.listWalls(caseId),
    readDetails(db),
    db.readHead(),
    db.listRules(),
    db.readLogKey(),
    letterFor(db, caseId, requestId),
  ])
  const service = letterhead(details)
  const own = [request.requester, request.child, request.address, ...inEveryLetter(service, signer)]
  const named = parties.map((party) => ({ ...party, aliases: namesIn(party.aliases) }))
  const chosen = chooseItems({ items, redactions, areas, own, parties: named })
  if (!chosen.ok) return chosen
  const { enclosed, withheld, hidden, itemIds } = chosen.value

  const mayName = (body: string) => bodyMayBeNamed(body, hidden, own)
  const secrets = { hidden, own, covered: coveredWords(items, redactions) }
  const whose = request.own === 1 ? 'own' : 'parent'
  const audit = { seq: head.seq, hash: head.hash }
  const english: PrintedPack = {
    service,
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
        ? article15({
            contacts: items.filter(mayBeTold).flatMap(toContact(mayName)),
            passedOn: disclosures
              .filter(withPermission)
              .filter(notOfConfidences(request.requesterId, notes, walls))
              .map(toTold(mayName)),
            source: sourcesInWords(toSources(items, sources, request.requester), secrets, whose),
            kept: keptInWords(ruleOn(rules, today)),
            whose,
          })
        : [],
    logKey,
    handlingLine: details.handlingLine,
    preview: false,
    translation: null,
  }
  const printed = {
    ...english,
    translation:
      theirLetter === null || !theirLanguage ? null : translated(theirLetter.language, theirLetter.text, english),
  }
  const left = leftovers(hidden, readableOf(printed, itemIds), kept)
  return ok({
    ...sealed(printed, { letter: theirLetter, parties, kept, redactions, areas }),
    audit,
    // Only what can be read all the same may stay; the rest of what was once kept is sought for.
    hidden: stillSecret(
      hidden,
      left.filter((each) => each.kept !== null),
    ),
    checks: { sheets: unsettled(items, [...redactions, ...areas], parties), leftovers: left },
    addresseeId: request.requesterId,
  })
}

/** With what tells whether anything printed has changed since. @param restsOn what was judged besides: sheets, kept words, who covered what. */
export function sealed(
  printed: PrintedPack,
  restsOn: object = {},
): Pick<BuiltPack, 'printed' | 'fingerprint' | 'content'> {
  return { printed, fingerprint: sha256(JSON.stringify(printed)), content: contentOf(printed, restsOn) }
}

function contentOf(printed: PrintedPack, restsOn: object): string {
  const { service, handlingLine, requester, child, items, withheld, aboutYourInformation } = printed
  const judged = { service, handlingLine, requester, child, items, withheld, aboutYourInformation, restsOn }
  return sha256(JSON.stringify(judged))
}

/** Leaves out what passed on notes that are kept from this person and nothing besides: only they tell that it was sent. */
function notOfConfidences(personId: string, notes: readonly DisclosedNote[], walls: readonly Wall[]) {
  const kept = new Set(walls.filter((wall) => wall.personId === personId).map(({ contactId }) => contactId))
  return ({ disclosureId, anythingElse }: Disclosure) => {
    const passed = notes.filter((note) => note.disclosureId === disclosureId)
    return anythingElse !== '' || !passed.every(({ contactId }) => kept.has(contactId))
  }
}

/** Of what is withheld, and of what the redactions hide, only the kind is told. */
function toContact(mayName: MayName) {
  return (item: Item) => {
    const kind = contactKindOf(item)
    if (kind === undefined) return []
    return [{ kind, body: item.decision === 'enclose' && mayName(item.body) ? item.body : '', date: dateOf(item.at) }]
  }
}

/** From whom the enclosed notes came, and the enclosed documents. */
function toSources(items: readonly Item[], sources: readonly SourceRow[], requester: string): Source[] {
  const enclosed = items.filter((item) => item.decision === 'enclose' && mayBeTold(item))
  return enclosed.flatMap((item): Source[] => {
    const kind = contactKindOf(item)
    const date = dateOf(item.at)
    if (kind === undefined) {
      const who = keyOf(item.by) === keyOf(requester) ? 'requester' : 'nobody'
      return [{ kind: 'document', who, name: '', relationship: '', body: item.by, date }]
    }
    const found = sources.find(({ itemId }) => itemId === item.itemId)
    return found === undefined ? [] : [{ ...found, kind, body: item.body, date }]
  })
}

function withPermission({ kind }: Disclosure): boolean {
  return kind === 'pass-on'
}

function toTold(mayName: MayName) {
  return ({ body, sentAt }: Disclosure) => ({ body: mayName(body) ? body : '', date: dateOf(sentAt) })
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

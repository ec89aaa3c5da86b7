import { legalReason } from '../preload/contract/codes.ts'
import { ok, refuse, type Result } from '../preload/contract/common.ts'
import type { legalCopies, LegalState } from '../preload/contract/legal.ts'
import type { LegalRow } from '../db/queries/legal.ts'
import { chooseItems } from './chosen-items.ts'
import { sealed, type BuiltPack, type PrintedPack } from './disclosure-pack.ts'
import { readFacts } from './handlers/deciders-on-file.ts'
import type { MadePack } from './make-pack.ts'
import type { SignedInCtx } from './ipc/context.ts'
import { inEveryLetter, letterhead, readDetails } from './letterhead.ts'
import type { Item, Redaction } from '../db/queries/request-items.ts'
import { canDecide } from './policy/deciders.ts'
import { entitledToACopy, whyNotYet } from './policy/legal.ts'
import { notDirected } from './policy/reasons-for-redaction.ts'
import { dateOf } from './policy/time.ts'
import { roleWords } from './typeset/words.ts'

type Copy = (typeof legalCopies)[number]

export type BuiltLegalPack = Omit<BuiltPack, 'addresseeId' | 'checks'> & { readonly addresseeId: string | null }

/** A legal pack as typeset and shown; only this very file can be released (as with `Preview` of a parent's own notes). */
export type LegalPreview = BuiltLegalPack &
  Pick<MadePack, 'data' | 'pdf' | 'sha256' | 'proof'> & {
    readonly personId: string | null
    readonly largePrint: boolean
  }

type WalledItem = { readonly itemId: string; readonly personId: string }
type Wanted = { readonly copy: Copy; readonly personId: string | null; readonly largePrint: boolean }

/** P9: what the parents agreed to, for the officer who asked or, as a copy, for a parent at the address on file. */
export async function buildLegalPack(
  request: LegalRow,
  { copy, personId, largePrint }: Wanted,
  { db, casebook, who, now, today }: SignedInCtx,
): Promise<Result<BuiltLegalPack>> {
  const { caseId, requestId } = request
  const why = whyNotYet('release', request.state as LegalState)
  if (why !== null) return refuse(why)
  const [items, redactions, areas, decisions, answers, packs, people, { details }, head, facts, walls, logKey] =
    await Promise.all([
      db.listItems(requestId),
      db.listRedactions(requestId),
      db.listAreas(requestId),
      db.listLegalDecisions(requestId),
      db.listLegalAnswers(requestId),
      db.listLegalPacks(requestId),
      db.listPeople(caseId),
      readDetails(db),
      db.readHead(),
      readFacts(db, caseId),
      db.listWalledItems(caseId),
      db.readLogKey(),
    ])
  const decision = decisions.at(-1)
  const answer = answers.at(-1)
  if (decision === undefined || answer === undefined) return refuse('legal-no-answer')
  if (packs.some((pack) => pack.copy === copy)) return refuse('already-released')
  const said = facts?.people.find((person) => person.personId === answer.personId)
  if (facts === undefined || said === undefined || !canDecide(said, facts, now).may)
    return refuse('legal-permission-lapsed')
  const entitled = entitledToACopy(people, answer.personId)
  const parent = copy === 'parents' ? people.find((person) => person.personId === personId) : undefined
  if (copy === 'parents') {
    if (parent === undefined || !entitled.includes(parent.personId)) return refuse('legal-only-officer-and-parents')
    if (parent.address === '')
      return refuse('no-address-on-file', { detail: { requester: `${parent.givenName} ${parent.familyName}` } })
  }
  const readers = copy === 'parents' && personId !== null ? [personId] : entitled
  const enclosed = items.filter((item) => item.decision === 'enclose')
  if (readers.length > 0 && readers.every((reader) => keptFrom(reader, enclosed, walls).some(isWalled)))
    return refuse('walled')
  // Neither copy says that such a note was left out: whoever holds one may show it to who gets the other.
  const kept = new Set(walls.filter((wall) => entitled.includes(wall.personId)).map(({ itemId }) => itemId))
  const listed = items.filter((item) => item.decision !== 'withhold' || !kept.has(item.itemId))
  const addressee =
    parent === undefined
      ? { name: request.officer, address: request.officerAddress }
      : { name: `${parent.givenName} ${parent.familyName}`, address: parent.address }
  const service = letterhead(details)
  const inTheLetter = [request.officer, request.authority, addressee.name, addressee.address, decision.decidedBy]
  const chosen = chooseItems({
    ...extracted(keptFrom(personId, listed, walls), redactions),
    areas,
    own: [request.child, answer.name, ...inTheLetter, ...inEveryLetter(service, who.name)],
  })
  if (!chosen.ok) return chosen
  const printed: PrintedPack = {
    service,
    date: today,
    largePrint,
    fictional: casebook.demo,
    reference: request.reference,
    regime: 'la-legal',
    legal: {
      copy,
      officer: request.officer,
      authority: request.authority,
      reason: reasonInWords(request),
      asks: request.asks,
      directed: decision.wants,
      directedBy: `${decision.decidedBy}, ${roleWords(decision.role)},`,
      directedOn: dateOf(decision.decidedAt),
      permittedBy: answer.name,
      permittedOn: dateOf(answer.answeredAt),
      conditions: copy === 'parents' ? answer.conditions : '',
    },
    requestedOn: request.receivedOn,
    requester: addressee,
    child: request.child,
    signedBy: { name: who.name, role: sentenceCase(roleWords(who.role)) },
    items: chosen.value.enclosed,
    withheld: chosen.value.withheld,
    aboutYourInformation: [],
    translation: null,
    logKey,
    handlingLine: details.handlingLine,
    preview: false,
  }
  const audit = { seq: head.seq, hash: head.hash }
  return ok({
    ...sealed(printed),
    audit,
    hidden: chosen.value.hidden,
    addresseeId: copy === 'parents' ? personId : null,
  })
}

/** P2: which notes are kept from a parent who may get the copy. Both copies are the same, so somebody must be able to get it. */
function keptFrom(personId: string | null, items: readonly Item[], walls: readonly WalledItem[]): Item[] {
  const kept = new Set(walls.filter((wall) => wall.personId === personId).map(({ itemId }) => itemId))
  return items.map((item) => ({ ...item, walled: kept.has(item.itemId) ? 1 : 0 }))
}

function isWalled({ walled }: Item): boolean {
  return walled === 1
}

/** What nobody directed is no part of the pack at all: not even that it is there. */
function extracted(
  items: readonly Item[],
  redactions: readonly Redaction[],
): { items: Item[]; redactions: Redaction[] } {
  const left = items.filter(({ reason }) => reason !== notDirected)
  return { items: left, redactions: redactions.filter(({ itemId }) => left.some((item) => item.itemId === itemId)) }
}

/** "judicial review", or the reason as it was typed when the list has none. */
export function reasonInWords({ legalReason: code, reasonDetail }: LegalRow): string {
  if (code === 'other') return reasonDetail
  const label = legalReason.codes[code as keyof typeof legalReason.codes]
  const word = label.startsWith('SEND') ? label : label.charAt(0).toLowerCase() + label.slice(1)
  return reasonDetail === '' ? word : `${word} (${reasonDetail})`
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

import { isRedactionReason, reasonsForRedaction } from '../policy/reasons-for-redaction.ts'
import { inWords, momentInWords } from './dates.ts'
import type { InternalItem, InternalPack } from './documents.ts'
import { paragraphs } from './paragraphs.ts'

const regimeWords = { sar: 'Subject access request', foi: 'Freedom of information request' } as const

/** What the internal version prints. */
export function internalData(pack: InternalPack) {
  const { requester, child, released, made } = pack
  const counted = (decision: InternalItem['decision']) => pack.items.filter((item) => item.decision === decision).length
  return {
    facts: [
      ['Request', `${regimeWords[pack.regime]} ${pack.reference}`],
      ['Asked by', [requester.name, requester.address].filter(Boolean).join('\n')],
      ['About', child === '' ? 'Themself' : child],
      ['They ask for', pack.asks],
      ['Received', inWords(pack.receivedOn)],
      ['To be answered by', inWords(pack.dueOn)],
      ['Released', released === null ? 'Not yet' : `${momentInWords(released.at)}, by ${released.by}`],
      ['Looked at', `${momentInWords(made.at)}, by ${made.by}`],
    ].map(([name = '', answer = '']) => [name, paragraphs([{ kind: 'text', text: answer }])]),
    workedOut: pack.workedOut,
    counts: {
      enclosed: counted('enclose'),
      withheld: counted('withhold'),
      undecided: counted('undecided'),
      walled: counted('walled'),
      redactions: pack.items.reduce((sum, { redactions }) => sum + redactions.length, 0),
    },
    holdsDocuments: pack.items.some(({ pages }) => pages.length > 0),
    items: pack.items.map(itemData(requester.name)),
  }
}

function itemData(requester: string) {
  return (
    { number, title, date, by, decision, reason, decided, passages, pages, redactions }: InternalItem,
    at: number,
  ) => ({
    number,
    title,
    facts: [inWords(date), by],
    decision,
    state: stateInWords(decision, reason, requester),
    decided: decided === null ? '' : `${decided.by}, ${momentInWords(decided.at)}`,
    paragraphs: paragraphs(passages),
    pages: pages.map(({ covered }, page) => ({
      picture: pictureOf(at, page),
      words: `Page ${page + 1} of this document, as a picture`,
      covered,
    })),
    redactions: redactions.map((each) => [
      labelOf(each.reason),
      each.reason,
      `${each.by}, ${momentInWords(each.at)}`,
      each.note,
    ]),
  })
}

/** The pages of its documents, under the names its template knows. */
export function internalPictures({ items }: InternalPack): ReadonlyMap<string, Uint8Array> {
  return new Map(items.flatMap(({ pages }, at) => pages.map(({ jpeg }, page) => [pictureOf(at, page), jpeg] as const)))
}

function pictureOf(item: number, page: number): string {
  return `item-${item + 1}-page-${page + 1}`
}

function stateInWords(decision: InternalItem['decision'], reason: string, requester: string): string {
  if (decision === 'enclose') return 'Enclosed'
  if (decision === 'withhold') return `Withheld: ${labelOf(reason)}`
  return decision === 'undecided' ? 'Not decided yet' : `Kept from ${requester}: the pack says nothing of it`
}

function labelOf(code: string): string {
  return isRedactionReason(code) ? reasonsForRedaction.codes[code].label : code
}

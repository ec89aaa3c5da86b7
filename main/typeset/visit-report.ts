import type { VisitReport } from './documents.ts'
import { momentInWords } from './dates.ts'
import { paragraphs } from './paragraphs.ts'
import { dataWords, endedWords, visitActWords } from './words.ts'

type Moment = VisitReport['start']

const figures = new Intl.NumberFormat('en-GB')

/** What the report of a maintenance visit prints (P6): rows of words, ready to stand in its tables. */
export function visitData(visit: VisitReport) {
  const { start, end, ended, undertaking } = visit
  return {
    facts: factsOf(visit).map(([name, answer]) => [name, paragraphs([{ kind: 'text', text: answer }])]),
    undertaking: {
      by: visit.namedPerson,
      at: momentInWords(undertaking.acceptedAt),
      version: undertaking.version,
      text: undertaking.text,
    },
    unfinished: ended === null,
    states: stateRows.map(([name, say]) => [name, say(start), end === null ? '' : say(end)]),
    counts: countRows(start, end),
    acts: visit.acts.map(({ at, act, code }) => [momentInWords(at), actInWords(act, code)]),
  }
}

function factsOf(visit: VisitReport): readonly (readonly [string, string])[] {
  const { ended } = visit
  const window = `${momentInWords(visit.startsAt)} to ${momentInWords(visit.endsAt)}`
  const closing: readonly (readonly [string, string])[] =
    ended === null
      ? []
      : [
          ['How it ended', endedWords[ended.how]],
          ['Data given to the contractor', [dataWords[ended.data], ended.note].filter(Boolean).join('\n')],
          ['Closed by', `${ended.closedBy}, ${momentInWords(ended.closedAt)}`],
        ]
  return [
    ['Contractor', visit.contractor],
    ['Named person', visit.namedPerson],
    ['Contract reference', visit.contractReference],
    ['Instruction', visit.instruction],
    ['Opened by', visit.openedBy],
    ['From and until', window],
    ...closing,
  ]
}

const stateRows: readonly (readonly [string, (state: Moment) => string])[] = [
  ['Taken on', ({ takenAt }) => momentInWords(takenAt)],
  ['Damaged pages', ({ pageFaults }) => none(pageFaults)],
  ['Faults inside', ({ structureFaults }) => none(structureFaults)],
  ['Audit log', ({ brokenAt }) => (brokenAt === null ? 'Whole' : `Broken at entry ${figures.format(brokenAt)}`)],
  ['Entries in the audit log', ({ entries }) => figures.format(entries)],
  ['Fingerprint of the newest', ({ auditHash }) => grouped(auditHash)],
  ['Casebook', ({ casebookVersion, schemaVersion }) => `${casebookVersion}, database version ${schemaVersion}`],
]

function countRows(start: Moment, end: VisitReport['end']): readonly (readonly string[])[] {
  const tables = [...new Set([...start.counts, ...(end?.counts ?? [])].map(({ table }) => table))].toSorted()
  return tables.map((table) => {
    const before = rowsOf(start, table)
    if (end === null) return [table, figures.format(before), '', '']
    const after = rowsOf(end, table)
    return [table, figures.format(before), figures.format(after), after === before ? 'none' : signed(after - before)]
  })
}

function rowsOf(moment: Moment, table: string): number {
  return moment.counts.find((each) => each.table === table)?.rows ?? 0
}

function actInWords(act: string, code: string | null): string {
  const words = Object.hasOwn(visitActWords, act) ? (visitActWords[act] ?? act) : act
  return code === null ? words : `Refused (${code}): ${words}`
}

function none(count: number): string {
  return count === 0 ? 'None' : figures.format(count)
}

function signed(difference: number): string {
  return `${difference > 0 ? '+' : '−'}${figures.format(Math.abs(difference))}`
}

/** In groups of four, so that two can be compared by eye. */
function grouped(hash: string): string {
  return hash.slice(0, 32).replaceAll(/(.{4})(?=.)/g, '$1 ')
}

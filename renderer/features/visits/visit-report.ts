import type { Output } from '../../../preload/contract/index.ts'
import type { Reason } from '../../../preload/contract/reasons.ts'
import type { Fact } from '../../components/Facts/Facts.tsx'
import type { Column } from '../../components/Table/Table.tsx'
import { asMoment, asTime } from '../../text/format.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { visitWords } from './words.ts'

type Visit = Output<'readVisit'>
type Moment = Visit['start']
type StateRow = { readonly what: string; readonly before: string; readonly after: string }
type CountRow = { readonly table: string; readonly before: string; readonly after: string; readonly difference: string }

const words = visitWords.report
const figures = new Intl.NumberFormat('en-GB')

export function factsOf(visit: Visit): readonly Fact[] {
  const { facts } = words
  const { ended } = visit
  const closing =
    ended === null
      ? []
      : [
          { term: facts.how, detail: visitWords.ended[ended.how] },
          { term: facts.data, detail: [visitWords.data[ended.data], ended.note].filter(Boolean).join('\n') },
          { term: facts.closed, detail: `${ended.closedBy}, ${asMoment(ended.closedAt)}` },
        ]
  return [
    { term: facts.contractor, detail: visit.contractor },
    { term: facts.namedPerson, detail: visit.namedPerson },
    { term: facts.contractReference, detail: visit.contractReference },
    { term: facts.instruction, detail: visit.instruction },
    { term: facts.openedBy, detail: visit.openedBy },
    { term: facts.window, detail: words.window(asMoment(visit.startsAt), asTime(visit.endsAt)) },
    ...closing,
  ]
}

export const stateColumns: readonly Column<StateRow>[] = [
  { id: 'what', title: words.stateColumns.what, names: true, cell: ({ what }) => what },
  { id: 'before', title: words.stateColumns.before, cell: ({ before }) => before },
  { id: 'after', title: words.stateColumns.after, cell: ({ after }) => after },
]

export function stateRows({ start, end }: Visit): readonly StateRow[] {
  return states.map(([what, say]) => ({ what, before: say(start), after: end === null ? '' : say(end) }))
}

const states: readonly (readonly [string, (moment: Moment) => string])[] = [
  [words.rows.takenAt, ({ takenAt }) => asMoment(takenAt)],
  [
    words.rows.faults,
    ({ pageFaults, structureFaults }) =>
      pageFaults + structureFaults === 0 ? words.noFaults : figures.format(pageFaults + structureFaults),
  ],
  [words.rows.log, ({ brokenAt }) => (brokenAt === null ? words.whole : words.broken(brokenAt))],
  [words.rows.entries, ({ entries }) => figures.format(entries)],
  [words.rows.hash, ({ auditHash }) => auditHash.slice(0, 32).replaceAll(/(.{4})(?=.)/g, '$1 ')],
  [words.rows.version, ({ casebookVersion, schemaVersion }) => words.version(casebookVersion, schemaVersion)],
]

export const countColumns: readonly Column<CountRow>[] = [
  { id: 'table', title: words.countColumns.table, names: true, cell: ({ table }) => table },
  { id: 'before', title: words.countColumns.before, number: true, cell: ({ before }) => before },
  { id: 'after', title: words.countColumns.after, number: true, cell: ({ after }) => after },
  { id: 'difference', title: words.countColumns.difference, number: true, cell: ({ difference }) => difference },
]

export function countRows({ start, end }: Visit): readonly CountRow[] {
  const tables = [...new Set([...start.counts, ...(end?.counts ?? [])].map(({ table }) => table))].toSorted()
  return tables.map((table) => {
    const before = rowsOf(start, table)
    if (end === null) return { table, before: figures.format(before), after: '', difference: '' }
    const after = rowsOf(end, table)
    return {
      table,
      before: figures.format(before),
      after: figures.format(after),
      difference: differenceOf(before, after),
    }
  })
}

function rowsOf(moment: Moment, table: string): number {
  return moment.counts.find((each) => each.table === table)?.rows ?? 0
}

export const actColumns: readonly Column<Visit['acts'][number]>[] = [
  { id: 'when', title: words.actColumns.when, names: true, cell: ({ at }) => asMoment(at) },
  { id: 'what', title: words.actColumns.what, cell: ({ act, code }) => actInWords(act, code) },
]

function actInWords(act: string, code: string | null): string {
  const did = Object.hasOwn(visitWords.acts, act) ? (visitWords.acts[act] ?? act) : act
  return code === null ? did : `${words.refused(did)}. ${reasonMessage({ code: code as Reason })}`
}

function differenceOf(before: number, after: number): string {
  if (before === after) return words.same
  return `${after > before ? '+' : '−'}${figures.format(Math.abs(after - before))}`
}

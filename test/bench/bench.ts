import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { cases } from './cases.ts'
import { log } from './log.ts'
import { pack } from './pack.ts'
import { packing } from './packing.ts'
import { roundTrip } from './round-trip.ts'
import { search } from './search.ts'
import { signIn } from './sign-in.ts'
import { start } from './start.ts'
import { suggestions } from './suggestions.ts'
import { today } from './today.ts'
import { makeService, type Service } from './support/service.ts'
import { figures, table, type Row } from './support/table.ts'

export type Bench = (given: {
  /** The Electron executable. */
  readonly electron: string
  /** Made when first asked for, the same for all. */
  readonly service: () => Promise<Service>
}) => Promise<readonly Row[]>

const benches: Readonly<Record<string, Bench>> = {
  start,
  'sign-in': signIn,
  today,
  cases,
  search,
  suggestions,
  'round-trip': roundTrip,
  pack,
  packing,
  log,
}

const { values } = parseArgs({
  options: {
    electron: { type: 'string', default: '' },
    cases: { type: 'string', default: '5000' },
    only: { type: 'string', multiple: true, default: Object.keys(benches) },
    json: { type: 'string' },
  },
})

let made: Promise<Service> | undefined
function service(): Promise<Service> {
  if (made === undefined) console.log(`Making ${values.cases} fictional cases …`)
  return (made ??= makeService(Number(values.cases)))
}

const rows: Row[] = []
const load = [`${loadavg()[0]?.toFixed(1)} before`]
try {
  for (const [name, bench] of Object.entries(benches)) {
    if (!values.only.includes(name)) continue
    console.log(`Measuring ${name} …`)
    rows.push(...(await bench({ electron: values.electron, service })))
  }
} finally {
  await made?.then(
    ({ remove }) => remove(),
    () => undefined,
  )
}
load.push(`${loadavg()[0]?.toFixed(1)} after`)
const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), load average ${load.join(', ')}`

console.log(`\n${table(rows)}\n\n${machine}: the ratios matter, the times are this machine's at this hour.`)
if (values.json !== undefined) {
  await mkdir(dirname(values.json), { recursive: true })
  await writeFile(values.json, JSON.stringify({ machine, rows: rows.map(figures) }, null, 2))
}

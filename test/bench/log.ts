import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { note, readHead } from '../../db/queries/audit.ts'
import { findTampering, readLogKey, signHead } from '../../db/queries/checkpoints.ts'
import { walkLog } from '../../db/queries/log-walk.ts'
import { provePack } from '../../db/queries/pack-proofs.ts'
import { checkPack } from '../../main/proof/check-pack.ts'
import { withProof } from '../../main/proof/pdf.ts'
import { entryOf } from '../../main/session.ts'
import { startTypesetter } from '../../main/typeset/typeset.ts'
import type { Bench } from './bench.ts'
import { appendToChain, makeLongLog, walkChain } from './support/long-log.ts'
import { longPack } from './support/long-pack.ts'
import { alternate } from './support/measure.ts'
import { builtUrl } from './support/places.ts'
import type { Row } from './support/table.ts'

const entries = 1_000_000
const inFigures = entries.toLocaleString('en-GB')
const run = promisify(execFile)

/** What the tree over the audit log costs and what it gives, in a log far longer than any service's. */
export const log: Bench = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'casebook-bench-'))
  const typesetter = startTypesetter(builtUrl('typesetter.js'))
  try {
    const { pdf } = await typesetter.typeset({ template: 'disclosure-pack', data: longPack(200) })
    console.log(`Making a log of ${inFigures} entries …`)
    const made = makeLongLog(join(folder, 'casebook.db'), entries, new Uint8Array(pdf))
    try {
      return [...(await packs(folder, made, pdf)), ...(await logs(made))]
    } finally {
      made.db.close()
    }
  } finally {
    await typesetter.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

type Made = ReturnType<typeof makeLongLog>

async function packs(folder: string, { db, packId }: Made, pdf: Uint8Array): Promise<Row[]> {
  const proof = provePack(db, packId)
  if (proof === undefined) throw new Error('the pack has no proof')
  const file = withProof(pdf, proof)
  const path = join(folder, 'pack.pdf')
  await writeFile(path, file)
  const key = readLogKey(db)
  const verdict = checkPack(file, key)
  if (!verdict.proven || verdict.entry !== entries) throw new Error('the pack is not proven')
  const [checking, hashing] = await alternate(
    200,
    () => checkPack(file, key),
    () => createHash('sha256').update(file).digest('hex'),
  )
  const [commands, starts] = await alternate(
    10,
    () => run(process.execPath, ['scripts/verify-pack.mjs', path, '--key', key]),
    () => run(process.execPath, ['-e', '0']),
  )
  const [making, reading] = await alternate(
    200,
    () => provePack(db, packId),
    () => db.prepare('SELECT pdf FROM packs WHERE id = ?').get([packId]),
  )
  const of = `a log of ${inFigures}`
  return [
    { what: `a pack checked: ${of}`, ours: checking, yardstick: 'SHA-256 of the file', theirs: hashing, within: 1000 },
    { what: 'the same from the command line', ours: commands, yardstick: 'node -e 0', theirs: starts, within: 1000 },
    { what: `its proof made: ${of}`, ours: making, yardstick: 'its PDF read', theirs: reading },
  ]
}

async function logs({ db }: Made): Promise<Row[]> {
  const { seq, hash } = readHead(db)
  const mark = { seq, hash: Buffer.from(hash).toString('hex') }
  const notes = Array.from({ length: 1000 }, () => signHead(db))
  const [comparing, looking] = await alternate(
    30,
    () => findTampering(db, mark, notes),
    () => db.prepare('SELECT hash FROM audit WHERE seq = ?').get([seq]),
  )
  // Before anything is added: then both have the same length.
  const [walking, walkingPlain] = await alternate(
    1,
    () => {
      let walk = walkLog(db)
      while (!walk.ended) walk = walkLog(db, walk)
      if (walk.fault !== null) throw new Error(`the log is ${walk.fault} at ${String(walk.brokenAt)}`)
    },
    () => walkChain(db),
    0,
  )
  const rows: Row[] = [
    {
      what: 'at opening: compared with 1,000 checkpoints',
      ours: comparing,
      yardstick: 'one hash read',
      theirs: looking,
    },
    {
      what: `the whole log checked: ${inFigures}`,
      ours: walking,
      yardstick: 'plain chain walked',
      theirs: walkingPlain,
    },
  ]
  for (const synchronous of ['FULL', 'OFF']) {
    db.pragma(`synchronous = ${synchronous}`)
    const [appending, appendingPlain] = await alternate(
      300,
      () => note(db, entryOf('test', null, new Date().toISOString())),
      () => appendToChain(db),
    )
    const what = `an entry added${synchronous === 'OFF' ? ', without waiting for the disk' : ''}`
    rows.push({ what, ours: appending, yardstick: 'to a plain chain', theirs: appendingPlain })
  }
  return rows
}

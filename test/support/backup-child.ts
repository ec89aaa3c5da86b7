import { connect } from '../../db/client.ts'
import { serveDatabase } from '../../db/serve.ts'
import { makeBackup } from '../../main/vault/backup.ts'

// A process to be killed in the middle of a backup. Arguments: the live database, its key in hex, where to, the backup's name.
const [file = '', key = '', into = '', name = ''] = process.argv.slice(2)
const answer = serveDatabase()

const made = await makeBackup({
  keeper: connect((ask) => Promise.resolve(answer(ask))),
  file,
  key: Buffer.from(key, 'hex'),
  without: [],
  now: new Date().toISOString(),
  into,
  name,
  signal: new AbortController().signal,
  onStep: (step) => void process.stdout.write(`${step}\n`),
})
process.stdout.write(made.ok ? 'made\n' : `${made.code}\n`)

// Reads a database with an implementation that is not ours (SQLite3 Multiple Ciphers), for test/db/open.test.ts.
// It runs in a process of its own because that driver wants a newer Node than ours has to be.
import { createRequire } from 'node:module'
import { argv, stdout } from 'node:process'

const Database = createRequire(import.meta.url)('better-sqlite3-multiple-ciphers')
const [, , file, key] = argv
const answer = { opened: false, cases: 0, check: '' }
try {
  const db = new Database(file, { readonly: true })
  db.pragma("cipher = 'sqlcipher'")
  db.pragma('legacy = 4')
  if (key !== undefined) db.pragma(`key = "x'${key}'"`)
  answer.cases = db.prepare('SELECT count(*) FROM cases').pluck().get()
  answer.check = db.pragma('integrity_check', { simple: true })
  answer.opened = true
} catch (error) {
  answer.check = error.code
}
stdout.write(JSON.stringify(answer))

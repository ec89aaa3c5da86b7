import type { Database } from '@signalapp/sqlcipher'
import type { Bench } from './bench.ts'
import { withDoor, type Door } from './support/door.ts'
import { alternate } from './support/measure.ts'
import { openRaw, openUnencrypted } from './support/raw.ts'
import type { Row } from './support/table.ts'

/** Typing into the search box: cases and notes at the door, against the full-text index alone. */
export const search: Bench = async ({ service }) => {
  const given = await service()
  const plain = openUnencrypted(given)
  const encrypted = openRaw(given)
  try {
    const { notes, typed } = wordsIn(plain)
    return await withDoor(given, async (door) => {
      await door.signIn()
      const rows: Row[] = []
      for (const [kind, text] of typed) {
        const what = `search ${notes.toLocaleString('en-GB')} notes: ${kind}`
        rows.push(await against(door, what, text, 'raw FTS5, encrypted', encrypted))
        rows.push(await against(door, what, text, 'raw FTS5, unencrypted', plain))
      }
      return rows
    })
  } finally {
    encrypted.close()
    plain.close()
  }
}

async function against({ ask }: Door, what: string, text: string, yardstick: string, raw: Database): Promise<Row> {
  const statement = raw.prepare(
    `SELECT rowid, snippet(contacts_fts, 0, '', '', '…', 16) FROM contacts_fts
     WHERE contacts_fts MATCH ? ORDER BY rowid DESC LIMIT 20`,
  )
  const match = text
    .split(' ')
    .map((word) => `"${word}"*`)
    .join(' ')
  const [ours, theirs] = await alternate(
    60,
    () => ask('search', { text }),
    () => statement.all([match]),
  )
  return { what, ours, yardstick, theirs }
}

/** Words to look for, picked from the index itself: how many notes they stand in makes them frequent or rare. */
function wordsIn(db: Database) {
  db.exec(`CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'contacts_fts', 'row')`)
  const notes = db.prepare('SELECT count(*) FROM contacts', { pluck: true }).get<number>() ?? 0
  const near = db.prepare('SELECT term FROM temp.words WHERE length(term) > 4 ORDER BY abs(doc - ?), term LIMIT 1', {
    pluck: true,
  })
  const word = (share: number) => String(near.get([Math.round(share * notes)]))
  const typed = [
    ['a frequent word', word(0.4)],
    ['a rare word', word(0.0002)],
    ['two words', `${word(0.2)} ${word(0.05)}`],
  ] as const
  return { notes, typed }
}

import type { Database } from '@signalapp/sqlcipher'
import { toMatch } from '../../db/queries/search.ts'
import type { Bench } from './bench.ts'
import { withDoor, type Door } from './support/door.ts'
import { alternate, eachOf } from './support/measure.ts'
import { openRaw, openUnencrypted } from './support/raw.ts'
import type { Row } from './support/table.ts'

/** Milliseconds at the door, 95 times of 100. */
const [oneWord, twoWords] = [50, 16]

/** Typing into the search box: cases and notes at the door, against the full-text index alone. */
export const search: Bench = async ({ service }) => {
  const given = await service()
  const plain = openUnencrypted(given)
  const encrypted = openRaw(given)
  try {
    const { notes, typed, often } = wordsIn(plain)
    return await withDoor(given, async (door) => {
      await door.signIn()
      const rows: Row[] = []
      const among = `search ${notes.toLocaleString('en-GB')} notes:`
      for (const [kind, text, within] of typed) {
        const what = `${among} ${kind}`
        rows.push({ ...(await against(door, what, [text], 'raw FTS5, encrypted', encrypted)), within })
        rows.push(await against(door, what, [text], 'raw FTS5, unencrypted', plain))
      }
      const letterByLetter = often.flatMap((word) => Array.from(word, (_, at) => word.slice(0, at + 1)))
      const one = await against(
        door,
        `${among} ${letterByLetter.length} beginnings`,
        letterByLetter,
        'raw FTS5, encrypted',
        encrypted,
      )
      const pairs = often.flatMap((word) => often.filter((other) => other !== word).map((other) => `${word} ${other}`))
      const two = await against(
        door,
        `${among} ${pairs.length} pairs of words`,
        pairs,
        'raw FTS5, encrypted',
        encrypted,
      )
      return [...rows, { ...one, within: oneWord }, { ...two, within: twoWords }]
    })
  } finally {
    encrypted.close()
    plain.close()
  }
}

/** Each text in turn, again and again. */
async function against(
  door: Door,
  what: string,
  texts: readonly string[],
  yardstick: string,
  raw: Database,
): Promise<Row> {
  const statement = raw.prepare(
    `SELECT rowid, snippet(contacts_fts, 0, '', '', '…', 16) FROM contacts_fts
     WHERE contacts_fts MATCH ? ORDER BY rowid DESC LIMIT 20`,
  )
  const [ours, theirs] = await alternate(
    Math.max(60, texts.length),
    eachOf(texts, (text) => door.ask('search', { text })),
    eachOf(texts, (text) => statement.all([toMatch(text)])),
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
    ['a frequent word', word(0.4), oneWord],
    ['a rare word', word(0.0002), oneWord],
    ['two words', `${word(0.2)} ${word(0.05)}`, twoWords],
  ] as const
  const often = [...new Set([0.6, 0.4, 0.3, 0.2, 0.15, 0.1, 0.07, 0.05, 0.02, 0.01, 0.001].map(word))]
  return { notes, typed, often }
}

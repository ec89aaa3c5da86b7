import { listCases } from '../../db/queries/case-list.ts'
import type { Bench } from './bench.ts'
import { withDoor } from './support/door.ts'
import { alternate } from './support/measure.ts'
import { openUnencrypted } from './support/raw.ts'

const firstWindow = { status: 'open', order: 'last-contact', descending: true, from: 0, count: 50 } as const

/** Opening one case after another, and the list as the app first shows it. */
export const cases: Bench = async ({ service }) => {
  const given = await service()
  const plain = openUnencrypted(given)
  try {
    return await withDoor(given, async ({ ask, db, signIn }) => {
      await signIn()
      const { rows, total } = await ask('listCases', { ...firstWindow, status: 'any', mine: false, count: 200 })
      const { total: open } = await ask('listCases', { ...firstWindow, mine: false, count: 1 })
      const [opened, read] = await alternate(
        200,
        eachOf(rows, ({ caseId }) => ask('openCase', { caseId })),
        eachOf(rows, ({ caseId }) => db.readCase(caseId)),
        20,
      )
      const [listed, listedPlain] = await alternate(
        100,
        () => ask('listCases', { ...firstWindow, mine: false }),
        () => listCases(plain, { ...firstWindow, workerId: null }),
      )
      return [
        { what: 'open a case', ours: opened, yardstick: 'SELECT its row, same thread', theirs: read },
        {
          what: `list: first 50 of ${count(open)} open, ${count(total)} in all`,
          ours: listed,
          yardstick: 'same SQL, unencrypted',
          theirs: listedPlain,
        },
      ]
    })
  } finally {
    plain.close()
  }
}

/** The work on the next of a list each time it is asked. */
function eachOf<T>(list: readonly T[], work: (one: T) => unknown): () => unknown {
  let next = 0
  return () => {
    const one = list[next++ % list.length]
    return one === undefined ? undefined : work(one)
  }
}

function count(number: number): string {
  return number.toLocaleString('en-GB')
}

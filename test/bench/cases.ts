import { listCases } from '../../db/queries/case-list.ts'
import { caseOrders } from '../../preload/contract/cases.ts'
import type { Bench } from './bench.ts'
import { withDoor } from './support/door.ts'
import { alternate, eachOf } from './support/measure.ts'
import { openUnencrypted } from './support/raw.ts'

const firstWindow = { status: 'open', order: 'last-contact', descending: true, from: 0, count: 50 } as const
/** What the lists and a case may take, so that nobody waits a frame for them. */
const within = 16

/** Opening one case after another, the list as the app first shows it, and any list anybody may ask for. */
export const cases: Bench = async ({ service }) => {
  const given = await service()
  const plain = openUnencrypted(given)
  try {
    return await withDoor(given, async ({ ask, db, signIn }) => {
      await signIn()
      const { rows, total } = await ask('listCases', { ...firstWindow, status: 'any', mine: false, count: 200 })
      const { total: open } = await ask('listCases', { ...firstWindow, mine: false, count: 1 })
      const { me } = await ask('readState', {})
      const [opened, read] = await alternate(
        200,
        eachOf(rows, ({ caseId }) => ask('openCase', { caseId })),
        eachOf(rows, ({ caseId }) => db.readCase(caseId)),
        20,
      )
      const [paged, readAgain] = await alternate(
        100,
        eachOf(rows, ({ caseId }) =>
          Promise.all([ask('openCase', { caseId }), ask('readTimeline', { caseId, kinds: 'all', from: 0, count: 50 })]),
        ),
        eachOf(rows, ({ caseId }) => db.readCase(caseId)),
        20,
      )
      const [listed, listedPlain] = await alternate(
        100,
        () => ask('listCases', { ...firstWindow, mine: false }),
        () => listCases(plain, { ...firstWindow, workerId: null }),
      )
      const lists = everyList(total)
      const [any, anyPlain] = await alternate(
        lists.length,
        eachOf(lists, (list) => ask('listCases', list)),
        eachOf(lists, ({ mine, ...list }) =>
          listCases(plain, { ...list, workerId: mine ? (me?.accountId ?? '') : null }),
        ),
        lists.length,
      )
      const same = 'same SQL, unencrypted'
      return [
        { what: 'open a case', ours: opened, yardstick: 'SELECT its row, same thread', theirs: read, within },
        {
          what: 'a case with its timeline',
          ours: paged,
          yardstick: 'SELECT its row, same thread',
          theirs: readAgain,
          within,
        },
        {
          what: `list: first 50 of ${count(open)} open, ${count(total)} in all`,
          ours: listed,
          yardstick: same,
          theirs: listedPlain,
          within,
        },
        {
          what: `list: every order, filter and end (${count(lists.length)} lists)`,
          ours: any,
          yardstick: same,
          theirs: anyPlain,
          within,
        },
      ]
    })
  } finally {
    plain.close()
  }
}

/** Every list somebody may ask for, at its beginning and as deep as it may be read. */
function everyList(total: number) {
  const froms = [0, Math.floor(total / 2)]
  return caseOrders.flatMap((order) =>
    (['any', 'open', 'inactive', 'closed'] as const).flatMap((status) =>
      [true, false].flatMap((mine) =>
        [true, false].flatMap((descending) =>
          froms.map((from) => ({ order, status, mine, descending, from, count: 50 })),
        ),
      ),
    ),
  )
}

function count(number: number): string {
  return number.toLocaleString('en-GB')
}
